package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.lecture.RichText;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.score.ItemFigures;
import dev.lectern.score.ItemFigures.Distractor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the figures of a question say, in plain words. */
final class ItemWords {
    /** From here on an item is commonly held to tell strong from weak students well; below the lower one, hardly. */
    private static final double GOOD = 0.3;

    private static final double WEAK = 0.1;
    private static final double PERCENT = 100;

    private ItemWords() {}

    /** On one line: {@code 12 answers · mean mark 42% · discrimination 0.31 · wrong answer most picked: B, 5 times · 2 doubts}. */
    static String line(ItemList.Entry entry) {
        ItemFigures figures = entry.figures();
        List<String> words = new ArrayList<>();
        words.add(Say.count(figures.answers(), "answer"));
        facility(figures).ifPresent(share -> words.add("mean mark " + share));
        Optional.ofNullable(figures.discrimination()).ifPresent(value -> words.add("discrimination " + decimal(value)));
        Optional.ofNullable(figures.distractor())
                .ifPresent(wrong -> words.add("wrong answer most picked: " + wrong.option() + ", " + times(wrong)));
        if (entry.doubts() > 0) {
            words.add(Say.count(entry.doubts(), "doubt") + " about the key");
        }
        return String.join(" · ", words);
    }

    /** One figure a line, each with what it means. */
    static List<RichText> explained(ItemList.Entry entry) {
        ItemFigures figures = entry.figures();
        List<RichText> said = new ArrayList<>();
        said.add(answers(figures));
        facility(figures)
                .ifPresent(share -> said.add(say(
                        "**Facility: {}.** That is the mean mark, as a share of the greatest: 0% is a question that nobody had,"
                                + " 100% one that everybody had.",
                        share)));
        said.add(discrimination(figures));
        Optional.ofNullable(figures.distractor()).ifPresent(wrong -> said.add(distractor(figures, wrong)));
        if (entry.doubts() > 0) {
            said.add(say(
                    "**{} about the key**: students pressed “I think the key is wrong”.",
                    Say.count(entry.doubts(), "doubt")));
        }
        return said;
    }

    /** The mean mark in percent; empty where nothing is judged. */
    static Optional<String> facility(ItemFigures figures) {
        return Optional.ofNullable(figures.facility()).map(share -> Math.round(share * PERCENT) + "%");
    }

    private static RichText answers(ItemFigures figures) {
        return figures.judged() == figures.answers()
                ? say("**{}** in time.", Say.count(figures.answers(), "answer"))
                : say(
                        "**{}** in time, of which {} judged right or wrong: the figures are of those.",
                        Say.count(figures.answers(), "answer"),
                        figures.judged() == 0
                                ? "none is"
                                : figures.judged() + (figures.judged() == 1 ? " is" : " are"));
    }

    private static RichText discrimination(ItemFigures figures) {
        Double value = figures.discrimination();
        if (value == null) {
            return say(
                    "**Discrimination: not known.** It needs three students with other answers, and some who had it and"
                            + " some who did not.");
        }
        return say("**Discrimination: {}.** {}", decimal(value), meaning(value));
    }

    private static String meaning(double value) {
        if (value < 0) {
            return "Who did well in the other questions had this one wrong more often: look whether the key is right, and"
                    + " whether the question can be misread.";
        } else if (value < WEAK) {
            return "Who did well in the other questions hardly had this one more often than the rest.";
        }
        return value < GOOD
                ? "Who did well in the other questions had this one somewhat more often."
                : "Who did well in the other questions had this one much more often, as it should be.";
    }

    private static RichText distractor(ItemFigures figures, Distractor wrong) {
        Optional<RichText> words = option(figures, wrong.option());
        return words.map(text -> say(
                        "**The wrong answer most picked: {}** {}, {}. Letters are those in the lecture.",
                        wrong.option(),
                        text,
                        times(wrong)))
                .orElseGet(() -> say("**The wrong answer most picked: {}**, {}.", wrong.option(), times(wrong)));
    }

    private static Optional<RichText> option(ItemFigures figures, String letter) {
        return figures.question() instanceof MultipleChoice choice
                ? Optional.of(choice.options().get(letter.charAt(0) - 'A'))
                : Optional.empty();
    }

    private static String times(Distractor wrong) {
        return Say.count(wrong.picks(), "time");
    }

    /** Two places; what rounds to nothing has no sign. */
    private static String decimal(double value) {
        double rounded = Math.round(value * PERCENT) / PERCENT;
        return String.format(Locale.ROOT, "%.2f", rounded == 0 ? 0.0 : rounded);
    }
}
