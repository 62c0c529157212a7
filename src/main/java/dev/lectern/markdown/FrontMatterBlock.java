package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines between the two fences at the top of a file.
 *
 * @param fence {@code ---} for YAML or {@code +++} for TOML
 * @param firstLine the line of the file, from 1, on which {@code lines} begin
 * @param lines without the fences
 * @param end the offset of the text behind the closing fence
 */
record FrontMatterBlock(String fence, int firstLine, List<String> lines, int end) {
    private static final Pattern KEY = Pattern.compile("^\\s*[\"']?([\\w.-]+)[\"']?\\s*[:=]");

    FrontMatterBlock {
        lines = List.copyOf(lines);
    }

    /** The block at the top of the text, or null. Two rulers with no {@code key: value} between them are rulers. */
    static @Nullable FrontMatterBlock find(String text) {
        List<String> lines = new ArrayList<>();
        String fence = null;
        int number = 0;
        int blank = 0;
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            String line = text.substring(start, end < 0 ? text.length() : end);
            number++;
            if (fence != null && line.stripTrailing().equals(fence)) {
                FrontMatterBlock block = new FrontMatterBlock(fence, blank + 2, lines, next);
                return block.holdsKeys() ? block : null;
            } else if (fence != null) {
                lines.add(line);
            } else if (isFence(line)) {
                fence = line.stripTrailing();
                blank = number - 1;
            } else if (!line.isBlank()) {
                return null;
            }
            start = next;
        }
        return null;
    }

    /** Whether the file begins as if with front matter, {@link #find} or not. */
    static boolean isBegun(String text) {
        int end = text.indexOf('\n');
        if (end < 0 || !isFence(text.substring(0, end))) {
            return false;
        }
        int next = text.indexOf('\n', end + 1);
        return KEY.matcher(text.substring(end + 1, next < 0 ? text.length() : next))
                .find();
    }

    private static boolean isFence(String line) {
        String stripped = line.stripTrailing();
        return stripped.equals("---") || stripped.equals("+++");
    }

    private boolean holdsKeys() {
        return lines.stream().allMatch(String::isBlank)
                || lines.stream().anyMatch(line -> KEY.matcher(line).find());
    }

    boolean isYaml() {
        return fence.equals("---");
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }

    /** The line of the file that gives a key, in whatever case it is written. */
    int lineOf(String key) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = KEY.matcher(lines.get(i));
            if (matcher.find() && matcher.group(1).equalsIgnoreCase(key)) {
                return firstLine + i;
            }
        }
        return firstLine;
    }

    /** The key as its author wrote it. */
    String spelled(String key) {
        for (String line : lines) {
            Matcher matcher = KEY.matcher(line);
            if (matcher.find() && matcher.group(1).equalsIgnoreCase(key)) {
                return matcher.group(1);
            }
        }
        return key;
    }
}
