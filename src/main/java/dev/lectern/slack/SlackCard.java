package dev.lectern.slack;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import dev.lectern.slack.SlackText.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders a card: a header with its tone in sign and word, the body as rich text, then what can be pressed. */
final class SlackCard {
    private SlackCard() {}

    /** The card as one message or more; what can be pressed comes last. */
    static List<SlackMessage> messages(Card card) {
        List<Shown> blocks = body(card);
        blocks.addAll(Controls.of(card));
        return SlackMessage.pages(blocks);
    }

    /**
     * The card as cards that each fit one message: what can be pressed stays on the first, which also says the title. The
     * same card is always cut in the same way.
     */
    static List<Card> parts(Card card) {
        List<Shown> title = title(card);
        List<Shown> besides = new ArrayList<>(title);
        besides.addAll(pressed(card));
        List<List<Shown>> pages =
                SlackMessage.spread(body(card).subList(title.size(), body(card).size()), besides);
        if (pages.size() == 1) {
            return List.of(card);
        }
        List<Card> parts = new ArrayList<>();
        for (List<Shown> page : pages) {
            Card part = Card.of("", Ready.of(page));
            parts.add(
                    parts.isEmpty()
                            ? new Card(card.tone(), card.title(), part.body(), card.buttons(), card.form())
                            : part);
        }
        return parts;
    }

    /** One of {@link #parts} as a message. */
    static SlackMessage message(Card part) {
        List<Shown> blocks = body(part);
        blocks.addAll(pressed(part));
        return SlackMessage.of(blocks);
    }

    /** What can be pressed, as far as there is room for it in a message beside a block of text. */
    private static List<Shown> pressed(Card card) {
        List<Shown> fitting = new ArrayList<>();
        int used = SlackLimit.HEADER + SlackLimit.BLOCK_TEXT;
        for (Shown control : Controls.of(card)) {
            used += control.length();
            if (used <= SlackLimit.MESSAGE_TEXT) {
                fitting.add(control);
            }
        }
        return fitting;
    }

    /** The card as the blocks of a Home tab; a body too long for one ends with a sentence that says so. */
    static List<LayoutBlock> home(Card card) {
        List<Shown> controls = Controls.of(card);
        List<Shown> shown = new ArrayList<>();
        int text = 0;
        for (Shown block : body(card)) {
            text += block.length();
            if (shown.size() + controls.size() + 1 >= SlackLimit.VIEW_BLOCKS || text > SlackLimit.MESSAGE_TEXT) {
                shown.addAll(SlackText.render(RichText.plain("… there is more; ask for it with one of the buttons.")));
                break;
            }
            shown.add(block);
        }
        shown.addAll(controls);
        return shown.stream().map(Shown::block).toList();
    }

    private static List<Shown> body(Card card) {
        List<Shown> blocks = new ArrayList<>(title(card));
        card.body().forEach(text -> blocks.addAll(SlackText.render(text)));
        if (blocks.isEmpty()) {
            blocks.addAll(SlackText.render(
                    RichText.plain(card.form() == null ? "…" : card.form().label())));
        }
        return blocks;
    }

    private static List<Shown> title(Card card) {
        String title = Inlines.printable(card.title()).replaceAll("\\s+", " ").strip();
        String line = headline(card.tone(), title);
        if (line.isEmpty()) {
            return List.of();
        }
        if (line.length() > SlackLimit.HEADER) {
            return SlackText.bold(line);
        }
        return List.of(new Shown(
                HeaderBlock.builder()
                        .text(Controls.plainText(line, SlackLimit.HEADER))
                        .build(),
                line));
    }

    /** "✅ Correct", "✅ Correct: it is B"; a title that already says the word does not say it twice. */
    private static String headline(Card.Tone tone, String title) {
        if (tone == Card.Tone.PLAIN) {
            return title;
        }
        String word = word(tone);
        if (title.isEmpty()) {
            return sign(tone) + " " + word;
        }
        boolean said = title.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT));
        return sign(tone) + " " + (said ? title : word + ": " + title);
    }

    private static String sign(Card.Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case CORRECT -> "✅";
            case PARTLY -> "🟡";
            case INCORRECT -> "❌";
            case UNDECIDED -> "🤔";
            case NOTICE -> "💡";
            case FAILURE -> "⚠️";
        };
    }

    private static String word(Card.Tone tone) {
        return switch (tone) {
            case PLAIN -> "";
            case CORRECT -> "Correct";
            case PARTLY -> "Partly correct";
            case INCORRECT -> "Not correct";
            case UNDECIDED -> "Undecided";
            case NOTICE -> "Note";
            case FAILURE -> "Problem";
        };
    }
}
