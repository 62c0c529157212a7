package dev.lectern.console;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a typed line means, given the last card that the student saw. */
final class Understanding {
    static final String AS = "as";
    static final String QUIT = "quit";
    private static final String EXIT = "exit";

    private final Set<String> commands;

    /** @param commands every word that people may say */
    Understanding(Set<String> commands) {
        this.commands = Set.copyOf(commands);
    }

    Meant of(String line, @Nullable Card card) {
        String typed = line.strip();
        if (typed.isEmpty()) {
            return new Meant.Nothing();
        }
        Form form = card == null ? null : card.form();
        if (typed.startsWith("/") && (form == null || isKnown(word(typed.substring(1))))) {
            return spoken(typed.substring(1));
        }
        Optional<Action> pressed = card == null ? Optional.empty() : pressed(typed, card);
        if (pressed.isPresent()) {
            return new Meant.Ask(pressed.get());
        }
        if (form != null && !leaves(form, typed)) {
            return answer(form, typed);
        }
        return isSpoken(typed) ? spoken(typed) : new Meant.Unclear();
    }

    private static Meant answer(Form form, String typed) {
        int length = typed.codePointCount(0, typed.length());
        return length > form.maxLength()
                ? new Meant.TooLong(length, form.maxLength())
                : new Meant.Ask(form.action().with(typed), true);
    }

    /** A form of a command (a title to look for, a name) gives way to another command; an answer to a question never does. */
    private boolean leaves(Form form, String typed) {
        return commands.contains(form.action().command()) && isKnown(typed.toLowerCase(Locale.ROOT));
    }

    /** Without its slash a word of ours is taken as one only where it can hardly be the start of a sentence. */
    private boolean isSpoken(String typed) {
        String word = word(typed);
        int words = typed.split("\\s+").length;
        return switch (word) {
            case QUIT, EXIT -> words == 1;
            case AS -> words == 2;
            default -> commands.contains(word);
        };
    }

    private boolean isKnown(String word) {
        return commands.contains(word) || word.equals(AS) || word.equals(QUIT) || word.equals(EXIT);
    }

    private static Meant spoken(String typed) {
        if (typed.isBlank()) {
            return new Meant.Ask(Action.of("help"));
        }
        Action action = Action.parse(typed);
        return switch (action.command()) {
            case QUIT, EXIT -> new Meant.Quit();
            case AS -> new Meant.Become(action.arguments());
            default -> new Meant.Ask(action);
        };
    }

    private static Optional<Action> pressed(String typed, Card card) {
        String word = bare(typed);
        return card.buttons().stream()
                .filter(button ->
                        bare(button.word()).equals(word) || button.label().equalsIgnoreCase(typed))
                .map(Button::action)
                .findFirst();
    }

    /** The word without what people put around a letter: {@code A)}, {@code (a)}, {@code a.}. */
    private static String bare(String typed) {
        String bare = typed.strip().replaceFirst("^\\((?=.*\\)$)", "").replaceFirst("[).:!,]+$", "");
        return bare.strip().toLowerCase(Locale.ROOT);
    }

    private static String word(String typed) {
        return typed.strip().split("\\s+", 2)[0].toLowerCase(Locale.ROOT);
    }
}
