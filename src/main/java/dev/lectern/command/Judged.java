package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card.Tone;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
        List<RichText> all = new ArrayList<>();
        if (!reason().isEmpty()) {
            all.add(RichText.plain(reason()));
        }
        all.addAll(solution());
        return all;
    }

    /** What is right, and the author's explanation, for whoever did not answer as well. */
    List<RichText> solution() {
        List<RichText> all = new ArrayList<>(key());
        all.add(question.item().explanation());
        all.removeIf(RichText::isEmpty);
        return all;
    }

    private String reason() {
        return switch (verdict.reason()) {
            case KEY, NOT_THE_KEY -> "";
            case PART_OF_KEY -> "You found part of it.";
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

    private List<RichText> key() {
        if (question instanceof TrueFalse statement) {
            return List.of(say("The statement is **{}**.", statement.key() ? "true" : "false"));
        } else if (question instanceof MultipleChoice choice) {
            return List.of(right(choice));
        } else if (question instanceof ShortAnswer shortAnswer) {
            boolean same = verdict.reason() == Verdict.Reason.SAME;
            return same ? List.of() : List.of(say("Expected: **{}**", shortAnswer.reference()));
        }
        RichText reference = ((Reflection) question).reference();
        return reference.isEmpty() ? List.of() : List.of(RichText.plain("The author's own thoughts:"), reference);
    }

    private RichText right(MultipleChoice choice) {
        List<Integer> positions = IntStream.range(0, order.shown().size())
                .filter(position -> choice.keys().contains(order.shown().get(position)))
                .boxed()
                .toList();
        List<Object> words = new ArrayList<>();
        for (int position : positions) {
            words.add(MultipleChoice.letter(position));
            words.add(choice.options().get(order.shown().get(position)));
        }
        String one = "**{}** {}";
        return positions.size() == 1
                ? say("Right is " + one, words.toArray())
                : say("Right are:\n\n" + ("- " + one + "\n").repeat(positions.size()), words.toArray());
    }

    /** What was answered, with the words of an option behind its letter. */
    static RichText given(Question question, OptionOrder order, String raw) {
        String letter = raw.strip().toUpperCase(Locale.ROOT);
        int position = letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
        if (question instanceof MultipleChoice choice && position >= 0 && position < order.shown().size()) {
            return say("You answered **{}** {}", letter, choice.options().get(order.shown().get(position)));
        }
        return say("You answered “{}”", raw.strip());
    }

    /** Whether the student's own opinion is wanted. */
    boolean isOpen() {
        return verdict.outcome() == Outcome.UNDECIDED && verdict.reason() == Verdict.Reason.NO_PRECISE_EVIDENCE;
    }
}
