package dev.lectern.score;

import dev.lectern.course.AccountId;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import java.time.Instant;

/**
 * An answer on its way into the ledger.
 *
 * @param raw what the student wrote or picked (option letters as shown), unchanged
 * @param at when the student acted
 */
public record Submission(AskingId asking, AccountId account, String raw, Verdict verdict, Instant at) {}
