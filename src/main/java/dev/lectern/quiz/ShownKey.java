package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.quiz.LetterReferences.Place;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was right, as students see it: for after an answer or a close, never before.
 *
 * @param right the right options in shown order, or the one right answer; empty for a reflection without reference
 * @param explanation the author's, its letters true to the shown order; may be empty
 */
public record ShownKey(List<Right> right, RichText explanation) {

    /** @param letter as shown; null where the question has no options */
    public record Right(@Nullable String letter, RichText text) {}

    public ShownKey {
        right = List.copyOf(right);
    }

    public static ShownKey of(Question question, OptionOrder order) {
        return new ShownKey(
                right(question, order), ShownLetters.rewrite(question.item().explanation(), Place.EXPLANATION, order));
    }

    private static List<Right> right(Question question, OptionOrder order) {
        if (question instanceof MultipleChoice choice) {
            List<RichText> options = ShownQuestion.of(choice, order).options();
            return IntStream.range(0, options.size())
                    .filter(shown -> choice.keys().contains(order.shown().get(shown)))
                    .mapToObj(shown -> new Right(MultipleChoice.letter(shown), options.get(shown)))
                    .toList();
        }
        if (question instanceof TrueFalse statement) {
            return List.of(new Right(null, RichText.plain(statement.key() ? "True" : "False")));
        }
        if (question instanceof ShortAnswer answer) {
            return List.of(new Right(null, RichText.plain(answer.reference())));
        }
        RichText reference = ((Reflection) question).reference();
        return reference.isEmpty() ? List.of() : List.of(new Right(null, reference));
    }
}
