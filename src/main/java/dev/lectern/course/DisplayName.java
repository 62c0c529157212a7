package dev.lectern.course;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A name that a student chose to be shown by: 2 to 32 visible characters, no mentions, no control characters. Spaces around
 * it are cut off and spaces inside it are one.
 */
public record DisplayName(String value) {
    public static final int MIN_LENGTH = 2;
    public static final int MAX_LENGTH = 32;

    /** Line breaks, control and formatting characters (they turn the direction of writing), halves of characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]");
    /** Letters and signs that look like nothing at all. */
    private static final Pattern BLANK = Pattern.compile("[\\u115F\\u1160\\u3164\\uFFA0\\u2800\\u17B4\\u17B5]");
    /** What begins a mention or a channel on Slack and Discord, in full width as well. */
    private static final Pattern MENTION = Pattern.compile("[@<>#\\uFF20\\uFF1C\\uFF1E\\uFF03\\uFE6B]");
    /** More marks on one letter than any language needs: they spill over the lines around. */
    private static final Pattern PILE_OF_MARKS = Pattern.compile("\\p{M}{4}");

    private static final Pattern SPACES = Pattern.compile("[\\p{Zs}\\t]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{M}]");

    /** @throws IllegalArgumentException for what cannot be a name, with a sentence that says why */
    public DisplayName {
        value = SPACES.matcher(Normalizer.normalize(value, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        refuse(UNPRINTABLE, value, "A name holds letters that can be seen, and nothing else.");
        refuse(BLANK, value, "A name holds letters that can be seen, and nothing else.");
        refuse(MENTION, value, "A name does without @, #, < and >, so that it cannot call anyone.");
        refuse(PILE_OF_MARKS, value, "A name has at most three marks on one letter.");
        int visible = length(UNSEEN.matcher(value).replaceAll(""));
        if (visible < MIN_LENGTH || length(value) > MAX_LENGTH) {
            throw new IllegalArgumentException("A name has 2 to 32 visible characters.");
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static void refuse(Pattern pattern, String value, String why) {
        if (pattern.matcher(value).find()) {
            throw new IllegalArgumentException(why);
        }
    }
}
