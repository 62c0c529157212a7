package dev.lectern.review;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Students' practice. It holds no words of theirs and never touches the ledger. Safe for use by many threads. */
public interface PracticeLog {

    /** Notes that a question is shown to a met student. */
    PracticeRound open(AccountId account, CourseId course, Question question, OptionOrder order, Instant now);

    /** A round by its id, if it was opened for this account. */
    Optional<PracticeRound> round(long id, AccountId account);

    /**
     * Notes how a round went.
     *
     * @return false where it was answered before; the earlier verdict stands
     */
    boolean close(long id, AccountId account, Verdict verdict, Instant now);

    /** The latest answered round per question of one student in one course. */
    List<PracticeRound.Outcome> latest(AccountId account, CourseId course);
}
