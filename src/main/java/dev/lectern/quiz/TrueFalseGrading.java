package dev.lectern.quiz;

import dev.lectern.quiz.Verdict.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads "true", "F", "no", "it is false" and "False, because …". An answer with both words, or whose first word does not
 * decide, is not read: the student is asked again instead of being graded on a guess.
 */
final class TrueFalseGrading {
    private static final String HINT =
            "Please answer \"true\" or \"false\" (\"t\", \"f\", \"yes\" and \"no\" work as well).";
    private static final Set<String> TRUE =
            Set.of("true", "t", "yes", "y", "yep", "yeah", "correct", "right", "ture", "treu", "tru", "truee");
    private static final Set<String> FALSE = Set.of(
            "false",
            "f",
            "no",
            "n",
            "nope",
            "incorrect",
            "wrong",
            "untrue",
            "not true",
            "not correct",
            "not right",
            "flase",
            "fasle",
            "fales",
            "fals",
            "falsee");
    /** Words that decide even when a reason follows. */
    private static final Set<String> PLAIN_TRUE = Set.of("true", "yes", "t", "correct");

    private static final Set<String> PLAIN_FALSE = Set.of("false", "no", "f", "incorrect");
    private static final Set<String> REASONS = Set.of("because", "since", "as");
    /** "No idea" is not "no": a sign must follow the word, or a reason. */
    private static final Pattern SET_OFF = Pattern.compile(
            "\\b(?:true|yes|t|correct|false|no|f|incorrect)\\W{0,4}?(?:[,.;:!)]|\\s*[-–—]\\s|—)",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 4_000;
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("statement", "is"),
            List.of("this", "statement", "is"),
            List.of("answer", "is"),
            List.of("it", "is"),
            List.of("this", "is"),
            List.of("that", "is"),
            List.of("i", "think"),
            List.of("i", "believe"),
            List.of("answer"),
            List.of("definitely"),
            List.of("probably"));

    private TrueFalseGrading() {}

    static Grade grade(TrueFalse question, String raw) {
        Optional<Boolean> read = read(raw);
        if (read.isEmpty()) {
            return new Grade.Unreadable(HINT);
        }
        return new Grade.Graded(
                read.get() == question.key() ? Verdict.correct(Reason.KEY) : Verdict.incorrect(Reason.NOT_THE_KEY));
    }

    static Optional<Boolean> read(String raw) {
        if (raw.length() > LONGEST) {
            return Optional.empty();
        }
        Wording wording = Wording.of(raw.replaceAll("[()\\[\\]]", " "));
        for (int stripped = 0; stripped < 2; stripped++) {
            wording = withoutBeginning(wording);
        }
        String words = String.join(" ", wording.words());
        if (TRUE.contains(words)) {
            return Optional.of(true);
        }
        if (FALSE.contains(words)) {
            return Optional.of(false);
        }
        return withReason(wording, raw);
    }

    private static Wording withoutBeginning(Wording wording) {
        return BEGINNINGS.stream()
                .filter(wording::startsWith)
                .findFirst()
                .map(beginning -> wording.from(beginning.size()))
                .orElse(wording);
    }

    private static Optional<Boolean> withReason(Wording wording, String raw) {
        if (wording.words().size() < 2) {
            return Optional.empty();
        }
        String first = wording.words().get(0);
        List<String> rest = wording.words().subList(1, wording.words().size());
        boolean setOff = REASONS.contains(rest.get(0)) || SET_OFF.matcher(raw).find();
        if (setOff && PLAIN_TRUE.contains(first) && rest.stream().noneMatch(FALSE::contains)) {
            return Optional.of(true);
        }
        if (setOff && PLAIN_FALSE.contains(first) && rest.stream().noneMatch(TRUE::contains)) {
            return Optional.of(false);
        }
        return Optional.empty();
    }
}
