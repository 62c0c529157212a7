package dev.lectern.slack;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.course.AccountId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Where addresses and messages are on Slack. A person's conversation is opened once and remembered, for it never changes. */
final class Conversations {
    private static final int REMEMBERED = 5_000;

    private final PostCalls calls;
    private final Map<String, String> opened = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    });

    Conversations(PostCalls calls) {
        this.calls = calls;
    }

    /** A message in its conversation. */
    record Spot(String channel, String timestamp) {}

    /** The id of the channel or conversation. */
    Outcome of(Address address) {
        if (address instanceof Address.Channel channel) {
            return new Outcome.Sent(channel.channel().id());
        }
        String user = user(((Address.Direct) address).account());
        String known = opened.get(user);
        if (known != null) {
            return new Outcome.Sent(known);
        }
        Outcome outcome = calls.open(user);
        if (outcome instanceof Outcome.Sent conversation) {
            opened.put(user, conversation.id());
        }
        return outcome;
    }

    /** Accounts hold the workspace in front of the user. */
    static String user(AccountId account) {
        return account.id().substring(account.id().indexOf(':') + 1);
    }

    static MessageRef ref(Address address, String channel, String timestamp) {
        return new MessageRef(address, address instanceof Address.Direct ? channel + "/" + timestamp : timestamp);
    }

    /** Empty for what {@link #ref} never made. */
    static Optional<Spot> spot(MessageRef message) {
        if (message.address() instanceof Address.Channel channel) {
            return Optional.of(new Spot(channel.channel().id(), message.id()));
        }
        int slash = message.id().indexOf('/');
        return slash < 1
                ? Optional.empty()
                : Optional.of(
                        new Spot(message.id().substring(0, slash), message.id().substring(slash + 1)));
    }
}
