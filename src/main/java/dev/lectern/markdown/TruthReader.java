package dev.lectern.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads whether a statement is true: {@code True.}, {@code False — why}, {@code F}. */
final class TruthReader {
    private static final Set<String> TRUE =
            Set.of("true", "t", "wahr", "richtig", "verdadero", "vrai", "vero", "doğru", "верно");
    private static final Pattern FORM = Pattern.compile(
            "[^\\p{L}\\p{N}]*(true|false|t|f|wahr|richtig|falsch|verdadero|falso|vrai|faux|vero|doğru|yanlış|верно|неверно)"
                    + "(?:\\s*$|\\s*[.,:;!—–)-]+\\s*|\\s*(?=\\()|\\s+(?=because\\b|since\\b|as\\b))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** @param length how many characters of the text say it */
    record Truth(boolean value, int length) {}

    private TruthReader() {}

    static @Nullable Truth read(String line) {
        Matcher matcher = FORM.matcher(line);
        return matcher.lookingAt()
                ? new Truth(TRUE.contains(matcher.group(1).toLowerCase(Locale.ROOT)), matcher.end())
                : null;
    }
}
