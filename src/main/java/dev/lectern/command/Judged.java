package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card.Tone;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShownKey;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A judged answer in words: why it was judged so, and what is right. All of it tells the key. */
record Judged(Question question, OptionOrder order, Verdict verdict) {

    static Tone tone(Verdict verdict) {
        return switch (verdict.outcome()) {
            case CORRECT -> Tone.CORRECT;
            case PARTLY_CORRECT -> Tone.PARTLY;
            case INCORRECT -> Tone.INCORRECT;
            case UNDECIDED -> Tone.UNDECIDED;
            case PARTICIPATED -> Tone.PLAIN;
        };
    }

    /** Why, what is right, and the author's explanation; each only where there is something to say. */
    List<RichText> feedback() {
        List<RichText> all = new ArrayList<>(List.of(RichText.plain(reason())));
        boolean saidIt = verdict.reason() == Verdict.Reason.KEY || verdict.reason() == Verdict.Reason.SAME;
        all.addAll(solution(!saidIt));
        all.removeIf(RichText::isEmpty);
        return all;
    }

    /** What is right, if wanted, and the author's explanation. */
    private List<RichText> solution(boolean key) {
        ShownKey shown = ShownKey.of(question, order);
        List<RichText> all = new ArrayList<>(key ? key(shown.right()) : List.of());
        all.add(shown.explanation());
        return all;
    }

    /** The same for whoever did not answer. */
    static List<RichText> solution(Question question, OptionOrder order) {
        return new Judged(question, order, Verdict.undecided())
                .solution(true).stream().filter(text -> !text.isEmpty()).toList();
    }

    private String reason() {
        return switch (verdict.reason()) {
            case KEY, NOT_THE_KEY -> "";
            case PART_OF_KEY ->
                verdict.mark() > 0
                        ? "You found part of it."
                        : "You found part of it, but picked as much that is wrong.";
            case SAME -> "That is the expected answer.";
            case ACCEPTED_FORM -> "That is an accepted way to say it.";
            case TYPING_ERROR -> "Accepted: only a typing slip away from the expected answer.";
            case SAME_NUMBER -> "That is the right number.";
            case OTHER_NUMBER -> "That is another number.";
            case NO_PRECISE_EVIDENCE -> "I cannot tell for sure whether your words mean the same.";
            case COPIED_STEM -> "Those are the words of the question, so there is nothing to judge.";
            case EMPTY -> "There is nothing in it to judge.";
            case OWN_WORDS -> "Thank you for your thoughts. No answer is wrong here.";
            case INSTRUCTOR -> "Your instructor decided this one.";
        };
    }

    private List<RichText> key(List<ShownKey.Right> right) {
        if (right.isEmpty()) {
            return List.of();
        }
        RichText only = right.get(0).text();
        return switch (question.type()) {
            case TRUE_FALSE ->
                List.of(say("The statement is **{}**.", only.plain().toLowerCase(Locale.ROOT)));
            case MULTIPLE_CHOICE -> List.of(options(right));
            case SHORT_ANSWER -> List.of(say("Expected: **{}**", only));
            case REFLECTION -> List.of(RichText.plain("The author's own thoughts:"), only);
        };
    }

    private static RichText options(List<ShownKey.Right> right) {
        Object[] words = right.stream()
                .flatMap(one -> Stream.of(String.valueOf(one.letter()), one.text()))
                .toArray();
        return right.size() == 1
                ? say("The right answer is **{}** {}", words)
                : say("The right answers are\n\n" + "- **{}** {}\n".repeat(right.size()), words);
    }

    /** What was answered, with the words of each option behind its letter. */
    static RichText given(Question question, OptionOrder order, String raw) {
        List<RichText> options = ShownQuestion.of(question, order).options();
        List<Integer> picked = picked(raw, options.size());
        if (picked.isEmpty()) {
            return say("You answered “{}”", raw.strip());
        }
        Object[] words = picked.stream()
                .flatMap(position -> Stream.of(MultipleChoice.letter(position), options.get(position)))
                .toArray();
        return picked.size() == 1
                ? say("You answered **{}** {}", words)
                : say("You answered\n\n" + "- **{}** {}\n".repeat(picked.size()), words);
    }

    /** The positions that letters stand for, in shown order; empty where something else was written. */
    private static List<Integer> picked(String raw, int options) {
        List<Integer> positions = Stream.of(raw.strip().toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .map(word -> word.length() == 1 ? word.charAt(0) - 'A' : -1)
                .distinct()
                .sorted()
                .toList();
        boolean letters = positions.stream().allMatch(position -> position >= 0 && position < options);
        return letters ? positions : List.of();
    }

    /** Whether the student's own opinion is wanted. */
    boolean isOpen() {
        return verdict.outcome() == Outcome.UNDECIDED && verdict.reason() == Verdict.Reason.NO_PRECISE_EVIDENCE;
    }
}
