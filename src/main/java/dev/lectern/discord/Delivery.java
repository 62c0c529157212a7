package dev.lectern.discord;

import dev.lectern.chat.Attachment;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/** Says a reply: message after message, so that they are read in order. */
final class Delivery {
    private static final String EXPORT = "lectern-export.json";
    private static final String PICTURE = "picture.png";

    private Delivery() {}

    /** A reply in Discord's form. The file goes with the last message. */
    record Parcel(Reply reply, List<MessageCreateData> messages) {}

    static Parcel pack(Reply reply, Function<Reply.Export, byte[]> record) {
        if (reply instanceof Reply.Export export) {
            String what = "Everything that is kept about you, as JSON";
            return with(reply, file(record.apply(export), EXPORT, what));
        }
        if (reply instanceof Reply.Pictured pictured) {
            Picture picture = pictured.picture();
            return with(reply, file(picture.png(), PICTURE, picture.alt()));
        }
        if (reply instanceof Reply.Handed handed) {
            Attachment file = handed.file();
            return with(reply, file(file.content(), file.name(), file.title()));
        }
        return new Parcel(reply, DiscordCard.messages(reply.card()));
    }

    private static Parcel with(Reply reply, FileUpload file) {
        List<MessageCreateData> messages = new ArrayList<>(DiscordCard.plainMessages(reply.card()));
        int last = messages.size() - 1;
        messages.set(
                last,
                MessageCreateBuilder.from(messages.get(last)).addFiles(file).build());
        return new Parcel(reply, messages);
    }

    /** May be read again, where it has to be sent again. */
    private static FileUpload file(byte[] content, String name, String description) {
        return FileUpload.fromStreamSupplier(name, () -> new ByteArrayInputStream(content))
                .setDescription(description);
    }

    /** In place of "thinking", the rest behind it. After 15 minutes Discord takes no more; then as direct messages. */
    static CompletableFuture<Void> answer(InteractionHook hook, User person, Parcel parcel) {
        List<MessageCreateData> all = parcel.messages();
        CompletableFuture<Void> said = first(hook, parcel);
        for (MessageCreateData next : all.subList(1, all.size())) {
            said = said.thenCompose(before -> done(hook.sendMessage(next).submit()));
        }
        return said.exceptionallyCompose(failure ->
                Troubles.tooLate(failure) ? direct(person, parcel) : CompletableFuture.failedFuture(failure));
    }

    /** Our limits are Discord's, but Discord's may change: then at least the words arrive. */
    private static CompletableFuture<Void> first(InteractionHook hook, Parcel parcel) {
        return edit(hook, parcel.messages().get(0)).exceptionallyCompose(failure -> {
            if (!Troubles.is(failure, ErrorResponse.INVALID_FORM_BODY)) {
                return CompletableFuture.failedFuture(failure);
            }
            Troubles.notSaid(failure);
            return edit(hook, DiscordCard.wordsOnly(parcel.reply().card()));
        });
    }

    private static CompletableFuture<Void> edit(InteractionHook hook, MessageCreateData message) {
        return now(() ->
                done(hook.editOriginal(MessageEditData.fromCreateData(message)).submit()));
    }

    private static CompletableFuture<Void> direct(User person, Parcel parcel) {
        return now(() -> person.openPrivateChannel().submit().thenCompose(channel -> write(channel, parcel)));
    }

    static CompletableFuture<Void> write(MessageChannel channel, Parcel parcel) {
        CompletableFuture<Void> said = CompletableFuture.completedFuture(null);
        for (MessageCreateData next : parcel.messages()) {
            said = said.thenCompose(before -> done(channel.sendMessage(next).submit()));
        }
        return said;
    }

    private static CompletableFuture<Void> done(CompletableFuture<?> work) {
        return work.thenAccept(result -> {});
    }

    /** JDA throws some refusals where it is called, and not in the future. */
    private static CompletableFuture<Void> now(Supplier<CompletableFuture<Void>> work) {
        return CompletableFuture.<Void>completedFuture(null).thenCompose(nothing -> work.get());
    }
}
