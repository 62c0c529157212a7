package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Incoming;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.TimeUtil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Events as requests. What somebody does is acknowledged first and done after; what Discord did not take the
 * acknowledgement of is not done, because Discord tells the person that it failed. No method blocks.
 */
final class DiscordListener extends ListenerAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final String TEXT = "text";
    private static final int MAX_LABEL = 45;

    private final Service service;
    private final Executor workers;
    private final OpenWork open;
    private final Seen seen = new Seen();

    DiscordListener(Service service, Executor workers, OpenWork open) {
        this.service = service;
        this.workers = workers;
        this.open = open;
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        answer(event, incoming(event, SlashCommands.action(event)));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        Optional<ComponentId> id = ComponentId.parse(event.getComponentId());
        if (id.isPresent() && id.get() instanceof ComponentId.Write write) {
            open(event, write);
        } else {
            act(event, pressed(id));
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        List<String> values = event.getValues();
        Optional<ComponentId> menu = ComponentId.parse(event.getComponentId());
        if (menu.isPresent() && menu.get() instanceof ComponentId.Pick pick) {
            act(event, Optional.of(pick.action().with(String.join(" ", values))));
        } else {
            act(event, values.size() == 1 ? pressed(ComponentId.parse(values.get(0))) : Optional.empty());
        }
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        ModalMapping written = event.getValue(TEXT);
        String text = written == null ? "" : written.getAsString();
        Optional<ComponentId> id = ComponentId.parse(event.getModalId());
        if (id.isPresent() && id.get() instanceof ComponentId.Written form) {
            Incoming plain = incoming(event, form.action().with(text.strip()));
            answer(
                    event,
                    new Incoming(
                            plain.actor(), plain.channel(), plain.action(), plain.at(), form.openedBefore(plain.at())));
        } else {
            act(event, Optional.empty());
        }
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        if (open.isFull()) {
            open.add(event.replyChoiceStrings().submit().whenComplete(onFailure(DiscordListener::tooLate)));
            return;
        }
        Incoming typed = incoming(event, SlashCommands.action(event));
        String subcommand = event.getSubcommandName() == null ? "" : event.getSubcommandName() + " ";
        open.add(CompletableFuture.supplyAsync(() -> service.suggestions(typed), workers)
                .thenCompose(values -> event.replyChoiceStrings(values.stream()
                                .map(value ->
                                        value.startsWith(subcommand) ? value.substring(subcommand.length()) : value)
                                .toList())
                        .submit())
                .whenComplete(onFailure(DiscordListener::tooLate)));
    }

    /** Suggestions that nobody waits for any more: the next letter asks again. */
    private static void tooLate(Throwable failure) {
        LOG.debug("suggestions came too late: {}", Troubles.kind(failure));
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        User author = event.getAuthor();
        if (author.isBot() || author.isSystem() || message.isWebhookMessage()) {
            return;
        }
        boolean direct = !event.isFromGuild();
        boolean asked =
                direct || message.getMentions().isMentioned(event.getJDA().getSelfUser(), Message.MentionType.USER);
        if (!asked || !seen.first(message.getIdLong())) {
            return;
        }
        if (open.isFull()) {
            if (direct) {
                open.add(event.getChannel()
                        .sendMessage(Busy.message())
                        .submit()
                        .whenComplete(onFailure(Troubles::notSaid)));
            }
            return;
        }
        Incoming incoming = new Incoming(
                DiscordActor.of(author, event.getMember()),
                DiscordPlace.of(direct ? null : event.getGuild(), event.getChannel()),
                service.understand(message.getContentRaw()),
                TimeUtil.getTimeCreated(message.getIdLong()).toInstant());
        open.add(CompletableFuture.supplyAsync(
                        () -> direct ? Optional.of(pack(incoming)) : Mentioned.parcel(service.knows(incoming)), workers)
                .thenCompose(parcel -> parcel.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : Delivery.write(event.getChannel(), parcel.get()))
                .whenComplete(onFailure(Troubles::notSaid)));
    }

    /** What a press of it asks for; nothing where it is not something that is pressed. */
    private static Optional<Action> pressed(Optional<ComponentId> id) {
        return id.filter(known -> known instanceof ComponentId.Act).map(ComponentId::action);
    }

    private void act(IReplyCallback event, Optional<Action> action) {
        if (action.isEmpty()) {
            LOG.warn("A button or form that Lectern did not make was refused.");
        }
        answer(event, incoming(event, action.orElse(Action.of("help"))));
    }

    private void answer(IReplyCallback event, Incoming incoming) {
        if (!seen.first(event.getIdLong())) {
            return;
        }
        if (open.isFull()) {
            open.add(event.reply(Busy.message())
                    .setEphemeral(event.getGuild() != null)
                    .submit()
                    .whenComplete(onFailure(Troubles::notAcknowledged)));
            return;
        }
        boolean hidden = event.getGuild() != null && !service.isPublic(incoming.action());
        open.add(event.deferReply(hidden)
                .submit()
                .whenComplete(onFailure(Troubles::notAcknowledged))
                .thenCompose(hook -> CompletableFuture.supplyAsync(() -> pack(incoming), workers)
                        .thenCompose(parcel -> Delivery.answer(hook.setEphemeral(hidden), event.getUser(), parcel))
                        .whenComplete(onFailure(Troubles::notSaid))));
    }

    /** A form must be the first answer, so it is made from what the button carries and nothing else. */
    private void open(ButtonInteractionEvent event, ComponentId.Write write) {
        if (!seen.first(event.getIdLong())) {
            return;
        }
        Button pressed = event.getButton();
        String label =
                Cut.to(pressed == null || pressed.getLabel().isBlank() ? "Your answer" : pressed.getLabel(), MAX_LABEL);
        TextInput input = TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(write.maxLength())
                .build();
        String id = ComponentId.open(write, event.getTimeCreated().toInstant());
        Modal form =
                Modal.create(id, label).addComponents(Label.of(label, input)).build();
        open.add(event.replyModal(form).submit().whenComplete(onFailure(Troubles::notAcknowledged)));
    }

    private Delivery.Parcel pack(Incoming incoming) {
        return Delivery.pack(service.answer(incoming), service::export);
    }

    private static BiConsumer<@Nullable Object, @Nullable Throwable> onFailure(Consumer<Throwable> tell) {
        return (done, failure) -> {
            if (failure != null) {
                tell.accept(failure);
            }
        };
    }

    private static Incoming incoming(Interaction event, Action action) {
        return new Incoming(
                DiscordActor.of(event.getUser(), event.getMember()),
                DiscordPlace.of(event.getGuild(), event.getChannel()),
                action,
                event.getTimeCreated().toInstant());
    }
}
