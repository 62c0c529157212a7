package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one student gave to one asking, as it stands in the ledger.
 *
 * @param raw what the student wrote, unchanged; null once a student who wrote free text was forgotten
 * @param at when the student acted
 * @param selfMark the student's own "I had it" (true) or "not yet" (false) on an undecided answer; null until given
 */
public record GradedAnswer(
        AskingId asking,
        StudentNumber student,
        @Nullable String raw,
        Verdict verdict,
        Instant at,
        @Nullable Boolean selfMark) {

    /** The same answer under another number. */
    public GradedAnswer of(StudentNumber other) {
        return new GradedAnswer(asking, other, raw, verdict, at, selfMark);
    }

    /** The same answer, judged otherwise. */
    public GradedAnswer judged(Verdict other) {
        return new GradedAnswer(asking, student, raw, other, at, selfMark);
    }
}
