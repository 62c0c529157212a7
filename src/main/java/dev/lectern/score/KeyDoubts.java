package dev.lectern.score;

import dev.lectern.course.AccountId;
import dev.lectern.quiz.AskingId;
import java.time.Instant;

/** Which students think that the key of a question is wrong. Safe for use by many threads. */
public interface KeyDoubts {

    /** Notes a met student's doubt, once; false where it was noted before. */
    boolean note(AskingId asking, AccountId account, Instant now);

    /** How many students doubt it. */
    int count(AskingId asking);
}
