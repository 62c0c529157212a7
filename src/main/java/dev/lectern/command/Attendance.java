package dev.lectern.command;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.StoreException;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has whoever acts where a course meets be in the course from then on. */
public final class Attendance {
    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final School school;

    public Attendance(School school) {
        this.school = school;
    }

    /**
     * To be called before anything else is done: after {@code /my forget} nothing may be kept. The next deed makes up for a
     * failure.
     */
    public void join(AccountId account, CourseId course, Instant at) {
        try {
            school.members().meet(account, at);
            school.records().memberships().join(account, course, at);
        } catch (StoreException e) {
            LOG.warn("somebody could not join a course", Wordless.of(e));
        }
    }
}
