package dev.lectern.markdown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * YAML as most lectures have it: {@code key: value} on every line, the value a word or several, a whole number, a day, or
 * something in quotation marks without escapes. All else is left to a whole YAML parser, which takes far longer.
 */
final class FlatYaml {
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,60}): +(?:\"([ !#-\\[\\]-~]*)\""
            + "|([A-Za-z](?:[A-Za-z0-9 .,/()-]*[A-Za-z0-9.)])?|0|[1-9][0-9]{0,8}|[0-9]{4}-[0-9]{2}-[0-9]{2}))");

    private FlatYaml() {}

    /** What the lines say, every value as its text; null where they are not as simple as that. */
    static @Nullable Map<String, Object> read(List<String> lines) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches() || isNull(entry.group(1)) || isNull(entry.group(3))) {
                return null;
            }
            String value = entry.group(2) == null ? entry.group(3) : entry.group(2);
            if (values.put(entry.group(1), value) != null) {
                return null; // a key given twice is a mistake, which the parser words
            }
        }
        return values;
    }

    /** YAML has three spellings; to be safe, all are taken as one. */
    private static boolean isNull(@Nullable String word) {
        return "null".equalsIgnoreCase(word);
    }
}
