package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Attachment;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Form;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.lecture.RichText;
import dev.lectern.slack.Intake.Taken;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what was asked, away from the thread that acknowledges: finds the course, runs the command, answers whatever happens. */
final class SlackDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDesk.class);
    private static final Card FAILED = Card.of(
                    "That did not work",
                    RichText.plain(
                            "Something went wrong on my side; it is not your fault. Please try again in a moment."))
            .tone(Card.Tone.FAILURE);

    private static final Card NOTHING_PICKED = Card.of(
                    "Nothing is picked yet", RichText.plain("Pick one or more first, then press Send."))
            .tone(Card.Tone.NOTICE);
    private static final Card NO_PICTURE = Card.of(
                    "The picture did not get through", RichText.plain("The words hold. Please try again in a minute."))
            .tone(Card.Tone.NOTICE);

    private final Classwork classwork;
    private final SlackWords words;
    private final SlackCalls calls;
    private final SlackSender sender;
    private final Intake intake;
    private final UserGroups groups;

    SlackDesk(Classwork classwork, SlackWords words, SlackCalls calls, SlackSender sender, Intake intake) {
        this.classwork = classwork;
        this.words = words;
        this.calls = calls;
        this.sender = sender;
        this.intake = intake;
        this.groups = new UserGroups(calls::members, () -> classwork.groups("slack"), System::nanoTime);
    }

    /** A typed command, or a pressed button or option. */
    Taken act(Arrival arrival, Action action) {
        FirstAnswer first = classwork.firstAnswer(action);
        if (first == FirstAnswer.FORM) {
            return write(arrival, new Form("Your text", action, Form.MAX_TEXT));
        }
        return intake.take(arrival.key(), () -> answer(arrival, action, null, first == FirstAnswer.PUBLIC));
    }

    /** Opens a form, from memory: its trigger dies after 3 s. */
    Taken write(Arrival arrival, Form form) {
        return intake.take(arrival.key(), () -> {
            String trigger = arrival.trigger();
            boolean opened = trigger != null
                    && SlackForm.modal(form, arrival.route(), arrival.at())
                            .map(view -> calls.open(trigger, view) instanceof Outcome.Sent)
                            .orElse(false);
            if (!opened) {
                sender.reply(arrival.route(), List.of(SlackForm.message(form, arrival.at())), false);
            }
        });
    }

    /**
     * Takes what was written into a form.
     *
     * @param action the form's, with the text
     * @param opened when the form was opened; null where that is not known
     */
    Taken written(Arrival arrival, Action action, @Nullable Instant opened) {
        return intake.take(arrival.key(), () -> answer(arrival, action, opened, false));
    }

    /** Takes what was picked; the message that it was picked on stays, for it may be everybody's. */
    Taken picked(Arrival arrival, Form form, String words) {
        return words.isEmpty()
                ? intake.take(arrival.key(), () -> say(arrival, NOTHING_PICKED, false))
                : written(arrival, form.action().with(words), null);
    }

    /** Plain words to Lectern, in a direct message or a mention. */
    Taken said(Arrival arrival, String words) {
        return intake.take(arrival.key(), () -> {
            Action action;
            try {
                action = classwork.meaning(words);
            } catch (RuntimeException e) {
                fail(arrival, e);
                return;
            }
            answer(arrival, action, null, false);
        });
    }

    Taken home(Arrival arrival) {
        return intake.take(arrival.key(), () -> {
            Card card;
            try {
                card = classwork.home(asking(arrival, Action.of("home"), null));
            } catch (RuntimeException | StackOverflowError e) {
                log(e);
                card = FAILED;
            }
            Outcome outcome = calls.publish(arrival.place().user(), SlackCard.home(words.in(card)));
            if (!(outcome instanceof Outcome.Sent)) {
                LOG.warn("a Home tab could not be shown: {}", outcome);
            }
        });
    }

    private Incoming asking(Arrival arrival, Action action, @Nullable Instant opened) {
        return arrival.asking(action, groups.of(arrival.place().user()), opened);
    }

    private void answer(Arrival arrival, Action action, @Nullable Instant opened, boolean everyone) {
        try {
            Reply reply = classwork.answer(asking(arrival, action, opened));
            if (reply instanceof Reply.Pictured pictured) {
                show(arrival, pictured);
            } else {
                say(arrival, reply.card(), everyone);
            }
            if (reply instanceof Reply.Export export) {
                Upload file = new Upload("lectern-export.json", "Your record", classwork.export(export.record()), null);
                handOver(arrival, file);
            } else if (reply instanceof Reply.Handed handed) {
                Attachment file = handed.file();
                handOver(arrival, new Upload(file.name(), file.title(), file.content(), null));
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(arrival, e);
        }
    }

    private void handOver(Arrival arrival, Upload file) {
        Outcome outcome = calls.upload(arrival.place().user(), file);
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.error("a file could not be handed over: {}", outcome);
            say(arrival, FAILED, false);
        }
    }

    /** Slack has no picture that only one person of a channel sees, so that it goes to the person's direct messages. */
    private void show(Arrival arrival, Reply.Pictured reply) {
        boolean here = arrival.place().isDirect() && arrival.place().channel() != null;
        String where =
                here ? "The picture follows." : "The picture is in our direct messages: press Lectern under Apps.";
        say(arrival, reply.card().and(RichText.plain(where)), false);
        Upload file = new Upload(
                "progress.png",
                "Picture",
                reply.picture().png(),
                reply.picture().alt());
        Outcome outcome = calls.upload(arrival.place().user(), file);
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.warn("a picture could not be handed over: {}", outcome);
            say(arrival, NO_PICTURE, false);
        }
    }

    private void fail(Arrival arrival, Throwable failure) {
        log(failure);
        say(arrival, FAILED, false);
    }

    /** A failure's message may quote what a person wrote, so its class has to do. */
    private static void log(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        LOG.error("a request failed: {} at {}", failure.getClass().getName(), trace.length == 0 ? "?" : trace[0]);
    }

    private void say(Arrival arrival, Card card, boolean everyone) {
        sender.reply(arrival.route(), SlackCard.messages(words.in(card)), everyone);
    }
}
