package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.command.Contents.Entry;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Summary;

/** A section in short, and where to read on. */
final class SummaryCard {
    private SummaryCard() {}

    static Card of(Contents contents, Entry entry) {
        Summary summary = Summary.of(entry.lecture(), entry.section());
        SectionPath own = entry.section().path();
        Card card = Card.of(Choices.title(entry));
        if (!entry.section().title().equals(entry.lecture().title())) {
            card = card.and(say("*{}*", entry.lecture().title()));
        }
        card = card.and(summary.body());
        if (summary.readOn().contains(own)) {
            card = card.and(say("There is more in the lecture itself."));
        }
        return card.with(summary.readOn().stream()
                .filter(path -> !path.equals(own))
                .flatMap(path -> contents.entry(path).stream())
                .limit(Choices.MOST)
                .map(more -> Choices.button(more, "summary"))
                .toArray(Button[]::new));
    }
}
