package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.LinkCode;
import dev.lectern.course.Links;
import dev.lectern.course.Links.Entered;
import dev.lectern.course.Links.Event;
import dev.lectern.course.Links.News;
import dev.lectern.course.Links.Notices;
import dev.lectern.course.Links.Offer;
import dev.lectern.course.Links.Opened;
import dev.lectern.course.Links.Refused;
import dev.lectern.course.Links.Side;
import dev.lectern.course.Links.Wrong;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Links} does on the way to a link and back. */
public abstract class LinksSuite {
    private static final Actor SLACK = actor("slack", "T1:ada", "ada.l");
    private static final Actor DISCORD = actor("discord", "4711", "ada_on_discord");
    private static final Actor CONSOLE = actor("console", "ada", "ada");
    private static final Actor OTHER_SLACK = actor("slack", "T1:ben", "ben");
    private static final Actor OTHER_DISCORD = actor("discord", "4712", "ben_on_discord");
    private static final List<Actor> EVERYBODY = List.of(SLACK, DISCORD, CONSOLE, OTHER_SLACK, OTHER_DISCORD);

    /** A store with nothing in it. */
    protected abstract Ports ports();

    private static Actor actor(String platform, String id, String handle) {
        return new Actor(new AccountId(platform, id), null, Set.of(), handle);
    }

    private Links links() {
        Ports ports = ports();
        EVERYBODY.forEach(actor -> ports.members().meet(actor.account(), NOON));
        return ports.links();
    }

    private static Offer entered(Links links, Actor first, Actor second) {
        Entered entered = links.enter(second, links.open(first, NOON).grouped(), NOON);
        assertThat(entered).isInstanceOf(Opened.class);
        return ((Opened) entered).offer();
    }

    private static void link(Links links, Actor first, Actor second) {
        Offer offer = entered(links, first, second);
        links.agree(offer.id(), second.account(), NOON);
        assertThat(links.confirm(offer.id(), first.account(), NOON)).isPresent();
    }

    @Test
    void eachSideSeesTheOtherAndTheFirstConfirmsLast() {
        Links links = links();

        LinkCode code = links.open(SLACK, NOON);
        Entered entered = links.enter(DISCORD, code.grouped(), NOON);

        Offer second = links.offer(DISCORD.account(), NOON).orElseThrow();
        assertThat(entered).isEqualTo(new Opened(second));
        assertThat(second).isEqualTo(new Offer(second.id(), false, false, new Side("slack", "ada.l")));
        assertThat(second.isDue()).isTrue();
        assertThat(links.confirm(second.id(), SLACK.account(), NOON)).isEmpty();
        assertThat(links.offer(SLACK.account(), NOON)).map(Offer::isDue).contains(false);

        assertThat(links.agree(second.id(), DISCORD.account(), NOON))
                .map(Offer::isDue)
                .contains(false);
        Offer first = links.offer(SLACK.account(), NOON).orElseThrow();
        assertThat(first).isEqualTo(new Offer(second.id(), true, true, new Side("discord", "ada_on_discord")));
        assertThat(first.isDue()).isTrue();
        assertThat(links.others(SLACK.account())).isEmpty();

        assertThat(links.confirm(first.id(), SLACK.account(), NOON)).contains(first.other());
        assertThat(links.others(SLACK.account())).containsExactly("discord");
        assertThat(links.others(DISCORD.account())).containsExactly("slack");
        assertThat(links.offer(SLACK.account(), NOON)).isEmpty();
        assertThat(links.offer(DISCORD.account(), NOON)).isEmpty();
    }

    @Test
    void onlyTheFirstAccountConfirmsAndOnlyTheSecondAgrees() {
        Links links = links();
        Offer offer = entered(links, SLACK, DISCORD);

        assertThat(links.agree(offer.id(), SLACK.account(), NOON)).isEmpty();
        assertThat(links.agree(offer.id(), OTHER_DISCORD.account(), NOON)).isEmpty();
        assertThat(links.agree(offer.id() + 1, DISCORD.account(), NOON)).isEmpty();
        links.agree(offer.id(), DISCORD.account(), NOON);
        assertThat(links.confirm(offer.id(), DISCORD.account(), NOON)).isEmpty();
        assertThat(links.confirm(offer.id(), OTHER_SLACK.account(), NOON)).isEmpty();
        assertThat(links.confirm(offer.id() + 1, SLACK.account(), NOON)).isEmpty();

        assertThat(links.others(SLACK.account())).isEmpty();
    }

    @Test
    void aCodeIsTakenHoweverItIsTyped() {
        Links links = links();
        String code = links.open(SLACK, NOON).grouped();

        String typed = " "
                + code.toLowerCase(Locale.ROOT)
                        .replace('0', 'o')
                        .replace('1', 'l')
                        .replace("-", " – ");

        assertThat(links.enter(DISCORD, typed, NOON)).isInstanceOf(Opened.class);
    }

    @Test
    void aCodeIsGoodForTenMinutesAndForOneUse() {
        Links links = links();
        String code = links.open(SLACK, NOON).grouped();
        String late = links.open(OTHER_SLACK, NOON).grouped();

        assertThat(links.enter(DISCORD, code, NOON.plus(Links.CODE_LASTS).minusMillis(1)))
                .isInstanceOf(Opened.class);
        assertThat(links.enter(CONSOLE, code, NOON)).isInstanceOf(Wrong.class);
        assertThat(links.enter(OTHER_DISCORD, late, NOON.plus(Links.CODE_LASTS)))
                .isInstanceOf(Wrong.class);
    }

    @Test
    void aNewCodeReplacesTheOlderOne() {
        Links links = links();
        String old = links.open(SLACK, NOON).grouped();
        String fresh = links.open(SLACK, NOON).grouped();

        assertThat(links.enter(DISCORD, old, NOON)).isInstanceOf(Wrong.class);
        assertThat(links.enter(DISCORD, fresh, NOON)).isInstanceOf(Opened.class);
    }

    @Test
    void afterFiveWrongCodesInAnHourNotEvenTheRightOneIsTaken() {
        Links links = links();
        String code = links.open(SLACK, NOON).grouped();
        for (int left = 4; left >= 0; left--) {
            assertThat(links.enter(DISCORD, "0000-0000-000" + left, NOON)).isEqualTo(new Wrong(left));
        }

        assertThat(links.enter(DISCORD, code, NOON)).isEqualTo(Refused.TOO_MANY_TRIES);
        assertThat(links.enter(DISCORD, "no code at all", NOON)).isEqualTo(Refused.NO_CODE);
        assertThat(links.enter(OTHER_DISCORD, code, NOON)).isInstanceOf(Opened.class);
        Instant later = NOON.plus(Links.WRONG_WITHIN);
        String another = links.open(SLACK, later).grouped();
        assertThat(links.enter(DISCORD, another, later)).isInstanceOf(Opened.class);
    }

    @Test
    void accountsOfOnePlatformAreNotLinkedAndTheCodeStaysGood() {
        Links links = links();
        String code = links.open(SLACK, NOON).grouped();

        assertThat(links.enter(OTHER_SLACK, code, NOON)).isEqualTo(Refused.SAME_PLATFORM);
        assertThat(links.enter(SLACK, code, NOON)).isEqualTo(Refused.OWN_CODE);
        assertThat(links.enter(DISCORD, code, NOON)).isInstanceOf(Opened.class);
    }

    @Test
    void aStudentHasOneAccountPerPlatform() {
        Links links = links();
        link(links, SLACK, DISCORD);

        assertThat(links.enter(OTHER_DISCORD, links.open(SLACK, NOON).grouped(), NOON))
                .isEqualTo(Refused.PLATFORM_TAKEN);
        assertThat(links.enter(DISCORD, links.open(SLACK, NOON).grouped(), NOON))
                .isEqualTo(Refused.LINKED);
        assertThat(links.enter(DISCORD, links.open(CONSOLE, NOON).grouped(), NOON))
                .isEqualTo(Refused.LINKED);
        link(links, DISCORD, CONSOLE);
        assertThat(links.others(SLACK.account())).containsExactlyInAnyOrder("discord", "console");
        assertThat(links.others(CONSOLE.account())).containsExactlyInAnyOrder("slack", "discord");
    }

    @Test
    void eitherSideCanSayNoAndTheOtherIsTold() {
        Links links = links();
        Offer offer = entered(links, SLACK, DISCORD);
        assertThat(links.refuse(offer.id(), OTHER_SLACK.account(), NOON)).isEmpty();

        assertThat(links.refuse(offer.id(), DISCORD.account(), NOON)).contains(new Side("slack", "ada.l"));

        assertThat(links.agree(offer.id(), DISCORD.account(), NOON)).isEmpty();
        assertThat(links.notices(SLACK.account(), NOON).news()).contains(new News(Event.REFUSED, "discord"));
        Offer second = entered(links, SLACK, DISCORD);
        links.agree(second.id(), DISCORD.account(), NOON);
        assertThat(links.refuse(second.id(), SLACK.account(), NOON)).isPresent();
        assertThat(links.confirm(second.id(), SLACK.account(), NOON)).isEmpty();
        assertThat(links.notices(DISCORD.account(), NOON).news()).contains(new News(Event.REFUSED, "slack"));
    }

    @Test
    void anOfferEndsAfterAnHour() {
        Links links = links();
        Offer offer = entered(links, SLACK, DISCORD);
        Instant over = NOON.plus(Links.OFFER_LASTS);
        links.agree(offer.id(), DISCORD.account(), over.minusMillis(1));

        assertThat(links.notices(SLACK.account(), over.minusMillis(1)).due()).isPresent();
        assertThat(links.notices(SLACK.account(), over)).isEqualTo(Notices.NONE);
        assertThat(links.offer(SLACK.account(), over)).isEmpty();
        assertThat(links.confirm(offer.id(), SLACK.account(), over)).isEmpty();
    }

    @Test
    void anOldButtonDoesNotConfirmAnotherOffer() {
        Links links = links();
        Offer old = entered(links, SLACK, DISCORD);
        Offer fresh = entered(links, SLACK, OTHER_DISCORD);
        links.agree(fresh.id(), OTHER_DISCORD.account(), NOON);

        assertThat(links.agree(old.id(), DISCORD.account(), NOON)).isEmpty();
        assertThat(links.confirm(old.id(), SLACK.account(), NOON)).isEmpty();
        assertThat(links.others(SLACK.account())).isEmpty();
    }

    @Test
    void ofTwoOffersThatWouldGiveAStudentTwoAccountsOfAPlatformTheSecondIsNotConfirmed() {
        Links links = links();
        Offer offer = entered(links, SLACK, DISCORD);
        links.agree(offer.id(), DISCORD.account(), NOON);
        links.open(CONSOLE, NOON);
        link(links, CONSOLE, OTHER_DISCORD);

        assertThat(links.confirm(offer.id(), SLACK.account(), NOON)).isPresent();
        assertThat(links.enter(CONSOLE, links.open(SLACK, NOON).grouped(), NOON))
                .isEqualTo(Refused.LINKED);
    }

    @Test
    void newsIsToldOnceAndOnlyToTheOtherSide() {
        Links links = links();
        assertThat(links.notices(SLACK.account(), NOON)).isEqualTo(Notices.NONE);
        link(links, SLACK, DISCORD);

        assertThat(links.notices(SLACK.account(), NOON)).isEqualTo(Notices.NONE);
        assertThat(links.notices(DISCORD.account(), NOON).news()).contains(new News(Event.LINKED, "slack"));
        assertThat(links.notices(DISCORD.account(), NOON)).isEqualTo(Notices.NONE);

        assertThat(links.unlink(DISCORD.account(), NOON)).containsExactly("slack");
        assertThat(links.notices(DISCORD.account(), NOON)).isEqualTo(Notices.NONE);
        assertThat(links.notices(SLACK.account(), NOON).news()).contains(new News(Event.UNLINKED, "discord"));
    }

    @Test
    void whatIsDueIsToldUntilItIsDone() {
        Links links = links();
        Offer offer = entered(links, SLACK, DISCORD);

        assertThat(links.notices(DISCORD.account(), NOON).due()).contains(offer);
        assertThat(links.notices(DISCORD.account(), NOON).due()).contains(offer);
        assertThat(links.notices(SLACK.account(), NOON).due()).isEmpty();
        links.agree(offer.id(), DISCORD.account(), NOON);
        assertThat(links.notices(DISCORD.account(), NOON).due()).isEmpty();
        assertThat(links.notices(SLACK.account(), NOON).due()).isPresent();
    }

    @Test
    void unlinkingOneOfThreeLeavesTwoAndTheFirstLeavesEachByItself() {
        Links links = links();
        link(links, SLACK, DISCORD);
        link(links, SLACK, CONSOLE);

        assertThat(links.unlink(DISCORD.account(), NOON)).containsExactlyInAnyOrder("slack", "console");
        assertThat(links.others(DISCORD.account())).isEmpty();
        assertThat(links.others(SLACK.account())).containsExactly("console");

        link(links, SLACK, DISCORD);
        links.unlink(SLACK.account(), NOON);
        assertThat(EVERYBODY)
                .allSatisfy(actor -> assertThat(links.others(actor.account())).isEmpty());
        assertThat(links.unlink(SLACK.account(), NOON)).isEmpty();
        link(links, DISCORD, SLACK);
    }

    @Test
    void somebodyNeverMetHasNoLinksAndGetsNoCode() {
        Links links = ports().links();

        assertThat(links.others(SLACK.account())).isEmpty();
        assertThat(links.offer(SLACK.account(), NOON)).isEqualTo(Optional.empty());
        assertThat(links.notices(SLACK.account(), NOON)).isEqualTo(Notices.NONE);
        assertThatIllegalArgumentException().isThrownBy(() -> links.open(SLACK, NOON));
    }

    @Test
    void ofManyWhoTypeOneCodeExactlyOneIsTaken() throws Exception {
        Ports ports = ports();
        ports.members().meet(SLACK.account(), NOON);
        String code = ports.links().open(SLACK, NOON).grouped();

        List<Entered> entered = Together.run(16, thread -> {
            Actor actor = actor("discord", "d" + thread, "");
            ports.members().meet(actor.account(), NOON);
            return ports.links().enter(actor, code, NOON.plus(Duration.ofSeconds(1)));
        });

        assertThat(entered).filteredOn(Opened.class::isInstance).hasSize(1);
        assertThat(entered).filteredOn(Wrong.class::isInstance).hasSize(15);
    }
}
