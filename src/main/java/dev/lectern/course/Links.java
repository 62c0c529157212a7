package dev.lectern.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which accounts are one student, and how they become one: the first account asks for a code, the second types it and
 * agrees, the first confirms. The student has the first account's number, name and visibility. What each account did stays
 * with that account, so that after unlinking each is as if there had been no link, with what it did meanwhile. A student has
 * one account per platform at most. Accounts are of met students. Safe for use by many threads.
 */
public interface Links {
    /** How long a code can be typed. */
    Duration CODE_LASTS = Duration.ofMinutes(10);

    /** How long both sides have to agree once it was typed. After that nothing of the offer is kept. */
    Duration OFFER_LASTS = Duration.ofHours(1);

    /** How many wrong codes an account may type within {@link #WRONG_WITHIN}. */
    int WRONG_CODES = 5;

    Duration WRONG_WITHIN = Duration.ofHours(1);

    /**
     * One side of an offer, as the other side sees it.
     *
     * @param handle how that platform shows the account; may be empty. For the two sides only, and only while the offer is open
     */
    record Side(String platform, String handle) {
        /** Hides who it is, for logs. */
        @Override
        public String toString() {
            return platform + ":***";
        }
    }

    /**
     * An offer whose code was typed.
     *
     * @param isFirst whether the account that asks is the one that asked for the code
     * @param agreed whether the second account has agreed
     */
    record Offer(long id, boolean isFirst, boolean agreed, Side other) {

        /** Whether it waits for the account that asks, and not for the other. */
        public boolean isDue() {
            return isFirst == agreed;
        }
    }

    /** What becomes of a typed code. */
    sealed interface Entered {}

    /** It is right: the offer waits for the account that typed it. */
    record Opened(Offer offer) implements Entered {}

    /** It is wrong or too old. */
    record Wrong(int triesLeft) implements Entered {}

    /** Why a code, right or not, is not taken. A right one stays good. */
    enum Refused implements Entered {
        /** Nothing that a code could look like; that is not counted as a try. */
        NO_CODE,
        TOO_MANY_TRIES,
        OWN_CODE,
        SAME_PLATFORM,
        /** The account that typed it is linked already, maybe with the very account that showed it. */
        LINKED,
        /** The student of the account that showed it has another account on this platform. */
        PLATFORM_TAKEN
    }

    /** What happened at another account of a student. */
    enum Event {
        LINKED,
        REFUSED,
        UNLINKED
    }

    /** @param platform of the other account */
    record News(Event event, String platform) {}

    /** What an account is to be told with its next private reply. */
    record Notices(Optional<News> news, Optional<Offer> due) {
        public static final Notices NONE = new Notices(Optional.empty(), Optional.empty());
    }

    /** A fresh code for an account. It takes the place of its older one, and of an offer that came of that. */
    LinkCode open(Actor first, Instant now);

    /** Tries a code as it was typed; a right one is used up. */
    Entered enter(Actor second, String typed, Instant now);

    /** The offer that an account is on either side of, once its code was typed. */
    Optional<Offer> offer(AccountId account, Instant now);

    /** The second account agrees; empty where there is no such offer any more. */
    Optional<Offer> agree(long offer, AccountId second, Instant now);

    /**
     * The first account confirms what the second has agreed to: they are linked.
     *
     * @return the other side; empty where there is no such offer any more, or one of the two was linked otherwise meanwhile
     */
    Optional<Side> confirm(long offer, AccountId first, Instant now);

    /** Either account says no; empty where there is no such offer any more. */
    Optional<Side> refuse(long offer, AccountId account, Instant now);

    /** The platforms of a student's other accounts; empty for somebody who has one account. */
    List<String> others(AccountId account);

    /**
     * Separates an account from the student's others; the first account leaves each of them by itself.
     *
     * @return the platforms of the others; empty where there was no link
     */
    List<String> unlink(AccountId account, Instant now);

    /** What an account does not know yet. News is told to one caller and then forgotten; an offer is told until it ends. */
    Notices notices(AccountId account, Instant now);
}
