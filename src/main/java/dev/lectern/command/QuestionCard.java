package dev.lectern.command;

import static dev.lectern.command.Say.BREAK;
import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.QuestionType;
import dev.lectern.quiz.ShownQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A question as it is put to a student. */
final class QuestionCard {
    private QuestionCard() {}

    static Card of(String title, ShownQuestion question, Target target) {
        Card card =
                Card.of(title, question.stem()).and(options(question.options()).toArray(RichText[]::new));
        return answerable(question.several() ? card.and(say("More than one may be right.")) : card, question, target);
    }

    /** The same ways to answer, on another card. */
    static Card answerable(Card card, ShownQuestion question, Target target) {
        Action answer = new Action("answer", target.word());
        return card.with(buttons(question, answer).toArray(Button[]::new)).with(form(question, answer));
    }

    private static List<Button> buttons(ShownQuestion question, Action answer) {
        List<Button> buttons = new ArrayList<>();
        if (question.type() == QuestionType.TRUE_FALSE) {
            buttons.add(new Button(MultipleChoice.letter(0), "True", answer.with("true")));
            buttons.add(new Button(MultipleChoice.letter(1), "False", answer.with("false")));
        } else if (!question.several()) {
            for (int i = 0; i < question.options().size(); i++) {
                String letter = MultipleChoice.letter(i);
                buttons.add(new Button(letter, letter, answer.with(letter)));
            }
        }
        return buttons;
    }

    private static Form form(ShownQuestion question, Action answer) {
        String label = switch (question.type()) {
            case TRUE_FALSE -> "True or false?";
            case MULTIPLE_CHOICE -> question.several() ? "The letters of all that are right" : "A letter, or its words";
            case SHORT_ANSWER -> "Your answer, in a few words";
            case REFLECTION -> "Your thoughts";
        };
        return new Form(label, answer, Form.MAX_TEXT, question.several() ? letters(question) : List.of());
    }

    private static List<String> letters(ShownQuestion question) {
        return IntStream.range(0, question.options().size())
                .mapToObj(MultipleChoice::letter)
                .toList();
    }

    /** The options behind their letters; empty where there are none. */
    static List<RichText> options(List<RichText> options) {
        if (options.stream().allMatch(Say::isInline)) {
            StringBuilder lines = new StringBuilder();
            List<Object> words = new ArrayList<>();
            for (int i = 0; i < options.size(); i++) {
                lines.append(i == 0 ? "" : BREAK)
                        .append("**")
                        .append(MultipleChoice.letter(i))
                        .append("** {}");
                words.add(options.get(i));
            }
            return options.isEmpty() ? List.of() : List.of(say(lines.toString(), words.toArray()));
        }
        List<RichText> blocks = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            blocks.add(say("**{}**", MultipleChoice.letter(i)));
            blocks.add(options.get(i));
        }
        return blocks;
    }
}
