package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.lecture.RichText;
import dev.lectern.slack.Intake.Taken;
import java.util.List;
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

    private final Classwork classwork;
    private final SlackWords words;
    private final SlackCalls calls;
    private final SlackSender sender;
    private final Intake intake;

    SlackDesk(Classwork classwork, SlackWords words, SlackCalls calls, SlackSender sender, Intake intake) {
        this.classwork = classwork;
        this.words = words;
        this.calls = calls;
        this.sender = sender;
        this.intake = intake;
    }

    /** A typed command, or a pressed button or option. */
    Taken act(Arrival arrival, Action action) {
        FirstAnswer first = classwork.firstAnswer(action);
        if (first == FirstAnswer.FORM) {
            return write(arrival, new Form("Your text", action, Form.MAX_TEXT));
        }
        return intake.take(arrival.key(), () -> answer(arrival, action, first == FirstAnswer.PUBLIC));
    }

    /** Opens a form, from memory: its trigger dies after 3 s. */
    Taken write(Arrival arrival, Form form) {
        return intake.take(arrival.key(), () -> {
            String trigger = arrival.trigger();
            boolean opened = trigger != null
                    && SlackForm.modal(form, arrival.route())
                            .map(view -> calls.open(trigger, view) instanceof Outcome.Sent)
                            .orElse(false);
            if (!opened) {
                sender.reply(arrival.route(), List.of(SlackForm.message(form)), false);
            }
        });
    }

    /** Takes what was written into a form. */
    Taken written(Arrival arrival, Form form, String text) {
        return intake.take(arrival.key(), () -> answer(arrival, form.action().with(text), false));
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
            answer(arrival, action, false);
        });
    }

    Taken home(Arrival arrival) {
        return intake.take(arrival.key(), () -> {
            Card card;
            try {
                card = classwork.home(arrival.asking(Action.of("home")));
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

    private void answer(Arrival arrival, Action action, boolean everyone) {
        try {
            Reply reply = classwork.answer(arrival.asking(action));
            say(arrival, reply.card(), everyone);
            if (reply instanceof Reply.Export export) {
                handOver(arrival, export);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail(arrival, e);
        }
    }

    private void handOver(Arrival arrival, Reply.Export export) {
        Outcome outcome =
                calls.upload(arrival.place().user(), "lectern-export.json", classwork.export(export.record()));
        if (!(outcome instanceof Outcome.Sent)) {
            LOG.error("an export could not be handed over: {}", outcome);
            say(arrival, FAILED, false);
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
