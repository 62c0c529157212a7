package dev.lectern.privacy;

import dev.lectern.course.AccountId;
import dev.lectern.course.Member;
import dev.lectern.quiz.Asking;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything held about one student.
 *
 * @param accounts all of the student's, the first one first; one unless the student has linked some
 * @param answers those of all accounts, whichever of them counts
 */
public record PersonalRecord(Member member, List<Account> accounts, List<Answered> answers, List<Practised> practice) {
    public PersonalRecord {
        accounts = List.copyOf(accounts);
        answers = List.copyOf(answers);
        practice = List.copyOf(practice);
    }

    /** An account with what it is shown by, or would be without a link. */
    public record Account(AccountId id, String name, boolean named, boolean hidden, Instant joined) {}

    /**
     * An answer in the ledger, with what was asked.
     *
     * @param platform of the account that gave it
     */
    public record Answered(Asking asking, GradedAnswer answer, String platform) {}

    /** A practice round and, where it was answered, how it went. */
    public record Practised(PracticeRound round, Optional<PracticeRound.Outcome> outcome) {}
}
