package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.daily.Board;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import dev.lectern.lecture.RichText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Has things posted, and says in how many places. */
final class Orders {
    private final School school;

    Orders(School school) {
        this.school = school;
    }

    /** The channels where a course reads. */
    List<Address> toClass(Classroom classroom) {
        return classroom.venue().channels().stream()
                .<Address>map(Address.Channel::new)
                .toList();
    }

    /** The channel where only the staff of a course reads. */
    List<Address> toStaff(Classroom classroom) {
        return classroom.venue().staffChannel().stream()
                .<Address>map(Address.Channel::new)
                .toList();
    }

    /**
     * Orders a content to be posted.
     *
     * @param key with which it is posted once, however often it is ordered
     * @return false where all of it was ordered before
     */
    boolean post(Request request, String key, Content content, List<Address> to, Instant latest) {
        boolean fresh = school.outbox()
                .put(to.stream()
                        .map(address -> new Outbox.Order(key, request.course(), address, content, request.at(), latest))
                        .toList());
        school.board().wake();
        return fresh;
    }

    /** {@code It goes to 2 channels now.} or when, where nothing is connected. */
    String going(int channels) {
        String where = Say.count(channels, "channel");
        return isConnected()
                ? "It goes to " + where + " now."
                : "It goes to " + where
                        + " as soon as `run` is on: nothing is connected to Slack or Discord right now.";
    }

    private boolean isConnected() {
        return !school.board().equals(Board.NONE);
    }

    /** The places of a course, as the settings write them. */
    static RichText list(List<Address> places) {
        return say(
                "- `{}`\n".repeat(places.size()),
                places.stream()
                        .map(address -> ((Address.Channel) address).channel().text())
                        .toArray());
    }

    /** Why nothing can be posted to the class yet; empty where it can. */
    Optional<Card> obstacle(Request request) {
        Classroom classroom = school.classroom(request);
        if (!classroom.venue().isPosted()) {
            return Optional.of(Card.of(
                            "There is nowhere to post",
                            say(
                                    "*{}* has no channels in the settings. Add them under `channels`, as in"
                                            + " `slack:T0123/C0456`; until then everyone asks for the day's question with"
                                            + " `/quiz today`.",
                                    classroom.title()))
                    .tone(Card.Tone.NOTICE));
        }
        if (school.records().terms().started(classroom.id()).isEmpty()) {
            return Optional.of(Card.of(
                            "Not started yet",
                            say(
                                    "Nothing is posted before the course is started. `/teach start` shows what will happen and"
                                            + " asks you."))
                    .tone(Card.Tone.NOTICE)
                    .with(new Button("start", "Start the course…", new Action("teach", "start"))));
        }
        return Optional.empty();
    }

    /** Why nothing can be rehearsed; empty where it can. */
    Optional<Card> obstacleToRehearsing(Request request) {
        Classroom classroom = school.classroom(request);
        return classroom.venue().staffChannel().isPresent()
                ? Optional.empty()
                : Optional.of(Card.of(
                                "There is nowhere to rehearse",
                                say(
                                        "A rehearsal is posted where only the staff reads. Give *{}* a `staff-channel` in the"
                                                + " settings: a private channel with Lectern in it.",
                                        classroom.title()))
                        .tone(Card.Tone.NOTICE));
    }
}
