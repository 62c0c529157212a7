package dev.lectern.store;

import dev.lectern.command.Records;
import dev.lectern.course.Lookalikes;
import dev.lectern.privacy.CorrectedPersonalData;
import dev.lectern.score.CorrectedLedger;
import dev.lectern.score.Corrections;
import java.util.random.RandomGenerator;

/** Everything that is kept, in one database. */
public final class Stores {
    private Stores() {}

    /** @param random draws pseudonyms; safe for use by many threads */
    public static Records records(Database database, Lookalikes lookalikes, RandomGenerator random) {
        Corrections corrections = new JdbcCorrections(database);
        return new Records(
                new CorrectedLedger(new JdbcLedger(database), corrections),
                new JdbcMembers(database, lookalikes, random),
                new JdbcPracticeLog(database),
                new CorrectedPersonalData(new JdbcPersonalData(database), corrections),
                new JdbcMemberships(database),
                new JdbcKeyDoubts(database),
                corrections,
                new JdbcTerms(database),
                new JdbcAudit(database),
                new JdbcLinks(database),
                new JdbcOutbox(database));
    }
}
