package dev.lectern.testing;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Questions for tests, made from as little as a stem. */
public final class QuizItems {
    private QuizItems() {}

    public static Item item(String lecture, String stem, String explanation) {
        SectionPath section = new SectionPath(List.of(lecture, "check"));
        return new Item(
                QuestionId.derived(section, stem),
                null,
                section,
                lecture + ".md",
                1,
                RichText.markdown(stem),
                RichText.markdown(explanation),
                false);
    }

    public static TrueFalse trueFalse(String lecture, String statement, boolean key) {
        return new TrueFalse(item(lecture, statement, ""), key);
    }

    /** @param keys the author's letters of the right options, as in {@code "AC"} */
    public static MultipleChoice choice(String stem, String keys, String... options) {
        return choice(item("basics", stem, ""), keys, options);
    }

    public static MultipleChoice choice(Item item, String keys, String... options) {
        return new MultipleChoice(
                item,
                Arrays.stream(options).map(RichText::markdown).toList(),
                keys.chars().mapToObj(key -> key - 'A').collect(Collectors.toCollection(TreeSet::new)));
    }

    public static ShortAnswer shortAnswer(String stem, String... references) {
        return new ShortAnswer(item("basics", stem, ""), List.of(references), List.of());
    }

    public static Reflection reflection(String stem) {
        return new Reflection(item("basics", stem, ""), RichText.EMPTY);
    }
}
