package dev.lectern.store;

import dev.lectern.course.Lookalikes;
import dev.lectern.testing.Ports;
import dev.lectern.testing.SettableClock;
import java.util.Locale;
import java.util.Random;

/** Real stores for tests. */
final class TestDatabase {
    static final SettableClock CLOCK = SettableClock.at("2026-03-02T12:00:00Z");
    private static final Lookalikes SAME_BUT_CASE = name -> name.toLowerCase(Locale.ROOT);

    private TestDatabase() {}

    static Ports ports(Database database) {
        return new Ports(Stores.records(database, SAME_BUT_CASE, new Random(1)));
    }
}
