package dev.lectern.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import dev.lectern.chat.Form;
import dev.lectern.slack.Intake.Taken;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Translates what bolt hands over into arrivals for the desk, and acknowledges. Every handler takes all ids and tells them
 * apart itself: what bolt finds no handler for, it logs with its content.
 */
final class SlackHandlers {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHandlers.class);
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);
    private static final String BUSY =
            "I have more to do than I can manage right now, so I did nothing with this. Please try again in a minute.";

    private final SlackDesk desk;
    private final Clock clock;

    SlackHandlers(SlackDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    void register(App app) {
        app.command(
                ANY,
                (request, context) -> typed(request.getPayload()) == Taken.FULL ? context.ack(BUSY) : context.ack());
        app.blockAction(ANY, (request, context) -> acknowledged(pressed(request.getPayload())));
        app.viewSubmission(ANY, (request, context) -> acknowledged(submitted(request.getPayload())));
        app.event(AppHomeOpenedEvent.class, (event, context) -> acknowledged(opened(event)));
        app.event(MessageEvent.class, (event, context) -> acknowledged(said(event)));
        app.event(AppMentionEvent.class, (event, context) -> acknowledged(mentioned(event)));
    }

    /** Slack redelivers an event that was not taken; a press shows the person a warning sign. */
    private static Response acknowledged(Taken taken) {
        return taken == Taken.FULL ? Response.error(503) : Response.ok();
    }

    private Taken typed(SlashCommandPayload payload) {
        Route route = new Route(payload.getResponseUrl(), payload.getChannelId(), null, payload.getUserId(), false);
        SlackPlace place = new SlackPlace(
                payload.getTeamId(), payload.getChannelId(), payload.getUserId(), handle(payload.getUserName(), null));
        Arrival arrival = new Arrival(payload.getTriggerId(), place, clock.instant(), route, payload.getTriggerId());
        return desk.act(arrival, Typed.command(payload.getText() == null ? "" : payload.getText()));
    }

    private Taken pressed(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().get(0);
        String id = String.valueOf(action.getActionId());
        String value = value(action);
        Arrival arrival = arrival(payload, action);
        if (id.startsWith(ActionValue.DO)) {
            return ActionValue.action(value)
                    .map(found -> desk.act(arrival, found))
                    .orElseGet(SlackHandlers::foreign);
        }
        Optional<Form> form = ActionValue.form(value);
        if (form.isPresent() && id.equals(ActionValue.WRITE)) {
            return desk.write(arrival, form.get());
        }
        if (form.isPresent() && id.equals(ActionValue.PICKED)) {
            return desk.picked(arrival, form.get(), SlackForm.picked(payload.getState()));
        }
        if (form.isPresent() && id.equals(ActionValue.SEND)) {
            return sent(payload, arrival, form.get(), value);
        }
        boolean unsent = id.equals(ActionValue.TEXT) || id.equals(ActionValue.PICKS);
        return unsent ? Taken.YES : foreign();
    }

    private Taken sent(BlockActionPayload payload, Arrival arrival, Form form, String value) {
        String text = SlackForm.written(payload.getState(), form);
        if (text.isEmpty()) {
            return Taken.YES; // the input is still there to write into
        }
        Arrival replacing = new Arrival(
                arrival.key(),
                arrival.place(),
                clock.instant(), // a form's text carries no time of its own
                arrival.route().replacing(),
                arrival.trigger());
        return desk.written(replacing, form.action().with(text), ActionValue.opened(value));
    }

    private static String value(BlockActionPayload.Action action) {
        String value = action.getSelectedOption() == null
                ? action.getValue()
                : action.getSelectedOption().getValue();
        return value == null ? "" : value;
    }

    private Arrival arrival(BlockActionPayload payload, BlockActionPayload.Action action) {
        String user = payload.getUser().getId();
        String channel =
                payload.getChannel() == null ? null : payload.getChannel().getId();
        String thread =
                payload.getContainer() == null ? null : payload.getContainer().getThreadTs();
        Route route = new Route(payload.getResponseUrl(), channel, thread, user, false);
        return new Arrival(
                payload.getTriggerId(),
                new SlackPlace(
                        payload.getTeam().getId(),
                        channel,
                        user,
                        handle(
                                payload.getUser().getUsername(),
                                payload.getUser().getName())),
                SlackTime.of(action.getActionTs(), clock.instant()),
                route,
                payload.getTriggerId());
    }

    private Taken submitted(ViewSubmissionPayload payload) {
        Optional<SlackForm.Kept> kept = SlackForm.kept(payload.getView().getPrivateMetadata());
        Optional<Form> form = kept.flatMap(found -> ActionValue.form(found.form()));
        if (form.isEmpty() || !SlackForm.CALLBACK.equals(payload.getView().getCallbackId())) {
            return foreign();
        }
        String user = payload.getUser().getId();
        Route route =
                new Route(kept.get().url(), kept.get().channel(), kept.get().thread(), user, false);
        SlackPlace place = new SlackPlace(
                payload.getTeam().getId(),
                kept.get().channel(),
                user,
                handle(payload.getUser().getUsername(), payload.getUser().getName()));
        Arrival arrival = new Arrival(payload.getTriggerId(), place, clock.instant(), route, null);
        String text = SlackForm.written(payload.getView().getState(), form.get());
        return desk.written(
                arrival,
                form.get().action().with(text),
                ActionValue.opened(kept.get().form()));
    }

    private Taken opened(EventsApiPayload<AppHomeOpenedEvent> payload) {
        AppHomeOpenedEvent event = payload.getEvent();
        if (!"home".equals(event.getTab())) {
            return Taken.YES;
        }
        return desk.home(arrival(payload, event.getUser(), null, null, event.getEventTs()));
    }

    private Taken said(EventsApiPayload<MessageEvent> payload) {
        MessageEvent event = payload.getEvent();
        boolean ours = "im".equals(event.getChannelType()) && event.getBotId() == null && event.getUser() != null;
        String words = Typed.words(event.getText() == null ? "" : event.getText());
        if (!ours || words.isEmpty()) {
            return Taken.YES;
        }
        return desk.said(
                arrival(payload, event.getUser(), event.getChannel(), event.getThreadTs(), event.getTs()), words);
    }

    private Taken mentioned(EventsApiPayload<AppMentionEvent> payload) {
        AppMentionEvent event = payload.getEvent();
        if (event.getBotId() != null || event.getUser() == null) {
            return Taken.YES;
        }
        Arrival arrival = arrival(payload, event.getUser(), event.getChannel(), event.getThreadTs(), event.getTs());
        return desk.said(arrival, Typed.words(event.getText() == null ? "" : event.getText()));
    }

    private Arrival arrival(
            EventsApiPayload<?> payload,
            String user,
            @Nullable String channel,
            @Nullable String thread,
            @Nullable String timestamp) {
        Instant at = SlackTime.of(timestamp, clock.instant());
        Route route = new Route(null, channel, thread, user, false);
        SlackPlace place = new SlackPlace(payload.getTeamId(), channel, user, ""); // events say ids only
        return new Arrival(payload.getEventId(), place, at, route, null);
    }

    private static String handle(@Nullable String username, @Nullable String name) {
        return username != null ? username : name != null ? name : "";
    }

    private static Taken foreign() {
        LOG.warn("an interaction that nothing of ours could have made was ignored");
        return Taken.YES;
    }
}
