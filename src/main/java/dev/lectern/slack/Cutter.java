package dev.lectern.slack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts runs that are too long for one block: between lines, else between words, else between characters. A link is moved
 * whole and cut only where it alone is too long. Nothing but the line break or space at a cut is lost.
 */
final class Cutter {
    /** What a reader takes for one character; {@code BreakIterator} splits families of emoji before Java 20. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final int limit;
    private final List<List<Run>> parts = new ArrayList<>();
    private List<Run> current = new ArrayList<>();
    private int used;

    private Cutter(int limit) {
        this.limit = limit;
    }

    static List<List<Run>> cut(List<Run> runs, int limit) {
        Cutter cutter = new Cutter(limit);
        runs.forEach(cutter::add);
        cutter.close();
        return cutter.parts;
    }

    private void add(Run run) {
        String rest = run.text();
        while (rest.length() > limit - used) {
            int at = run.isLink() && used > 0 ? 0 : place(rest, limit - used);
            if (at > 0) {
                take(run, rest.substring(0, at));
                rest = dropBreak(rest.substring(at));
            }
            close();
        }
        take(run, rest);
    }

    private void take(Run run, String text) {
        if (!text.isEmpty()) {
            current.add(run.withText(text));
            used += text.length();
        }
    }

    private void close() {
        if (!current.isEmpty()) {
            parts.add(List.copyOf(current));
        }
        current = new ArrayList<>();
        used = 0;
    }

    /** Where to cut a text of more than {@code room} units; 0 for "take nothing of it, start a new part". */
    private int place(String text, int room) {
        if (room <= 0) {
            return 0;
        }
        int line = text.lastIndexOf('\n', room);
        if (line > 0) {
            return line;
        }
        int word = text.lastIndexOf(' ', room);
        if (word > 0) {
            return word;
        }
        return used > 0 ? 0 : character(text, room);
    }

    /** A window is enough: what a reader takes for one character is rarely longer, and a million marks are cut anyhow. */
    private static int character(String text, int room) {
        int from = Math.max(0, room - 64);
        Matcher characters = CHARACTER.matcher(text).region(from, Math.min(text.length(), room + 64));
        int at = from;
        while (characters.find() && characters.end() <= room) {
            at = characters.end();
        }
        if (at > from) {
            return at;
        }
        return Character.isHighSurrogate(text.charAt(room - 1)) && room > 1 ? room - 1 : room;
    }

    private static String dropBreak(String rest) {
        return rest.startsWith("\n") || rest.startsWith(" ") ? rest.substring(1) : rest;
    }
}
