package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.quiz.LetterReferences.Place;
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

    public static ShownQuestion of(Question question, OptionOrder order) {
        RichText stem = ShownLetters.rewrite(question.stem(), Place.STEM, order);
        if (!(question instanceof MultipleChoice choice)) {
            return new ShownQuestion(question.type(), stem, List.of(), false);
        }
        List<RichText> shown = order.shown().stream()
                .map(authored -> ShownLetters.rewrite(choice.options().get(authored), Place.OPTION, order))
                .toList();
        return new ShownQuestion(question.type(), stem, shown, choice.keys().size() > 1);
    }
}
