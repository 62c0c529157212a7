package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import java.util.List;

/**
 * A question as students see it: options in shown order, letter references in stem and options true to that order, no key.
 *
 * @param options in shown order; empty where the question has none
 * @param several whether more than one option may be picked
 */
public record ShownQuestion(QuestionType type, RichText stem, List<RichText> options, boolean several) {
    public ShownQuestion {
        options = List.copyOf(options);
    }
}
