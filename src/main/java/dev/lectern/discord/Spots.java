package dev.lectern.discord;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.discord.DiscordRest.Call;
import dev.lectern.discord.DiscordRest.Outcome;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Finds where an address is on Discord. A person's conversation is asked for once, and always the same. */
final class Spots {
    private static final int REMEMBERED = 5_000;

    private final DiscordRest rest;
    private final Map<String, Spot> conversations = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Spot> eldest) {
            return size() > REMEMBERED;
        }
    });

    Spots(DiscordRest rest) {
        this.rest = rest;
    }

    sealed interface Way {
        record There(Spot spot) implements Way {}

        record Nowhere(Outcome why) implements Way {}
    }

    /** @param thread the message that the spot is a thread under; where there are no threads it does not matter */
    Way of(Address address, Optional<MessageRef> thread, Deadline deadline) throws InterruptedException {
        if (address instanceof Address.Channel there) {
            String channel = there.channel().id();
            return new Way.There(
                    thread.map(first -> Spot.thread(Spot.own(first), channel)).orElse(Spot.channel(channel)));
        }
        return conversation(((Address.Direct) address).account().id(), deadline);
    }

    /** Where a message stands. */
    Way of(MessageRef message, Deadline deadline) throws InterruptedException {
        int slash = message.id().indexOf('/');
        if (slash > 0 && message.address() instanceof Address.Channel there) {
            return new Way.There(Spot.thread(
                    message.id().substring(0, slash), there.channel().id()));
        }
        return of(message.address(), Optional.empty(), deadline);
    }

    private Way conversation(String person, Deadline deadline) throws InterruptedException {
        Spot known = conversations.get(person);
        if (known != null) {
            return new Way.There(known);
        }
        Call open = new Call("POST", "users/@me/channels", DataObject.empty().put("recipient_id", person));
        Outcome outcome = rest.call(open, deadline);
        if (!(outcome instanceof Outcome.Done done)) {
            return new Way.Nowhere(outcome);
        }
        Spot spot = Spot.channel(done.object().getString("id"));
        conversations.put(person, spot);
        return new Way.There(spot);
    }
}
