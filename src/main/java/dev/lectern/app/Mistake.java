package dev.lectern.app;

import java.util.Comparator;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Something to mend in the settings; line and column count from 1, 0 where there is no place. */
record Mistake(int line, int column, String sentence) implements Comparable<Mistake> {
    static Mistake at(Optional<Mark> mark, String sentence) {
        return mark.map(place -> new Mistake(place.getLine() + 1, place.getColumn() + 1, sentence))
                .orElse(new Mistake(0, 0, sentence));
    }

    String in(String file) {
        return file + (line == 0 ? "" : ":" + line + ":" + column) + ": " + sentence;
    }

    @Override
    public int compareTo(Mistake other) {
        return Comparator.comparingInt(Mistake::line)
                .thenComparingInt(Mistake::column)
                .compare(this, other);
    }
}
