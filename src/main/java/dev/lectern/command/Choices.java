package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.command.Contents.Entry;
import dev.lectern.command.Finder.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sections to choose from. */
final class Choices {
    /** More than these are not offered at once. */
    static final int MOST = 9;

    static final int MOST_SUGGESTIONS = 25;

    private Choices() {}

    static String title(Entry entry) {
        return entry.number() + ". " + entry.section().title();
    }

    static Action action(Entry entry, String command) {
        return new Action(command, String.valueOf(entry.number()));
    }

    /** A button that says the section's number. */
    static Button button(Entry entry, String command) {
        return new Button(
                String.valueOf(entry.number()), Say.cut(title(entry), Button.MAX_LABEL), action(entry, command));
    }

    /** What to say where words did not lead to one place. */
    static Card card(Found found, String typed, String command) {
        String words = Say.cut(typed, Button.MAX_LABEL);
        if (found instanceof Found.Several several) {
            List<Entry> entries = several.entries();
            Card card = Card.of("Which one?", say("“{}” fits {} sections.", words, entries.size()));
            return offer(
                    entries.size() > MOST ? card.and(say("Here are the first; more letters narrow it down.")) : card,
                    entries,
                    command);
        }
        Card none = Card.of("Not found", say("Nothing released is called “{}”.", words))
                .tone(Card.Tone.NOTICE);
        if (found instanceof Found.Nothing nothing && !nothing.nearest().isEmpty()) {
            return offer(none.and(say("Did you mean one of these?")), nothing.nearest(), command);
        }
        return none.and(say("`/summary` lists what there is."))
                .with(new Button("list", "List of sections", Action.of("summary")));
    }

    private static Card offer(Card card, List<Entry> entries, String command) {
        return card.with(entries.stream()
                .limit(MOST)
                .map(entry -> button(entry, command))
                .toArray(Button[]::new));
    }

    /** Titles that fit what was typed, best first; the path instead where several sections share a title. */
    static List<String> titles(List<Entry> entries, String typed) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        entries.forEach(entry -> {
            if (!seen.add(entry.section().title())) {
                shared.add(entry.section().title());
            }
        });
        List<String> words = TitleMatch.words(typed);
        List<Entry> fitting = new ArrayList<>(entries);
        if (!words.isEmpty()) {
            fitting.removeIf(entry -> fit(words, entry) == TitleMatch.Fit.NONE);
            fitting.sort(Comparator.comparing(entry -> fit(words, entry)));
        }
        return fitting.stream()
                .limit(MOST_SUGGESTIONS)
                .map(entry -> shared.contains(entry.section().title())
                        ? entry.section().path().toString()
                        : entry.section().title())
                .toList();
    }

    private static TitleMatch.Fit fit(List<String> words, Entry entry) {
        return TitleMatch.fit(words, entry.section().title(), entry.lecture().title());
    }
}
