package dev.lectern.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.score.Gradebook;
import dev.lectern.score.Gradebook.Cell;
import dev.lectern.score.Gradebook.Row;
import dev.lectern.score.Gradebook.Total;
import dev.lectern.score.GradedAnswer;
import java.time.Instant;

/**
 * A gradebook for programs. The shape is stable: fields are only added.
 *
 * <pre>{@code
 * {"course", "at",
 *  "questions": [{"asking", "day", "question", "version", "type", "stem", "opens", "closes", "withdrawn"}],
 *  "students": [{"studentNumber", "boardName", "joined",
 *                "points", "possible", "share", "answered", "asked", "unreviewed",
 *                "answers": [{"asking", "points", "outcome", "unreviewed", "late", "withdrawn", "at"}]}]}
 * }</pre>
 *
 * {@code at}, {@code opens}, {@code closes} and {@code joined} are ISO 8601 instants, {@code day} is an ISO date;
 * {@code asking} is a number, by which answers belong to questions; {@code type} is a
 * {@link dev.lectern.quiz.QuestionType#word}; a question's {@code withdrawn} is the reason, or null while it stands.
 * {@code studentNumber} is the school's, or null for who is not enrolled; then {@code boardName} is what the leaderboard
 * shows, else that is null. {@code share} is {@code points} of {@code possible}, from 0 to 1, or null where nothing was open
 * to the student since joining; {@code answered} of {@code asked} were answered in time. An answer's {@code outcome} is
 * {@code correct}, {@code partly-correct}, {@code incorrect}, {@code undecided} or {@code participated}, or null where the
 * student did not answer, and so is its {@code at} then; {@code unreviewed} says that it is undecided and no instructor has
 * said more; {@code late} that it came after the close and has no points for that. What was not open to a student is not listed.
 */
public final class GradebookJson {
    private GradebookJson() {}

    /** @param at the moment that the gradebook is of */
    public static String write(CourseId course, Instant at, Gradebook book) {
        ObjectNode json = Json.object().put("course", course.value()).put("at", at.toString());
        json.set("questions", Json.array(book.askings(), GradebookJson::question));
        json.set("students", Json.array(book.rows(), GradebookJson::student));
        return Json.pretty(json);
    }

    private static ObjectNode question(Asking asking) {
        Question question = asking.question();
        return Json.object()
                .put("asking", asking.id().value())
                .put("day", asking.slot().day().toString())
                .put("question", question.id().value())
                .put("version", question.version().value())
                .put("type", question.type().word())
                .put("stem", question.stem().plain())
                .put("opens", asking.slot().opens().toString())
                .put("closes", asking.slot().closes().toString())
                .put("withdrawn", asking.state().withdrawn());
    }

    private static ObjectNode student(Row row) {
        String number = row.person().rosterNumber();
        Total total = row.total();
        ObjectNode json = Json.object()
                .put("studentNumber", number)
                .put("boardName", number == null ? row.person().name() : null)
                .put("joined", row.person().joined().toString())
                .put("points", total.points())
                .put("possible", total.possible())
                .put("share", total.share())
                .put("answered", total.answered())
                .put("asked", total.asked())
                .put("unreviewed", total.unreviewed());
        json.set("answers", Json.array(row.cells(), GradebookJson::answer));
        return json;
    }

    private static ObjectNode answer(Cell cell) {
        GradedAnswer answer = cell.answer();
        return Json.object()
                .put("asking", cell.asking().id().value())
                .put("points", cell.points())
                .put(
                        "outcome",
                        answer == null ? null : Words.of(answer.verdict().outcome()))
                .put("unreviewed", cell.isUnreviewed())
                .put("late", cell.late())
                .put("withdrawn", cell.asking().isWithdrawn())
                .put("at", answer == null ? null : answer.at().toString());
    }
}
