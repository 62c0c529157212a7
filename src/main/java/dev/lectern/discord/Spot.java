package dev.lectern.discord;

import dev.lectern.chat.Address;
import dev.lectern.chat.MessageRef;
import dev.lectern.discord.DiscordRest.Call;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Where on Discord messages stand: a channel, a conversation, or a thread, which is a channel too and has the number of the
 * message that it hangs on.
 *
 * @param id what requests go to
 * @param parent the channel that a thread hangs in; empty for everything else
 */
record Spot(String id, Optional<String> parent) {
    static Spot channel(String id) {
        return new Spot(id, Optional.empty());
    }

    static Spot thread(String id, String parent) {
        return new Spot(id, Optional.of(parent));
    }

    boolean inThread() {
        return parent.isPresent();
    }

    MessageRef message(Address address, String message) {
        return new MessageRef(address, inThread() ? id + "/" + message : message);
    }

    Call post(DataObject message) {
        return new Call("POST", messages(), message);
    }

    Call page(String after, int limit) {
        return Call.get(messages() + "?limit=" + limit + "&after=" + after);
    }

    Call edit(MessageRef message, DataObject shown) {
        return new Call("PATCH", messages() + "/" + own(message), shown);
    }

    Call delete(MessageRef message) {
        return new Call("DELETE", messages() + "/" + own(message), null);
    }

    /** Opens the thread. */
    Call open(DataObject thread) {
        return new Call("POST", "channels/" + parent.orElseThrow() + "/messages/" + id + "/threads", thread);
    }

    /** Puts the thread away, or takes it out again. */
    Call archive(boolean away) {
        return new Call("PATCH", "channels/" + id, DataObject.empty().put("archived", away));
    }

    private String messages() {
        return "channels/" + id + "/messages";
    }

    /** The message's own number, without that of the thread before it. */
    static String own(MessageRef message) {
        return message.id().substring(message.id().lastIndexOf('/') + 1);
    }
}
