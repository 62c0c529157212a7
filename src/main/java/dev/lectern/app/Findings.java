package dev.lectern.app;

import java.util.ArrayList;
import java.util.List;

/** What a look over an installation found, a line each: what is well, and what is not with its remedy. */
final class Findings {
    private final List<String> lines = new ArrayList<>();
    private boolean well = true;

    void fine(String sentence) {
        lines.add("ok       " + sentence);
    }

    /** Something to know that keeps nothing from working. */
    void note(String sentence) {
        lines.add("note     " + sentence);
    }

    /** Something that works and that somebody should decide about. */
    void warning(String sentence) {
        lines.add("warning  " + sentence);
    }

    void problem(String sentence) {
        sentence.lines().forEach(line -> lines.add("problem  " + line));
        well = false;
    }

    boolean allWell() {
        return well;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
