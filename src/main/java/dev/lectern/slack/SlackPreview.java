package dev.lectern.slack;

import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** What posting a card would send to Slack, without asking anybody. */
public final class SlackPreview {
    private static final Gson JSON = GsonFactory.createSnakeCase()
            .newBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private final SlackWords words;

    /**
     * @param command what people type after the slash
     * @param spoken the words that people say, without slashes
     */
    public SlackPreview(String command, Set<String> spoken) {
        this.words = new SlackWords(command, spoken);
    }

    /**
     * What each {@code chat.postMessage} would be given, as JSON, in the order of sending.
     *
     * @param markers the marker of each message, counting from 0
     */
    public List<String> payloads(Address address, Card card, IntFunction<Marker> markers) {
        String channel = address instanceof Address.Channel to
                ? to.channel().id()
                : Conversations.user(((Address.Direct) address).account());
        List<String> payloads = new ArrayList<>();
        for (Card part : SlackCard.parts(words.in(card))) {
            String thread = payloads.isEmpty() ? null : "(the first message's)";
            Marker marker = markers.apply(payloads.size());
            payloads.add(JSON.toJson(PostCalls.request(channel, thread, SlackCard.message(part), marker)));
        }
        return payloads;
    }
}
