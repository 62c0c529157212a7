package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.course.AccountId;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Member;
import dev.lectern.course.Members;
import dev.lectern.course.StudentNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Members} does. The store under test takes names for confusable when they differ in case only. */
public abstract class MembersSuite {

    /** A store with nothing in it. */
    protected abstract Ports ports();

    @Test
    void someoneNotMetIsNobody() {
        Members members = ports().members();

        assertThat(members.find(ADA)).isEmpty();
        assertThat(members.all()).isEmpty();
        assertThat(members.claimPrivacyNotice(ADA)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> members.rename(ADA, new DisplayName("Ada")));
        assertThatIllegalArgumentException().isThrownBy(() -> members.hide(ADA, true));
    }

    @Test
    void theFirstMeetingGivesAPseudonymAndLaterOnesChangeNothing() {
        Members members = ports().members();

        Member first = members.meet(ADA, NOON);
        Member again = members.meet(ADA, NOON.plusSeconds(60));

        assertThat(first.name()).isNotBlank();
        assertThat(first).isEqualTo(again).isEqualTo(members.find(ADA).orElseThrow());
        assertThat(first).isEqualTo(new Member(first.number(), ADA, first.name(), false, false, NOON));
    }

    @Test
    void theSameIdOnTwoPlatformsIsTwoStudents() {
        Members members = ports().members();
        AccountId elsewhere = new AccountId("elsewhere", ADA.id());

        Member here = members.meet(ADA, NOON);
        Member there = members.meet(elsewhere, NOON);

        assertThat(here.number()).isNotEqualTo(there.number());
        assertThat(members.all()).containsExactly(here, there);
    }

    @Test
    void everyoneHasAPseudonymOfTheirOwnEvenWhenThePoolRunsOut() throws Exception {
        Members members = ports().members();

        List<Member> met = Together.run(
                        16,
                        thread -> IntStream.range(0, 10)
                                .mapToObj(i -> members.meet(new AccountId("console", thread + "-" + i), NOON))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(met).hasSize(160);
        assertThat(met).extracting(Member::number).doesNotHaveDuplicates();
        assertThat(met)
                .extracting(member -> member.name().toLowerCase(Locale.ROOT))
                .doesNotHaveDuplicates();
    }

    @Test
    void meetingOneAccountFromManyThreadsMakesOneMember() throws Exception {
        Members members = ports().members();

        Set<StudentNumber> numbers =
                new HashSet<>(Together.run(64, thread -> members.meet(ADA, NOON).number()));

        assertThat(numbers).hasSize(1);
        assertThat(members.all()).hasSize(1);
    }

    @Test
    void aChosenNameIsKept() {
        Members members = ports().members();
        Member before = members.meet(ADA, NOON);

        Optional<Member> renamed = members.rename(ADA, new DisplayName("Ada L."));

        assertThat(renamed).contains(new Member(before.number(), ADA, "Ada L.", true, false, NOON));
        assertThat(members.find(ADA)).isEqualTo(renamed);
        assertThat(members.meet(ADA, NOON)).isEqualTo(renamed.orElseThrow());
    }

    @Test
    void aNameThatCouldBeTakenForSomebodyElsesIsRefusedAndNothingChanges() {
        Members members = ports().members();
        Member ada = members.meet(ADA, NOON);
        Member ben = members.meet(BEN, NOON);
        members.rename(BEN, new DisplayName("Ben"));

        assertThat(members.rename(ADA, new DisplayName("BEN"))).isEmpty();
        assertThat(members.rename(BEN, new DisplayName(ada.name().toUpperCase(Locale.ROOT))))
                .isEmpty();

        assertThat(members.find(ADA)).contains(ada);
        assertThat(members.find(BEN)).contains(new Member(ben.number(), BEN, "Ben", true, false, NOON));
    }

    @Test
    void onesOwnNameMayBeChosenAgainOrInAnotherCase() {
        Members members = ports().members();
        String pseudonym = members.meet(ADA, NOON).name();

        assertThat(members.rename(ADA, new DisplayName(pseudonym)))
                .map(Member::named)
                .contains(true);
        assertThat(members.rename(ADA, new DisplayName(pseudonym.toUpperCase(Locale.ROOT))))
                .map(Member::name)
                .contains(pseudonym.toUpperCase(Locale.ROOT));
    }

    @Test
    void aNameGivenUpIsFreeForOthers() {
        Members members = ports().members();
        members.meet(ADA, NOON);
        members.meet(BEN, NOON);
        members.rename(ADA, new DisplayName("Captain"));
        members.rename(ADA, new DisplayName("Ada"));

        assertThat(members.rename(BEN, new DisplayName("Captain"))).isPresent();
    }

    @Test
    void ofManyWhoWantOneNameExactlyOneGetsIt() throws Exception {
        Members members = ports().members();
        for (int i = 0; i < 32; i++) {
            members.meet(new AccountId("console", "s" + i), NOON);
        }

        List<Optional<Member>> renamed =
                Together.run(32, i -> members.rename(new AccountId("console", "s" + i), new DisplayName("Captain")));

        assertThat(renamed.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(members.all())
                .filteredOn(member -> member.name().equals("Captain"))
                .hasSize(1);
    }

    @Test
    void hidingCanBeUndoneAndIsKept() {
        Members members = ports().members();
        members.meet(ADA, NOON);

        assertThat(members.hide(ADA, true).hidden()).isTrue();
        assertThat(members.find(ADA)).map(Member::hidden).contains(true);
        assertThat(members.hide(ADA, false).hidden()).isFalse();
        assertThat(members.find(ADA)).map(Member::hidden).contains(false);
    }

    @Test
    void thePrivacyNoticeIsClaimedOncePerStudent() throws Exception {
        Members members = ports().members();
        members.meet(ADA, NOON);
        members.meet(BEN, NOON);

        List<Boolean> claims = Together.run(32, thread -> members.claimPrivacyNotice(ADA));

        assertThat(claims).containsOnlyOnce(true);
        assertThat(members.claimPrivacyNotice(ADA)).isFalse();
        assertThat(members.claimPrivacyNotice(BEN)).isTrue();
    }
}
