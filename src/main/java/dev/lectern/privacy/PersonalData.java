package dev.lectern.privacy;

import dev.lectern.course.AccountId;
import java.time.Instant;
import java.util.Optional;

/** The two rights of a student over what is held. Safe for use by many threads. */
public interface PersonalData {

    /** Everything held about a student; empty where nothing is. */
    Optional<PersonalRecord> of(AccountId account);

    /**
     * Removes a student at once: account, name, practice and the text of free answers. Verdicts stay under a number that
     * nothing leads to, so that figures of the class hold. Until {@code now} is past their closing, a keyed hash keeps the
     * same account from answering again what it has answered.
     *
     * @return false where nothing was held
     */
    boolean forget(AccountId account, Instant now);
}
