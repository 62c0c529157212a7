package dev.lectern.testing;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Questions for tests that need some question. */
public final class SampleQuestions {
    private SampleQuestions() {}

    /** A statement that is false. */
    public static TrueFalse trueFalse(String id) {
        return new TrueFalse(item(id, "Every model has to be trained from nothing."), false);
    }

    /** Four options of which the author's C is right. */
    public static MultipleChoice multipleChoice(String id) {
        List<RichText> options = Stream.of("rules", "a `lookup` table", "learning from **examples**", "luck")
                .map(RichText::markdown)
                .toList();
        return new MultipleChoice(item(id, "What does *training* rest on?"), options, new TreeSet<>(List.of(2)));
    }

    /** Right is "fine-tuning", also "fine tuning"; known to be wrong is "pretraining". */
    public static ShortAnswer shortAnswer(String id) {
        return new ShortAnswer(
                item(id, "What adapts a trained model to a task?"),
                List.of("fine-tuning", "fine tuning"),
                List.of("pretraining"));
    }

    public static Reflection reflection(String id) {
        return new Reflection(item(id, "When would you not fine-tune?"), RichText.markdown("When *data* is scarce."));
    }

    private static Item item(String id, String stem) {
        return new Item(
                new QuestionId(id),
                3,
                SectionPath.parse("training/knowledge-check"),
                "training.md",
                42,
                RichText.markdown(stem),
                RichText.markdown("Because:\n\n- it *is* so\n- see `train()`"),
                false);
    }
}
