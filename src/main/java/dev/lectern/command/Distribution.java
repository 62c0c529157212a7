package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Grader;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.score.GradedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a class answered a closed question: how many, and from five on what they chose. Fewer could be guessed who they are.
 * Nothing that a student wrote is in it.
 *
 * @param lines one for each choice; empty where that is not told
 */
record Distribution(int students, List<Line> lines) {
    /** The least number of answers whose choices are shown. */
    static final int LEAST = 5;

    /**
     * @param choice a letter as shown, or a word
     * @param right whether it is the key, or part of it; null where that is no question
     */
    record Line(String choice, int students, @Nullable Boolean right) {}

    /** @param answers to the asking; late ones are left out, for the solution was out by then */
    static Distribution of(Asking asking, List<GradedAnswer> answers) {
        List<GradedAnswer> inTime = answers.stream()
                .filter(answer -> answer.at().isBefore(asking.slot().closes()))
                .toList();
        return new Distribution(inTime.size(), inTime.size() < LEAST ? List.of() : lines(asking, inTime));
    }

    private static List<Line> lines(Asking asking, List<GradedAnswer> answers) {
        if (asking.question() instanceof MultipleChoice choice) {
            return letters(asking, choice, answers);
        }
        if (asking.question() instanceof TrueFalse statement) {
            int yes = (int)
                    answers.stream().filter(answer -> says(statement, answer)).count();
            return List.of(
                    new Line("True", yes, statement.key()), new Line("False", answers.size() - yes, !statement.key()));
        }
        return Stream.of(
                        new Line("Correct", count(answers, Outcome.CORRECT), null),
                        new Line("Undecided", count(answers, Outcome.UNDECIDED), null),
                        new Line("Incorrect", count(answers, Outcome.INCORRECT), null))
                .filter(line -> line.students() > 0)
                .toList();
    }

    /** Not whether it was judged correct: a corrected key may have left what was right before so. */
    private static boolean says(TrueFalse statement, GradedAnswer answer) {
        boolean judged = statement.key() == (answer.verdict().outcome() == Outcome.CORRECT);
        return answer.raw() == null
                ? judged
                : Grader.says(statement, answer.raw()).orElse(judged);
    }

    private static List<Line> letters(Asking asking, MultipleChoice choice, List<GradedAnswer> answers) {
        OptionOrder order = asking.order();
        // How many could be picked is what it was asked with, whatever is right by now.
        MultipleChoice asked = asking.asked() instanceof MultipleChoice before ? before : choice;
        int[] chosen = new int[choice.options().size()];
        for (GradedAnswer answer : answers) {
            if (answer.raw() != null) {
                Grader.picks(asked, order, answer.raw()).ifPresent(picks -> picks.forEach(pick -> chosen[pick]++));
            }
        }
        return IntStream.range(0, chosen.length)
                .mapToObj(shown -> new Line(
                        MultipleChoice.letter(shown),
                        chosen[order.shown().get(shown)],
                        choice.keys().contains(order.shown().get(shown))))
                .toList();
    }

    private static int count(List<GradedAnswer> answers, Outcome outcome) {
        return (int) answers.stream()
                .filter(answer -> answer.verdict().outcome() == outcome)
                .count();
    }

    RichText text() {
        if (students == 0) {
            return say("Nobody answered.");
        }
        String answered = students == 1 ? "1 student answered." : students + " students answered.";
        if (lines.isEmpty()) {
            return students < LEAST
                    ? say("{} How they answered is shown from {} answers on.", answered, LEAST)
                    : RichText.plain(answered);
        }
        StringBuilder sentence = new StringBuilder("{}");
        List<Object> words = new ArrayList<>(List.of(answered));
        for (Line line : lines) {
            sentence.append(Say.BREAK).append("**{}** {} {}{}");
            words.addAll(List.of(
                    line.choice(),
                    ProgressLines.bar(line.students(), students),
                    line.students(),
                    Boolean.TRUE.equals(line.right()) ? " ✓ right" : ""));
        }
        return say(sentence.toString(), words.toArray());
    }
}
