package dev.lectern.discord;

import java.util.ArrayList;
import java.util.List;

/** A part of a text that stays together where it fits into a message. */
sealed interface Block {
    /** What stands between this and the block before it. */
    String gap();

    String text();

    /** The block in parts of at most that many characters, each whole in itself. */
    List<String> cut(int limit);

    /** Whether it belongs to what follows. */
    default boolean leads() {
        return false;
    }

    /**
     * Words: a paragraph, a heading, an item of a list, a row of a table.
     *
     * @param first what the first line begins with
     * @param rest what the other lines begin with
     */
    record Prose(String gap, String first, String rest, List<Atom> atoms, boolean leads) implements Block {
        @Override
        public String text() {
            List<String> lines = new ArrayList<>();
            for (List<Atom> line : lines()) {
                lines.add((lines.isEmpty() ? first : rest) + Line.of(line));
            }
            return String.join("\n", lines);
        }

        @Override
        public List<String> cut(int limit) {
            List<String> parts = new ArrayList<>();
            String part = "";
            String prefix = first;
            for (List<Atom> line : lines()) {
                boolean sameLine = false;
                for (List<Atom> fit : fitting(line, limit - Math.max(first.length(), rest.length()))) {
                    String text = prefix + Line.of(fit);
                    boolean ends = sameLine || part.length() + 1 + text.length() > limit;
                    if (ends && !part.isEmpty()) {
                        parts.add(part);
                        part = "";
                    }
                    part = part.isEmpty() ? text : part + "\n" + text;
                    prefix = rest;
                    sameLine = true;
                }
            }
            parts.add(part);
            return parts;
        }

        /** The line as it is where it fits, else in lines cut between words. */
        private static List<List<Atom>> fitting(List<Atom> line, int limit) {
            if (Line.of(line).length() <= limit) {
                return List.of(line);
            }
            List<List<Atom>> lines = new ArrayList<>();
            List<Atom> current = new ArrayList<>();
            int used = 1; // a mark may be needed against Markdown at the line's start
            for (Atom whole : line) {
                for (Atom atom : whole.cut(limit - 1)) {
                    int cost = atom.cost();
                    if (used + cost > limit && !current.isEmpty()) {
                        lines.add(current);
                        current = new ArrayList<>();
                        used = 1;
                    }
                    boolean marked = !current.isEmpty()
                            && current.get(current.size() - 1).styles().equals(atom.styles());
                    used += marked ? atom.shown().length() + 1 : cost;
                    current.add(atom);
                }
            }
            lines.add(current);
            return lines;
        }

        private List<List<Atom>> lines() {
            List<List<Atom>> lines = new ArrayList<>();
            List<Atom> current = new ArrayList<>();
            for (Atom atom : atoms) {
                if (atom.kind() == Atom.Kind.BREAK) {
                    lines.add(current);
                    current = new ArrayList<>();
                } else {
                    current.add(atom);
                }
            }
            lines.add(current);
            return lines;
        }
    }

    /** Lines between fences, in one width. */
    record Fence(String gap, String prefix, String language, List<String> lines) implements Block {
        @Override
        public String text() {
            return fenced(lines);
        }

        @Override
        public List<String> cut(int limit) {
            int room = limit - fenced(List.of()).length() - prefix.length() - 1;
            List<String> parts = new ArrayList<>();
            List<String> part = new ArrayList<>();
            int used = 0;
            for (String line : lines) {
                for (String piece : Cut.plain(line, room)) {
                    int length = piece.length() + prefix.length() + 1;
                    if (used + length > room && !part.isEmpty()) {
                        parts.add(fenced(part));
                        part = new ArrayList<>();
                        used = 0;
                    }
                    part.add(piece);
                    used += length;
                }
            }
            parts.add(fenced(part));
            return parts;
        }

        private String fenced(List<String> some) {
            StringBuilder text = new StringBuilder(prefix).append("```").append(language);
            some.forEach(line -> text.append('\n').append(prefix).append(line));
            return text.append('\n').append(prefix).append("```").toString();
        }
    }

    /** What is in Discord's form already. It was cut to fit when it was made. */
    record Ready(String text) implements Block {
        @Override
        public String gap() {
            return "\n\n";
        }

        @Override
        public List<String> cut(int limit) {
            return Cut.plain(text, limit);
        }
    }
}
