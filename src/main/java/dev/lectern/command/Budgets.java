package dev.lectern.command;

import dev.lectern.course.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much one person may ask for, so that one cannot drown the class: 30 commands in any minute, 3 pictures or files in any
 * hour, by the time at which the person acted. Kept in memory, for the {@value #MOST_PEOPLE} people who acted last. Safe for
 * use by many threads.
 */
public final class Budgets {
    static final int COMMANDS = 30;
    static final Duration COMMANDS_IN = Duration.ofMinutes(1);
    static final int FILES = 3;
    static final Duration FILES_IN = Duration.ofHours(1);
    static final int MOST_PEOPLE = 10_000;

    private final Map<AccountId, Spent> people = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Spent> eldest) {
            return size() > MOST_PEOPLE;
        }
    };

    /** Spends a command; where there is none left, spends nothing and says how long to wait. */
    Optional<Duration> command(AccountId account, Instant at) {
        return spend(account, at, true);
    }

    /** Spends a picture or a file, in the same way. */
    Optional<Duration> file(AccountId account, Instant at) {
        return spend(account, at, false);
    }

    private synchronized Optional<Duration> spend(AccountId account, Instant at, boolean command) {
        Spent spent = people.computeIfAbsent(account, id -> new Spent());
        return (command ? spent.commands : spent.files).spend(at.toEpochMilli());
    }

    int people() {
        synchronized (this) {
            return people.size();
        }
    }

    private static final class Spent {
        private final Window commands = new Window(COMMANDS, COMMANDS_IN);
        private final Window files = new Window(FILES, FILES_IN);
    }

    /** The moments of the last few deeds, the oldest of which the next takes the place of. */
    private static final class Window {
        private final long[] moments;
        private final long length;
        private int count;

        private Window(int most, Duration length) {
            this.moments = new long[most];
            this.length = length.toMillis();
        }

        private Optional<Duration> spend(long at) {
            int oldest = count % moments.length;
            if (count >= moments.length && at - moments[oldest] < length) {
                return Optional.of(Duration.ofMillis(moments[oldest] + length - at));
            }
            moments[oldest] = at;
            // Stays between one and two rounds, so that it never overflows.
            count = count + 1 < 2 * moments.length ? count + 1 : moments.length;
            return Optional.empty();
        }
    }
}
