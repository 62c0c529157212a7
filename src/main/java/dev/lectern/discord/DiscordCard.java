package dev.lectern.discord;

import dev.lectern.chat.Card;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** Cards as messages: one, or as many as the text needs, with what there is to press under the last. */
final class DiscordCard {
    private DiscordCard() {}

    /** The messages in the order of reading, at least one. */
    static List<MessageCreateData> messages(Card card) {
        return messages(card, true);
    }

    /** The same without a stripe of colour, which would hide files that come with the message. */
    static List<MessageCreateData> plainMessages(Card card) {
        return messages(card, false);
    }

    private static List<MessageCreateData> messages(Card card, boolean striped) {
        DiscordTone tone = DiscordTone.of(card);
        Controls controls = new Controls(card.buttons(), card.form());
        List<String> texts = texts(card, controls);
        if (striped && tone != DiscordTone.PLAIN && texts.size() == 1) {
            return List.of(colored(texts.get(0), tone, controls));
        }
        List<MessageCreateData> messages = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            MessageCreateBuilder message = plain().setContent(texts.get(i));
            messages.add((i == texts.size() - 1 ? message.setComponents(controls.rows()) : message).build());
        }
        return messages;
    }

    /** The words alone, for when Discord refuses the rest. */
    static MessageCreateData wordsOnly(Card card) {
        StringBuilder words = new StringBuilder(head(card));
        card.body().forEach(text -> words.append("\n\n").append(Escape.text(text.plain())));
        return plain().setContent(Cut.to(words.toString().strip(), DiscordText.MAX_CONTENT))
                .build();
    }

    /** The line above the text; a text that was cut has it already. */
    private static String head(Card card) {
        return Rendered.in(card) == null ? DiscordTone.of(card).head(card.title()) : "";
    }

    /** What there is to read, in parts that each fit a message. */
    static List<String> texts(Card card, Controls controls) {
        String head = head(card);
        int limit = DiscordText.MAX_CONTENT - (head.isEmpty() ? 0 : head.length() + 2);
        List<String> texts = new ArrayList<>(DiscordText.split(card.body(), limit));
        texts.removeIf(String::isBlank);
        if (texts.isEmpty()) {
            texts.add(head.isEmpty() ? "…" : head);
        } else if (!head.isEmpty()) {
            texts.set(0, head + "\n\n" + texts.get(0));
        }
        for (String line : controls.typed()) {
            String last = texts.get(texts.size() - 1);
            if (last.length() + 1 + line.length() <= DiscordText.MAX_CONTENT) {
                texts.set(texts.size() - 1, last + "\n" + line);
            } else {
                texts.add(line);
            }
        }
        return texts;
    }

    /** A stripe of colour beside the text; not an embed, because people can switch embeds off and would read nothing. */
    private static MessageCreateData colored(String text, DiscordTone tone, Controls controls) {
        MessageCreateBuilder message = plain().useComponentsV2();
        message.addComponents(Container.of(TextDisplay.of(text)).withAccentColor(tone.color));
        return message.addComponents(controls.rows()).build();
    }

    static MessageCreateBuilder plain() {
        return new MessageCreateBuilder()
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false);
    }
}
