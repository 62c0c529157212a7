package dev.lectern.command;

import dev.lectern.quiz.AskingId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer is for, as a button carries it: {@code t:5} for an asking, {@code p:17} for a practice round,
 * {@code p:17@4} for one of a series on section 4. It holds no secret and is checked against the store when it comes back.
 */
sealed interface Target {
    /** How long a scope may be: buttons are short on some platforms. */
    int LONGEST_SCOPE = 40;

    Pattern FORM = Pattern.compile("([tp]):(\\d{1,18})(?:@([\\p{L}\\p{N}/_.-]{1," + LONGEST_SCOPE + "}))?");

    record Graded(AskingId asking) implements Target {
        @Override
        public String word() {
            return "t:" + asking;
        }
    }

    /** @param scope what was asked to be practiced, as {@code /quiz} understands it; empty for everything */
    record Practice(long round, String scope) implements Target {
        @Override
        public String word() {
            boolean fits = FORM.matcher("p:1@" + scope).matches();
            return "p:" + round + (fits ? "@" + scope : "");
        }
    }

    String word();

    static Optional<Target> parse(String word) {
        Matcher form = FORM.matcher(word);
        if (!form.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(form.group(2));
        String scope = form.group(3);
        return form.group(1).equals("t")
                ? Optional.of(new Graded(new AskingId(number)))
                : Optional.of(new Practice(number, scope == null ? "" : scope));
    }
}
