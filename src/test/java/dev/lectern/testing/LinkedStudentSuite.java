package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static dev.lectern.testing.ClassDay.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Links.Offer;
import dev.lectern.course.Links.Opened;
import dev.lectern.course.Member;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What all ports of a store do about a student with accounts on two platforms. */
public abstract class LinkedStudentSuite {
    private static final AccountId SLACK = new AccountId("slack", "T1:ada");
    private static final AccountId DISCORD = new AccountId("discord", "4711");
    private static final AccountId CONSOLE = new AccountId("console", "ada");
    private static final Verdict RIGHT = Verdict.correct(Verdict.Reason.KEY);
    private static final Verdict WRONG = Verdict.incorrect(Verdict.Reason.NOT_THE_KEY);

    /** A store with nothing in it. */
    protected abstract Ports ports();

    private Ports met() {
        Ports ports = ports();
        List.of(SLACK, DISCORD, CONSOLE, BEN).forEach(account -> ports.members().meet(account, NOON));
        return ports;
    }

    private static void link(Ports ports, AccountId first, AccountId second, Instant now) {
        String code = ports.links().open(Actor.of(first), now).grouped();
        Offer offer = ((Opened) ports.links().enter(Actor.of(second), code, now)).offer();
        ports.links().agree(offer.id(), second, now);
        assertThat(ports.links().confirm(offer.id(), first, now)).isPresent();
    }

    private static Recorded record(Ports ports, Asking asking, AccountId who, String raw, int minute, boolean change) {
        return ports.ledger()
                .record(new Submission(asking.id(), who, raw, raw.equals("right") ? RIGHT : WRONG, at(minute)), change);
    }

    private static Instant at(int minute) {
        return NOON.plusSeconds(60L * minute);
    }

    private static Member member(Ports ports, AccountId account) {
        return ports.members().find(account).orElseThrow();
    }

    private static String counts(Ports ports, Asking asking, AccountId account) {
        GradedAnswer answer = ports.ledger().answer(asking.id(), account).orElseThrow();
        assertThat(ports.ledger().answers(asking.id())).contains(answer);
        assertThat(ports.ledger().answers(asking.course())).contains(answer);
        return String.valueOf(answer.raw());
    }

    @Test
    void theStudentHasTheFirstAccountsNumberNameAndVisibility() {
        Ports ports = met();
        ports.members().rename(SLACK, new DisplayName("Ada"));
        ports.members().hide(SLACK, true);
        Member first = member(ports, SLACK);

        link(ports, SLACK, DISCORD, NOON);

        assertThat(member(ports, SLACK)).isEqualTo(first);
        assertThat(member(ports, DISCORD))
                .isEqualTo(new Member(first.number(), DISCORD, "Ada", true, true, first.joined()));
        assertThat(ports.members().meet(DISCORD, NOON)).isEqualTo(member(ports, DISCORD));
        assertThat(ports.members().all()).extracting(Member::account).containsExactlyInAnyOrder(SLACK, CONSOLE, BEN);
    }

    @Test
    void nameAndVisibilityAreChangedFromEitherAccountAndTheOtherOnesComeBackExactly() {
        Ports ports = met();
        ports.members().rename(DISCORD, new DisplayName("Lovelace"));
        ports.members().hide(DISCORD, true);
        Member before = member(ports, DISCORD);
        link(ports, SLACK, DISCORD, NOON);

        assertThat(ports.members().rename(DISCORD, new DisplayName("Ada"))).contains(member(ports, DISCORD));
        assertThat(ports.members().hide(DISCORD, true).hidden()).isTrue();

        assertThat(member(ports, SLACK).name()).isEqualTo("Ada");
        assertThat(member(ports, SLACK).hidden()).isTrue();
        assertThat(ports.members().rename(BEN, new DisplayName("Lovelace"))).isEmpty();
        ports.links().unlink(DISCORD, NOON);
        assertThat(member(ports, DISCORD)).isEqualTo(before);
        assertThat(member(ports, SLACK).name()).isEqualTo("Ada");
    }

    @Test
    void ofAnswersFromBeforeTheLinkTheEarliestCounts() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "right", 2, false);
        record(ports, asking, DISCORD, "wrong", 1, false);
        record(ports, asking, BEN, "wrong", 3, false);

        link(ports, SLACK, DISCORD, at(4));

        assertThat(counts(ports, asking, SLACK)).isEqualTo("wrong");
        assertThat(counts(ports, asking, DISCORD)).isEqualTo("wrong");
        assertThat(ports.ledger().answers(COURSE))
                .extracting(GradedAnswer::student)
                .containsExactlyInAnyOrder(
                        member(ports, SLACK).number(), member(ports, BEN).number());
        assertThat(ports.ledger().answers(asking.id())).hasSize(2);
    }

    @Test
    void whatOneAccountHasAnsweredTheOtherHasToo() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        link(ports, SLACK, DISCORD, NOON);

        Recorded first = record(ports, asking, DISCORD, "wrong", 1, false);
        Recorded second = record(ports, asking, SLACK, "right", 2, false);

        GradedAnswer answer = new GradedAnswer(asking.id(), member(ports, SLACK).number(), "wrong", WRONG, at(1), null);
        assertThat(first).isEqualTo(new Recorded.Stored(answer, false));
        assertThat(second).isEqualTo(new Recorded.AlreadyAnswered(answer));
        assertThat(ports.ledger().answers(COURSE)).containsExactly(answer);
    }

    @Test
    void aChangeCountsWhicheverAccountMakesItUntilTheyAreUnlinked() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "first", 1, true);
        record(ports, asking, DISCORD, "second", 2, true);
        link(ports, SLACK, DISCORD, at(3));
        assertThat(counts(ports, asking, SLACK)).isEqualTo("first");

        Recorded change = record(ports, asking, DISCORD, "changed", 4, true);

        assertThat(change)
                .isEqualTo(new Recorded.Stored(
                        ports.ledger().answer(asking.id(), SLACK).orElseThrow(), true));
        assertThat(counts(ports, asking, SLACK)).isEqualTo("changed");
        record(ports, asking, SLACK, "changed again", 5, true);
        assertThat(counts(ports, asking, DISCORD)).isEqualTo("changed again");
        ports.links().unlink(SLACK, at(6));
        assertThat(counts(ports, asking, DISCORD)).isEqualTo("changed");
        assertThat(counts(ports, asking, SLACK)).isEqualTo("changed again");
    }

    @Test
    void whatWasGivenBeforeTheLinkAndArrivesAfterItIsNotAChange() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "first", 1, true);
        link(ports, SLACK, DISCORD, at(3));

        Recorded late = record(ports, asking, DISCORD, "on its way", 2, true);

        assertThat(late)
                .isEqualTo(new Recorded.AlreadyAnswered(
                        ports.ledger().answer(asking.id(), SLACK).orElseThrow()));
        assertThat(counts(ports, asking, DISCORD)).isEqualTo("first");
    }

    @Test
    void anAnswerRecordedBeforeTheLinkIsOlderThanItWhateverThePlatformsClocksSay() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "wrong", 1, false);
        record(ports, asking, DISCORD, "right", 9, false);

        link(ports, SLACK, DISCORD, at(5));

        assertThat(counts(ports, asking, DISCORD)).isEqualTo("wrong");
    }

    @Test
    void unlinkingLeavesEachAccountWithWhatItAnswered() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        Asking other = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.trueFalse("q2"));
        record(ports, asking, SLACK, "right", 1, false);
        record(ports, asking, DISCORD, "wrong", 2, false);
        List<GradedAnswer> before = ports.ledger().answers(COURSE);
        Member discord = member(ports, DISCORD);
        link(ports, SLACK, DISCORD, at(3));
        record(ports, other, DISCORD, "right", 4, false);

        ports.links().unlink(DISCORD, at(5));

        assertThat(ports.ledger().answers(asking.id())).containsExactlyInAnyOrderElementsOf(before);
        assertThat(ports.ledger().answer(other.id(), SLACK)).isEmpty();
        assertThat(ports.ledger().answer(other.id(), DISCORD))
                .map(GradedAnswer::student)
                .contains(discord.number());
        assertThat(record(ports, other, SLACK, "right", 6, false)).isInstanceOf(Recorded.Stored.class);
    }

    @Test
    void withThreeAccountsTheEarliestOfAllCounts() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "third", 3, false);
        record(ports, asking, DISCORD, "second", 2, false);
        record(ports, asking, CONSOLE, "first", 1, false);

        link(ports, SLACK, DISCORD, at(4));
        link(ports, DISCORD, CONSOLE, at(5));

        assertThat(counts(ports, asking, SLACK)).isEqualTo("first");
        ports.links().unlink(CONSOLE, at(6));
        assertThat(counts(ports, asking, SLACK)).isEqualTo("second");
        assertThat(ports.ledger().answers(COURSE)).hasSize(2);
    }

    @Test
    void aSelfMarkIsKeptWithTheAnswerThatCounts() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.shortAnswer("q1"));
        ports.ledger().record(new Submission(asking.id(), SLACK, "mine", Verdict.undecided(), at(1)), false);
        ports.ledger().record(new Submission(asking.id(), DISCORD, "later", Verdict.undecided(), at(2)), false);
        link(ports, SLACK, DISCORD, at(3));

        ports.ledger().selfMark(asking.id(), DISCORD, true);

        assertThat(ports.ledger().answer(asking.id(), SLACK).orElseThrow().selfMark())
                .isTrue();
        ports.links().unlink(DISCORD, at(4));
        assertThat(ports.ledger().answer(asking.id(), DISCORD).orElseThrow().selfMark())
                .isNull();
    }

    @Test
    void practiceIsOneLogWhileLinked() {
        Ports ports = met();
        PracticeRound round =
                ports.practice().open(SLACK, COURSE, SampleQuestions.trueFalse("q1"), OptionOrder.NONE, NOON);
        link(ports, SLACK, DISCORD, NOON);

        assertThat(ports.practice().round(round.id(), DISCORD)).contains(round);
        assertThat(ports.practice().round(round.id(), BEN)).isEmpty();
        assertThat(ports.practice().close(round.id(), BEN, RIGHT, NOON)).isFalse();
        assertThat(ports.practice().close(round.id(), DISCORD, RIGHT, NOON)).isTrue();

        assertThat(ports.practice().latest(DISCORD, COURSE)).hasSize(1);
        assertThat(ports.practice().latest(SLACK, COURSE)).hasSize(1);
        assertThat(ports.practice().latest(BEN, COURSE)).isEmpty();
        ports.links().unlink(DISCORD, NOON);
        assertThat(ports.practice().latest(DISCORD, COURSE)).isEmpty();
        assertThat(ports.practice().latest(SLACK, COURSE)).hasSize(1);
    }

    @Test
    void theStudentIsInTheCoursesOfBothAccountsAndDoubtsAKeyOnce() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        ports.memberships().join(SLACK, COURSE, NOON);
        ports.memberships().join(DISCORD, OTHER_COURSE, NOON);
        ports.doubts().note(asking.id(), SLACK, NOON);
        link(ports, SLACK, DISCORD, NOON);

        assertThat(ports.memberships().of(SLACK)).containsExactlyInAnyOrder(COURSE, OTHER_COURSE);
        ports.memberships().join(DISCORD, COURSE, NOON);
        assertThat(ports.doubts().note(asking.id(), DISCORD, NOON)).isFalse();
        assertThat(ports.doubts().count(asking.id())).isEqualTo(1);

        ports.links().unlink(SLACK, NOON);
        assertThat(ports.memberships().of(SLACK)).containsExactly(COURSE);
        assertThat(ports.memberships().of(DISCORD)).containsExactlyInAnyOrder(COURSE, OTHER_COURSE);
        assertThat(ports.doubts().count(asking.id())).isEqualTo(2);
    }

    @Test
    void theRecordHoldsBothAccountsAndEverythingThatTheyAnswered() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "second", 2, false);
        record(ports, asking, DISCORD, "first", 1, false);
        ports.practice().open(SLACK, COURSE, SampleQuestions.trueFalse("q2"), OptionOrder.NONE, NOON);
        ports.members().rename(DISCORD, new DisplayName("Lovelace"));
        link(ports, SLACK, DISCORD, at(3));

        PersonalRecord held = ports.personalData().of(DISCORD).orElseThrow();

        assertThat(held.member()).isEqualTo(member(ports, DISCORD));
        assertThat(held.accounts()).extracting(PersonalRecord.Account::id).containsExactly(SLACK, DISCORD);
        assertThat(held.accounts().get(1).name()).isEqualTo("Lovelace");
        assertThat(held.answers())
                .extracting(answered ->
                        answered.platform() + " " + answered.answer().raw())
                .containsExactly("discord first", "slack second");
        assertThat(held.practice()).hasSize(1);
        assertThat(ports.personalData().of(SLACK).orElseThrow().answers()).isEqualTo(held.answers());
    }

    @Test
    void forgettingForgetsEveryAccountAndTheFiguresOfTheClassHold() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "right", 2, false);
        record(ports, asking, DISCORD, "wrong", 1, false);
        record(ports, asking, BEN, "right", 1, false);
        link(ports, SLACK, DISCORD, at(3));

        assertThat(ports.personalData().forget(DISCORD, at(4))).isTrue();

        assertThat(ports.members().find(SLACK)).isEmpty();
        assertThat(ports.members().find(DISCORD)).isEmpty();
        assertThat(ports.members().all()).extracting(Member::account).containsExactlyInAnyOrder(CONSOLE, BEN);
        assertThat(ports.ledger().answers(COURSE))
                .extracting(GradedAnswer::raw)
                .containsExactlyInAnyOrder("wrong", "right");
        ports.members().meet(SLACK, at(5));
        ports.members().meet(DISCORD, at(5));
        assertThat(ports.links().others(SLACK)).isEmpty();
        assertThat(record(ports, asking, SLACK, "right", 6, false)).isEqualTo(new Recorded.AnsweredBeforeForgetting());
        assertThat(record(ports, asking, DISCORD, "right", 6, true)).isEqualTo(new Recorded.AnsweredBeforeForgetting());
    }

    @Test
    void noneOfAStudentsAccountsAnswersAgainWhatAnotherAnsweredBeforeBeingForgotten() {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        record(ports, asking, SLACK, "wrong", 1, false);
        ports.personalData().forget(SLACK, at(2));
        ports.members().meet(SLACK, at(2));
        link(ports, SLACK, DISCORD, at(3));

        assertThat(record(ports, asking, DISCORD, "right", 4, false))
                .isEqualTo(new Recorded.AnsweredBeforeForgetting());
        ports.links().unlink(DISCORD, at(5));
        assertThat(record(ports, asking, DISCORD, "right", 6, false)).isInstanceOf(Recorded.Stored.class);
    }

    @Test
    void onlyOneOfTwoAnswersGivenAtOnceFromBothPlatformsIsRecorded() throws Exception {
        Ports ports = met();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        link(ports, SLACK, DISCORD, NOON);

        List<Recorded> recorded = Together.run(
                32, thread -> record(ports, asking, thread % 2 == 0 ? SLACK : DISCORD, "t" + thread, 1, false));

        assertThat(recorded).filteredOn(Recorded.Stored.class::isInstance).hasSize(1);
        ports.links().unlink(SLACK, at(2));
        assertThat(ports.ledger().answers(COURSE)).hasSize(1);
    }
}
