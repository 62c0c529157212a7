package dev.lectern.console;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jline.reader.impl.history.DefaultHistory;

/**
 * The commands that were typed, for the arrow keys. Answers are never in it: only lines that begin with a slash are. Those
 * that may say something about a person, such as {@code /as ada}, are forgotten at the end of the session.
 */
final class CommandHistory extends DefaultHistory {
    private static final Set<String> PERSONAL = Set.of("answer", "as", "ask", "mark", "my");

    @Override
    public void add(Instant time, String line) {
        if (line.startsWith("/")) {
            super.add(time, line.strip());
        }
    }

    @Override
    public boolean isPersistable(Entry entry) {
        String word = entry.line().substring(1).split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
        return !PERSONAL.contains(word);
    }
}
