package dev.lectern.course;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name that a student chose to be shown by: 2 to 32 visible characters in NFC, single spaces inside, no line breaks. It
 * holds nothing that a platform would act on (mentions, channel links, formatting, links) and nothing that cannot be seen or
 * that turns the direction of text. Whether two names could be taken for one another is for {@link Lookalikes} to say.
 */
public record DisplayName(String value) {
    public static final int MIN = 2;
    public static final int MAX = 32;
    /** Letters of scripts such as Hindi are written with marks, but three on one letter are enough for all of them. */
    private static final int MOST_MARKS = 3;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}"
            // fillers, blanks and selectors that are letters, marks or symbols by category
            + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0F\\uFFFC\\uFFFD"
            + "\\x{1D159}\\x{E0100}-\\x{E01EF}]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern ACTED_UPON =
            Pattern.compile("[@#<>*_~`|\\[\\]{}\\\\^/＠＃＜＞＊＿｀｜［］｛｝＼／﹫﹟]|://|:\\w+:|www\\.");
    private static final Pattern PILED_MARKS = Pattern.compile("\\p{M}{" + (MOST_MARKS + 1) + "}");
    private static final Pattern SEEN = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");
    private static final Set<String> RESERVED =
            Set.of("everyone", "here", "channel", "all", "you", "nobody", "deleted user");

    /** @throws IllegalArgumentException for a value that {@link #of(String)} would not have made */
    public DisplayName {
        String problem = problem(value);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
    }

    /**
     * The name that somebody typed, with spaces around it and double spaces taken out.
     *
     * @throws IllegalArgumentException where it cannot be a name; the message is a sentence for the student
     */
    public static DisplayName of(String typed) {
        if (typed.length() > MAX * 40) {
            throw new IllegalArgumentException(tooLong());
        }
        if (typed.strip().chars().anyMatch(letter -> letter == '\n' || letter == '\r')) {
            throw new IllegalArgumentException("A name is one line. Please leave out the line break.");
        }
        String spaced = SPACES.matcher(typed).replaceAll(" ").strip();
        return new DisplayName(Normalizer.normalize(spaced, Normalizer.Form.NFC));
    }

    /** How many characters somebody sees: marks belong to their letter. */
    private static long visible(String name) {
        return name.codePoints().filter(point -> !isMark(point)).count();
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static String problem(String name) {
        if (UNSEEN.matcher(name).find()) {
            return "A name holds only characters that can be seen. Please type it without special or invisible ones.";
        }
        if (ACTED_UPON.matcher(name).find()) {
            return "A name holds no mentions, links or formatting. Please leave out signs such as @ # < > * _ ~ ` | /";
        }
        if (PILED_MARKS.matcher(name).find() || (!name.isEmpty() && isMark(name.codePointAt(0)))) {
            return "A name has at most " + MOST_MARKS + " accents on a letter. Please leave some out.";
        }
        if (visible(name) > MAX) {
            return tooLong();
        }
        if (visible(name) < MIN || !SEEN.matcher(name).find()) {
            return "A name has at least " + MIN
                    + " characters, and a letter or digit among them. Please choose a longer one.";
        }
        if (RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            return "\"" + name + "\" means somebody else on chat platforms. Please choose another name.";
        }
        boolean tidy = Normalizer.isNormalized(name, Normalizer.Form.NFC)
                && SPACES.matcher(name).replaceAll(" ").strip().equals(name);
        return tidy ? "" : "A name has single spaces between its words and none around them.";
    }

    private static String tooLong() {
        return "A name has at most " + MAX + " characters. Please choose a shorter one.";
    }
}
