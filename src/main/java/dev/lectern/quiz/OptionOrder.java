package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
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

    /**
     * A fresh order for a question's options, each allowed one as likely as any other. "All of the above" and options that
     * name others stay at the end; where a reference to an option could become untrue, the author's order is kept.
     *
     * @param random a secure source for askings: the order must not be guessed
     */
    public static OptionOrder draw(Question question, RandomGenerator random) {
        if (!(question instanceof MultipleChoice choice)) {
            return NONE;
        }
        List<Integer> shown = new ArrayList<>(authors(choice.options().size()).shown);
        for (int i = MovableOptions.in(choice) - 1; i > 0; i--) {
            Collections.swap(shown, i, random.nextInt(i + 1));
        }
        return new OptionOrder(shown);
    }

    /** Where an option, named by the author's position, is shown. */
    public int positionOf(int authored) {
        return shown.indexOf(authored);
    }
}
