package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.LinkCode;
import dev.lectern.course.Links;
import dev.lectern.course.Links.Opened;
import dev.lectern.course.Links.Refused;
import dev.lectern.course.Links.Wrong;
import dev.lectern.testing.Ports;
import dev.lectern.testing.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What links leave in the database. */
class LinkStorageTest {
    private static final Actor SLACK = actor("slack", "T1:ada", "slack-HANDLE");
    private static final Actor DISCORD = actor("discord", "4711", "discord-HANDLE");

    private final SettableClock clock = SettableClock.at("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private static Actor actor(String platform, String id, String handle) {
        return new Actor(new AccountId(platform, id), null, Set.of(), handle);
    }

    private Database open() {
        return Database.open(new DataFolder(folder), clock);
    }

    private Ports ports(Database database) {
        Ports ports = TestDatabase.ports(database);
        ports.members().meet(SLACK.account(), clock.instant());
        ports.members().meet(DISCORD.account(), clock.instant());
        return ports;
    }

    @Test
    void aCodeIsKeptAsAKeyedHashOnly() {
        try (Database database = open()) {
            LinkCode code = ports(database).links().open(SLACK, clock.instant());

            List<String> kept = offers(database);

            assertThat(kept).singleElement().asString().contains("slack-HANDLE").matches("(?s).*\\b[0-9a-f]{64}\\b.*");
            assertThat(kept.get(0)).doesNotContain(code.symbols(), code.grouped());
        }
    }

    @Test
    void handlesGoWithTheOfferHoweverItEnds() {
        try (Database database = open()) {
            Links links = ports(database).links();

            links.refuse(enter(links), SLACK.account(), clock.instant());
            assertThat(offers(database)).isEmpty();

            enter(links);
            clock.advance(Links.OFFER_LASTS);
            links.notices(actor("slack", "T1:ben", "").account(), clock.instant());
            assertThat(offers(database)).hasSize(1); // nobody that is known: nothing was asked
            TestDatabase.ports(database).members().meet(new AccountId("slack", "T1:ben"), clock.instant());
            links.notices(new AccountId("slack", "T1:ben"), clock.instant());
            assertThat(offers(database)).isEmpty();

            long offer = enter(links);
            links.agree(offer, DISCORD.account(), clock.instant());
            assertThat(offers(database)).singleElement().asString().contains("discord-HANDLE");
            assertThat(links.confirm(offer, SLACK.account(), clock.instant())).isPresent();
            assertThat(offers(database)).isEmpty();
        }
    }

    @Test
    void openingRemovesOffersThatAreOver() {
        try (Database database = open()) {
            enter(ports(database).links());
        }
        clock.advance(Links.OFFER_LASTS);
        try (Database database = open()) {
            assertThat(offers(database)).isEmpty();
        }
    }

    @Test
    void wrongCodesAreCountedAcrossARestart() {
        try (Database database = open()) {
            Links links = ports(database).links();
            for (int i = 0; i < 3; i++) {
                links.enter(DISCORD, "0000-0000-0000", clock.instant());
            }
        }
        try (Database database = open()) {
            Links links = ports(database).links();
            assertThat(links.enter(DISCORD, "0000-0000-0000", clock.instant())).isEqualTo(new Wrong(1));
            links.enter(DISCORD, "0000-0000-0000", clock.instant());
            LinkCode code = links.open(SLACK, clock.instant());
            assertThat(links.enter(DISCORD, code.grouped(), clock.instant())).isEqualTo(Refused.TOO_MANY_TRIES);
        }
    }

    @Test
    void anOfferAndALinkSurviveARestart() {
        long offer;
        try (Database database = open()) {
            Links links = ports(database).links();
            offer = enter(links);
            links.agree(offer, DISCORD.account(), clock.instant());
        }
        try (Database database = open()) {
            assertThat(ports(database).links().confirm(offer, SLACK.account(), clock.instant()))
                    .isPresent();
        }
        try (Database database = open()) {
            assertThat(ports(database).links().others(DISCORD.account())).containsExactly("slack");
        }
    }

    @Test
    void forgettingLeavesNothingOfALink() {
        try (Database database = open()) {
            Ports ports = ports(database);
            long offer = enter(ports.links());
            ports.links().agree(offer, DISCORD.account(), clock.instant());
            ports.links().confirm(offer, SLACK.account(), clock.instant());
            ports.links().enter(DISCORD, "0000-0000-0000", clock.instant());
            ports.links().open(SLACK, clock.instant());

            ports.personalData().forget(DISCORD.account(), clock.instant());

            for (String table : List.of("link", "link_offer", "link_try", "link_news", "account", "profile")) {
                assertThat(count(database, table)).as(table).isZero();
            }
        }
    }

    /** Ada and her second account were linked when the backup was taken; what she asked to keep since is kept. */
    @Test
    void aRestoreForgetsTheForgottenAccountAndNotOneThatWasUnlinkedBefore() throws Exception {
        DataFolder data = new DataFolder(folder);
        Path backup;
        try (Database database = open()) {
            Ports ports = ports(database);
            long offer = enter(ports.links());
            ports.links().agree(offer, DISCORD.account(), clock.instant());
            ports.links().confirm(offer, SLACK.account(), clock.instant());
            backup = Backups.of(data).take(clock.instant());
            clock.advance(Duration.ofMinutes(1));
            ports.links().unlink(SLACK.account(), clock.instant());
            ports.personalData().forget(SLACK.account(), clock.instant());
        }

        new Restore(data, clock).from(backup);

        try (Database database = open()) {
            Ports ports = TestDatabase.ports(database);
            assertThat(ports.members().find(SLACK.account())).isEmpty();
            assertThat(ports.members().find(DISCORD.account())).isPresent();
            assertThat(ports.links().others(DISCORD.account())).isEmpty();
        }
    }

    @Test
    void aRestoreForgetsBothAccountsOfAForgottenStudent() throws Exception {
        DataFolder data = new DataFolder(folder);
        Path backup;
        try (Database database = open()) {
            Ports ports = ports(database);
            backup = Backups.of(data).take(clock.instant());
            clock.advance(Duration.ofMinutes(1));
            long offer = enter(ports.links());
            ports.links().agree(offer, DISCORD.account(), clock.instant());
            ports.links().confirm(offer, SLACK.account(), clock.instant());
            ports.personalData().forget(SLACK.account(), clock.instant());
        }

        new Restore(data, clock).from(backup);

        try (Database database = open()) {
            assertThat(TestDatabase.ports(database).members().all()).isEmpty();
        }
    }

    private long enter(Links links) {
        String code = links.open(SLACK, clock.instant()).grouped();
        return ((Opened) links.enter(DISCORD, code, clock.instant())).offer().id();
    }

    private static List<String> offers(Database database) {
        return database.read(session -> session.all(
                "SELECT first_handle, code_hash, second_handle FROM link_offer",
                row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3)));
    }

    private static int count(Database database, String table) {
        return database.read(session -> session.first("SELECT count(*) FROM " + table, row -> row.getInt(1))
                .orElseThrow());
    }
}
