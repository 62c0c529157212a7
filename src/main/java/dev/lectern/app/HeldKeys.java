package dev.lectern.app;

import dev.lectern.course.CourseId;
import dev.lectern.json.CheckedFile;
import dev.lectern.lecture.Problem;
import dev.lectern.quiz.Question;
import dev.lectern.score.Regrading;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.store.JdbcCorrections;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keys that an instructor corrected in class and that the lectures still have wrong, as warnings to their author. */
final class HeldKeys {
    private final DataFolder folder;
    private final Clock clock;

    HeldKeys(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The files of a course with those warnings; where no class is kept, they are as they were. */
    List<CheckedFile> in(CourseId course, List<CheckedFile> files) {
        if (!folder.holdsClass()) {
            return files;
        }
        try (Database database = Database.open(folder, clock)) {
            Regrading regrading = new Regrading(new JdbcCorrections(database).of(course));
            return regrading.isIdle()
                    ? files
                    : files.stream().map(file -> with(file, regrading)).toList();
        }
    }

    private static CheckedFile with(CheckedFile file, Regrading regrading) {
        List<Problem> problems = new ArrayList<>(file.problems());
        file.questions().forEach(question -> held(question, regrading).ifPresent(problems::add));
        problems.sort(Comparator.comparingInt(Problem::line));
        return new CheckedFile(file.file(), file.lecture(), file.questions(), problems);
    }

    private static Optional<Problem> held(Question question, Regrading regrading) {
        Question corrected = regrading.read(question);
        if (corrected.version().equals(question.version())) {
            return Optional.empty();
        }
        return Optional.of(Problem.warning(
                "key-corrected-in-class",
                question.item().file(),
                question.item().line(),
                "The key here is " + KeyWords.of(question) + ", and an instructor corrected it in class: the key is "
                        + KeyWords.of(corrected) + ". That is what is asked with. Change it here too, so that both"
                        + " agree."));
    }
}
