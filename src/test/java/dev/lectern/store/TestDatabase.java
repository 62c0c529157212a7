package dev.lectern.store;

import dev.lectern.command.Records;
import dev.lectern.course.Lookalikes;
import dev.lectern.privacy.CorrectedPersonalData;
import dev.lectern.score.CorrectedLedger;
import dev.lectern.score.Corrections;
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
        Corrections corrections = new JdbcCorrections(database);
        return new Ports(new Records(
                new CorrectedLedger(new JdbcLedger(database), corrections),
                new JdbcMembers(database, SAME_BUT_CASE, new Random(1)),
                new JdbcPracticeLog(database),
                new CorrectedPersonalData(new JdbcPersonalData(database), corrections),
                new JdbcMemberships(database),
                new JdbcKeyDoubts(database),
                corrections,
                new JdbcTerms(database),
                new JdbcAudit(database),
                new JdbcLinks(database),
                new JdbcOutbox(database)));
    }
}
