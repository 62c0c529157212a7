package dev.lectern.discord;

import dev.lectern.chat.Card;
import dev.lectern.chat.Marker;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * Cards as messages that are not replies. They stay what Discord calls content, without a stripe of colour: a message that once
 * had one can never be changed into one without.
 */
final class DiscordPost {
    /** A marker as any other, for cutting. */
    private static final Marker ANY = new Marker("p0");

    private static final int MAX_THREAD_NAME = 100;

    private DiscordPost() {}

    /** The card in parts that are each a message, with what there is to press on the first. */
    static List<Card> parts(Card card) {
        List<String> texts = DiscordCard.texts(card, Controls.marked(card, ANY));
        List<Card> parts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String page = i == 0 ? "" : i + 1 + " of " + texts.size();
            Card part =
                    new Card(card.tone(), card.title(), List.of(Rendered.text(texts.get(i), page)), List.of(), null);
            parts.add(i == 0 ? new Card(card.tone(), card.title(), part.body(), card.buttons(), card.form()) : part);
        }
        return parts;
    }

    /** A part as it is sent first. */
    static DataObject create(Card part, Marker marker) {
        return speaking(message(part, marker, Controls.marked(part, marker)))
                .put("nonce", marker.value())
                .put("enforce_nonce", true);
    }

    /** A part as it takes the place of another. What it has not, such as buttons, goes away. */
    static DataObject edit(Card part, Marker marker) {
        return speaking(message(part, marker, Controls.changed(part, marker)));
    }

    /** The words alone, for when Discord refuses the rest. */
    static DataObject wordsOnly(Card part, Marker marker) {
        Card bare = new Card(part.tone(), part.title(), List.of(), List.of(), null);
        MessageCreateBuilder message = MessageCreateBuilder.from(DiscordCard.wordsOnly(part))
                .setComponents(Controls.marked(bare, marker).rows());
        return speaking(message.build()).put("nonce", marker.value()).put("enforce_nonce", true);
    }

    /** What a thread under the card's first message is called. */
    static String threadName(Card part) {
        String title = part.title().replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? "More" : Cut.to(title, MAX_THREAD_NAME);
    }

    private static MessageCreateData message(Card part, Marker marker, Controls controls) {
        Rendered rendered = Rendered.in(part);
        if (rendered == null) {
            return message(DiscordCard.texts(part, controls).get(0), controls.rows());
        }
        List<ActionRow> rows =
                rendered.page().isEmpty() ? controls.rows() : List.of(Controls.page(rendered.page(), marker));
        return message(rendered.content(), rows);
    }

    private static MessageCreateData message(String text, List<ActionRow> rows) {
        return DiscordCard.plain().setContent(text).setComponents(rows).build();
    }

    private static DataObject speaking(MessageCreateData message) {
        DataObject all = message.toData();
        return DataObject.empty()
                .put("content", all.getString("content"))
                .put("embeds", DataArray.empty())
                .put("components", all.getArray("components"))
                .put("allowed_mentions", all.getObject("allowed_mentions"));
    }
}
