package dev.lectern.privacy;

import dev.lectern.course.Member;
import dev.lectern.quiz.Asking;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import java.util.List;
import java.util.Optional;

/** Everything held about one student. */
public record PersonalRecord(Member member, List<Answered> answers, List<Practised> practice) {
    public PersonalRecord {
        answers = List.copyOf(answers);
        practice = List.copyOf(practice);
    }

    /** An answer in the ledger, with what was asked. */
    public record Answered(Asking asking, GradedAnswer answer) {}

    /** A practice round and, where it was answered, how it went. */
    public record Practised(PracticeRound round, Optional<PracticeRound.Outcome> outcome) {}
}
