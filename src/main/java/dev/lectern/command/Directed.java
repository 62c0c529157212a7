package dev.lectern.command;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.course.CourseId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action that says which course it is for. Buttons of direct messages carry {@code in algorithms answer t:5 B}, so that
 * they work for the course they were made in, whichever is chosen when they are pressed; {@code course algorithms quiz}
 * chooses a course for good, and goes on with what was meant.
 *
 * @param chosen whether direct messages are about that course from now on
 * @param action empty of words where a course is chosen and nothing else
 */
record Directed(CourseId course, boolean chosen, Action action) {
    static final String WITHIN = "in";
    static final String CHOOSE = "course";

    /** What fits a button on every platform; a longer action does without its course. */
    private static final int LONGEST = 90;

    /** Empty where an action names no course. */
    static Optional<Directed> parse(Action action) {
        boolean chosen = action.command().equals(CHOOSE);
        if (!chosen && !action.command().equals(WITHIN)) {
            return Optional.empty();
        }
        Action rest = Action.parse(action.arguments());
        try {
            return Optional.of(new Directed(new CourseId(rest.command()), chosen, Action.parse(rest.arguments())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The action as one that a button carries; the bare action where that would be too long. */
    Action packed() {
        String words = (action.command() + " " + action.arguments()).strip();
        Action packed = new Action(chosen ? CHOOSE : WITHIN, (course.value() + " " + words).strip());
        return packed.command().length() + 1 + packed.arguments().length() <= LONGEST ? packed : action;
    }

    /** The same card, with things to press that work for a course wherever they are pressed. */
    static Card in(CourseId course, Card card) {
        return new Card(
                card.tone(),
                card.title(),
                card.body(),
                card.buttons().stream()
                        .map(button -> new Button(button.word(), button.label(), within(course, button.action())))
                        .toList(),
                form(course, card.form()));
    }

    private static @Nullable Form form(CourseId course, @Nullable Form form) {
        return form == null
                ? null
                : new Form(form.label(), within(course, form.action()), form.maxLength(), form.picks());
    }

    private static Action within(CourseId course, Action action) {
        boolean aimed = action.command().equals(CHOOSE) || action.command().equals(WITHIN);
        return aimed ? action : new Directed(course, false, action).packed();
    }
}
