package dev.lectern.app;

import dev.lectern.command.Records;
import dev.lectern.course.Audit;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What is kept in a data folder, for commands that need no lectures; works beside a running class. */
final class ClassRecords implements AutoCloseable {
    private final Database database;
    private final Records records;
    private final Clock clock;

    private ClassRecords(Database database, Clock clock) {
        this.database = database;
        this.records = Wiring.records(database, new SecureRandom());
        this.clock = clock;
    }

    /** @throws StartException where no class was ever kept */
    static ClassRecords open(Settings settings, Clock clock) {
        DataFolder folder = new DataFolder(settings.data());
        if (!folder.holdsClass()) {
            throw new StartException("No class is kept in " + folder.path()
                    + ". Name its folder with --data, or in the settings with --config.");
        }
        return new ClassRecords(Database.open(folder, clock), clock);
    }

    Records records() {
        return records;
    }

    /** Notes for good what was done to a student from the command line, with each of their courses. */
    void note(Settings settings, Set<CourseId> courses, String act) {
        Set<CourseId> noted =
                courses.isEmpty() ? Set.of(settings.courses().get(0).id()) : courses;
        for (CourseId course : noted) {
            records.audit()
                    .note(new Audit.Entry(clock.instant(), course, Optional.empty(), act, "from the command line"));
        }
    }

    Set<CourseId> courses(Member member) {
        return records.memberships().of(member.account());
    }

    @Override
    public void close() {
        database.close();
    }
}
