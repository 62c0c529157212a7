package dev.lectern.course;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * What one account shows and another types so that the two are linked: 60 random bits as twelve of Crockford's 32 symbols,
 * which have no letter that could be read as a digit.
 *
 * @param symbols twelve, without what groups them
 */
public record LinkCode(String symbols) {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern FORM = Pattern.compile("[" + SYMBOLS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_.`*\"']+");

    public LinkCode {
        if (!FORM.matcher(symbols).matches()) {
            throw new IllegalArgumentException("not a code");
        }
    }

    /** @param random has to be secure: whoever knows the code can ask to be linked */
    public static LinkCode draw(RandomGenerator random) {
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            symbols.append(SYMBOLS.charAt(random.nextInt(SYMBOLS.length())));
        }
        return new LinkCode(symbols.toString());
    }

    /**
     * The code that somebody typed, however it is grouped and in whatever case; O is read as 0, I and L as 1.
     *
     * @return empty for what no code looks like
     */
    public static Optional<LinkCode> read(String typed) {
        String symbols = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return FORM.matcher(symbols).matches() ? Optional.of(new LinkCode(symbols)) : Optional.empty();
    }

    /** In groups that are easy to copy: {@code K7QM-2XPD-9RTW}. */
    public String grouped() {
        return String.join("-", symbols.split("(?<=\\G.{" + GROUP + "})"));
    }

    /** A secret while it lasts, so it is not for logs. */
    @Override
    public String toString() {
        return "LinkCode[***]";
    }
}
