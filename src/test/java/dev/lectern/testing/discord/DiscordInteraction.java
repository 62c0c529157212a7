package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One thing a person did and what the bot answered so far. Everything in it is guarded by its server. */
public final class DiscordInteraction {
    /** The first answers of Discord's protocol. */
    public enum Callback {
        MESSAGE(4),
        DEFERRED_MESSAGE(5),
        DEFERRED_EDIT(6),
        EDIT(7),
        CHOICES(8),
        FORM(9);

        final int type;

        Callback(int type) {
            this.type = type;
        }

        static Callback of(int type) {
            for (Callback callback : values()) {
                if (callback.type == type) {
                    return callback;
                }
            }
            throw new AssertionError("no first answer has the type " + type);
        }
    }

    final long id = Snowflakes.next();
    final String token = "interaction-token-" + id;
    final Person person;
    final Channel channel;
    final int type;
    final Instant shownAt;
    private final DiscordServer server;
    Callback callback;
    JsonNode first;
    boolean ephemeral;
    boolean waiting;
    StoredMessage original;
    final List<StoredMessage> followUps = new ArrayList<>();

    DiscordInteraction(DiscordServer server, Person person, Channel channel, int type, Instant shownAt) {
        this.server = server;
        this.person = person;
        this.channel = channel;
        this.type = type;
        this.shownAt = shownAt;
    }

    /** Waits for the first answer. */
    public Callback awaitCallback() {
        return server.await("a first answer", () -> Optional.ofNullable(callback));
    }

    /** Waits until the person sees a message that is more than "thinking", and gives everything they see. */
    public List<StoredMessage> awaitAnswer() {
        return awaitMessages(1);
    }

    /** Waits until the person sees that many messages. */
    public List<StoredMessage> awaitMessages(int count) {
        return server.await("an answer of " + count, () -> Optional.of(seen()).filter(all -> all.size() >= count));
    }

    /** Waits for the form. */
    public JsonNode awaitForm() {
        return server.await("a form", () -> callback == Callback.FORM ? Optional.of(first) : Optional.empty());
    }

    /** Waits for what autocomplete offers. */
    public List<String> awaitChoices() {
        JsonNode data =
                server.await("choices", () -> callback == Callback.CHOICES ? Optional.of(first) : Optional.empty());
        List<String> choices = new ArrayList<>();
        data.path("choices").forEach(choice -> choices.add(choice.path("value").asText()));
        return choices;
    }

    /** Whether the person alone sees the answer. */
    public boolean isEphemeral() {
        return server.guarded(() -> ephemeral);
    }

    public boolean isAcknowledged() {
        return server.guarded(() -> callback != null);
    }

    private List<StoredMessage> seen() {
        List<StoredMessage> seen = new ArrayList<>();
        if (original != null && !waiting) {
            seen.add(original);
            seen.addAll(followUps);
        }
        return seen;
    }
}
