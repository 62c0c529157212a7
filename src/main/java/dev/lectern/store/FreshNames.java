package dev.lectern.store;

import dev.lectern.course.Pseudonyms;
import java.sql.SQLException;
import java.util.random.RandomGenerator;

/** Draws pseudonyms until one is free; where most are taken, with a number behind. */
final class FreshNames {
    private static final int PLAIN_DRAWS = 32;
    private static final int DRAWS_PER_RANGE = 8;

    private final RandomGenerator random;

    FreshNames(RandomGenerator random) {
        this.random = random;
    }

    @FunctionalInterface
    interface Free {
        boolean test(String name) throws SQLException;
    }

    String draw(Free free) throws SQLException {
        for (int i = 0; i < PLAIN_DRAWS; i++) {
            String name = Pseudonyms.draw(random);
            if (free.test(name)) {
                return name;
            }
        }
        // The range of numbers doubles, so that names stay short in a small class and few draws are needed in a large
        // one.
        for (int last = 9; ; last = Math.max(last, last * 2)) {
            for (int i = 0; i < DRAWS_PER_RANGE; i++) {
                String name = Pseudonyms.draw(random) + " " + random.nextInt(2, last + 1);
                if (free.test(name)) {
                    return name;
                }
            }
        }
    }
}
