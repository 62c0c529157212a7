package dev.lectern.json;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Problem;
import dev.lectern.quiz.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} found in one file.
 *
 * @param file as people name it from where they are
 * @param lecture null where the file gave none, such as a folder's page or a file that cannot be read
 * @param problems by line
 */
public record CheckedFile(String file, @Nullable Lecture lecture, List<Question> questions, List<Problem> problems) {
    public CheckedFile {
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }
}
