package dev.lectern.console;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the line could be completed to. */
final class Completion {
    private final Lesson lesson;
    private final Seats seats;

    Completion(Lesson lesson, Seats seats) {
        this.lesson = lesson;
        this.seats = seats;
    }

    /**
     * Replaces the end of a line.
     *
     * @param value what is put there
     * @param help a few words about it; may be empty
     */
    record Proposal(String value, String help) {}

    /** Proposals for the first word of a line. */
    List<Proposal> words(String typed) {
        List<Proposal> proposals = new ArrayList<>();
        Card card = seats.card();
        if (!typed.startsWith("/")) {
            proposals.addAll(buttons(card));
        }
        if (typed.startsWith("/") || typed.isEmpty() || card == null || card.form() == null) {
            String slash = typed.isEmpty() || typed.startsWith("/") ? "/" : "";
            lesson.spoken().forEach(command -> proposals.add(new Proposal(slash + command.name(), command.help())));
            proposals.add(new Proposal(slash + Understanding.AS, "be another student"));
            proposals.add(new Proposal(slash + Understanding.QUIT, "leave"));
        }
        return proposals;
    }

    private static List<Proposal> buttons(@Nullable Card card) {
        List<Button> buttons = card == null ? List.of() : card.buttons();
        return buttons.stream()
                .map(button -> new Proposal(
                        CleanText.line(button.word()), button.label().equals(button.word()) ? "" : button.label()))
                .toList();
    }

    /** Proposals for everything behind the first word. */
    List<Proposal> arguments(String word, String typed) {
        String name = word.replaceFirst("^/", "").toLowerCase(Locale.ROOT);
        Optional<Command> command =
                lesson.spoken().stream().filter(it -> it.name().equals(name)).findFirst();
        if (command.isEmpty()) {
            return List.of();
        }
        Request request = lesson.request(seats.account(), new Action(name, typed), null);
        try {
            return command.get().suggestions(request).stream()
                    .map(suggestion -> new Proposal(completed(typed, CleanText.line(suggestion)), ""))
                    .toList();
        } catch (RuntimeException e) {
            return List.of(); // a line that cannot be completed can still be typed
        }
    }

    /** A suggestion takes the place of all that was typed, or of its last word where only that fits. */
    private static String completed(String typed, String suggestion) {
        String last = typed.substring(typed.lastIndexOf(' ') + 1);
        boolean continuesAll = starts(suggestion, typed);
        return !continuesAll && !last.isEmpty() && starts(suggestion, last)
                ? typed.substring(0, typed.length() - last.length()) + suggestion
                : suggestion;
    }

    private static boolean starts(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }
}
