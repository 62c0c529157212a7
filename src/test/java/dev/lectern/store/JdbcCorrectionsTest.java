package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.CourseId;
import dev.lectern.score.Corrections;
import dev.lectern.score.RegradePolicy;
import dev.lectern.testing.CorrectionsSuite;
import dev.lectern.testing.Ports;
import dev.lectern.testing.SampleQuestions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcCorrectionsTest extends CorrectionsSuite {
    @TempDir
    Path folder;

    private final List<Database> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Database::close);
    }

    private Database open(Path where) {
        Database database = Database.open(new DataFolder(where), TestDatabase.CLOCK);
        open.add(database);
        return database;
    }

    @Override
    protected Ports ports() {
        try {
            return TestDatabase.ports(open(Files.createTempDirectory(folder, "class")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatAnotherProcessCorrectsIsSeenAtOnce() {
        CourseId course = new CourseId("ml-101");
        Corrections here = new JdbcCorrections(open(folder));
        Corrections there = new JdbcCorrections(open(folder));
        assertThat(here.of(course)).isEmpty();

        long number = there.make(
                        new Corrections.Draft(
                                course,
                                SampleQuestions.trueFalse("one"),
                                SampleQuestions.trueFalse("two"),
                                RegradePolicy.NONE,
                                Instant.EPOCH),
                        List.of())
                .number();

        assertThat(here.of(course)).hasSize(1);
        assertThat(there.undo(course, number, Instant.EPOCH)).isTrue();
        assertThat(here.of(course)).isEmpty();
    }
}
