package dev.lectern.quiz;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The order in which options are shown: {@code shown.get(i)} is the author's position of the option shown at position
 * {@code i}. Empty for questions without options. Drawn once per asking and stored with it.
 */
public record OptionOrder(List<Integer> shown) {
    public static final OptionOrder NONE = new OptionOrder(List.of());

    public OptionOrder {
        shown = List.copyOf(shown);
        List<Integer> inOrder = IntStream.range(0, shown.size()).boxed().toList();
        if (!shown.stream().sorted().toList().equals(inOrder)) {
            throw new IllegalArgumentException("an order holds each position once, not " + shown);
        }
    }

    /** The author's own order of {@code size} options. */
    public static OptionOrder authors(int size) {
        return new OptionOrder(IntStream.range(0, size).boxed().toList());
    }

    /** Where an option, named by the author's position, is shown. */
    public int positionOf(int authored) {
        return shown.indexOf(authored);
    }
}
