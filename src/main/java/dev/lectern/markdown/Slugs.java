package dev.lectern.markdown;

import dev.lectern.lecture.SectionPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes section paths from headings, each once per lecture. */
final class Slugs {
    private static final String NAMELESS = "section";

    /** They choose how an emoji looks. */
    private static final int VARIATION_SELECTORS = 0xfe00;

    private final Set<SectionPath> taken = new HashSet<>();
    private final Map<SectionPath, Integer> counts = new HashMap<>();

    /** The path of a heading below another; the second of two that would be the same ends in {@code -2}. */
    SectionPath child(SectionPath parent, HeadingId heading) {
        String given = heading.id() == null ? "" : heading.id().replace("/", "-");
        String slug = given.isEmpty() ? of(heading.title()) : given;
        SectionPath path = parent.child(slug);
        int count = counts.getOrDefault(path, 1);
        SectionPath free = path;
        while (!taken.add(free)) {
            count++;
            free = parent.child(slug + "-" + count);
        }
        counts.put(path, count);
        return free;
    }

    /** As GitHub does: lower case, spaces as hyphens; letters and digits of every script stay, signs and emoji go. */
    static String of(String title) {
        StringBuilder slug = new StringBuilder();
        String lower = title.toLowerCase(Locale.ROOT);
        for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            int c = lower.codePointAt(at);
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK && c < VARIATION_SELECTORS;
            if (Character.isLetterOrDigit(c) || mark || c == '_') {
                slug.appendCodePoint(c);
            } else if (c == ' ' || c == '-') {
                slug.append('-');
            }
        }
        int start = 0;
        int end = slug.length();
        while (start < end && slug.charAt(start) == '-') {
            start++;
        }
        while (end > start && slug.charAt(end - 1) == '-') {
            end--;
        }
        return start == end ? NAMELESS : slug.substring(start, end);
    }
}
