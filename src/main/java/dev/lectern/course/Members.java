package dev.lectern.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The students met so far and the names they go by. Safe for use by many threads. */
public interface Members {

    /** The student behind an account; at the first meeting a member is made, with a pseudonym nobody else has. */
    Member meet(AccountId account, Instant now);

    /** The student behind an account, or empty where there has been no meeting (or the student was forgotten). */
    Optional<Member> find(AccountId account);

    /** Everyone met and not forgotten, by number. */
    List<Member> all();

    /**
     * Gives a met student the chosen name.
     *
     * @return the renamed member, or empty where another student's name or pseudonym is the same or could be confused
     *     with it; then nothing has changed
     */
    Optional<Member> rename(AccountId account, DisplayName name);

    /** Leaves a met student out of boards, or lets them in again. */
    Member hide(AccountId account, boolean hidden);

    /** True for exactly one caller per met student: whoever gets it tells the student what is kept about them. */
    boolean claimPrivacyNotice(AccountId account);
}
