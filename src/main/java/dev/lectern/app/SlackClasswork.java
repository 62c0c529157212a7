package dev.lectern.app;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.RichText;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.slack.Classwork;
import dev.lectern.slack.SlackPlace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What Slack asks for, from the rest of the house. */
final class SlackClasswork implements Classwork {
    private static final String PLATFORM = "slack";
    private static final Button[] BUTTONS = {
        new Button("practice", "Practice", Action.of("quiz")),
        new Button("lectures", "Lectures", Action.of("lectures")),
        new Button("leaderboard", "Leaderboard", Action.of("leaderboard")),
        new Button("help", "Help", Action.of("help"))
    };

    private final Wiring wiring;
    private final Places places;
    private final Clock clock;

    SlackClasswork(Wiring wiring, Places places, Clock clock) {
        this.wiring = wiring;
        this.places = places;
        this.clock = clock;
    }

    @Override
    public FirstAnswer firstAnswer(Action action) {
        return wiring.router().firstAnswer(action);
    }

    @Override
    public Reply answer(Request request) {
        return wiring.router().answer(request);
    }

    @Override
    public Optional<CourseId> course(SlackPlace place) {
        return channel(place).map(places::channel).orElseGet(() -> places.direct(PLATFORM, Optional.of(place.team())));
    }

    @Override
    public Card nowhere(SlackPlace place) {
        return channel(place).map(Places::nowhere).orElseGet(() -> places.nowhere(PLATFORM, Optional.of(place.team())));
    }

    private static Optional<ChannelRef> channel(SlackPlace place) {
        return place.isDirect()
                ? Optional.empty()
                : Optional.ofNullable(place.channel()).map(id -> new ChannelRef(PLATFORM, place.team(), id));
    }

    @Override
    public Set<String> words() {
        return wiring.words();
    }

    @Override
    public Action meaning(String words) {
        Action said = Action.parse(words.startsWith("/") ? words.substring(1) : words);
        return wiring.words().contains(said.command()) ? said : Action.of("help");
    }

    /** Nothing is kept about somebody who only looks: a student is met when they ask for something. */
    @Override
    public Card home(SlackPlace place) {
        Optional<CourseId> course = course(place);
        if (course.isEmpty()) {
            return nowhere(place);
        }
        Card card = wiring.members().find(place.account()).isPresent()
                ? wiring.router()
                        .answer(new Request(place.account(), course.get(), Action.of("my"), clock.instant()))
                        .card()
                : Card.of(
                                "Welcome",
                                RichText.plain(
                                        "Here you find summaries of the lectures, a question a day that counts, and"
                                                + " questions to practice with. What I answer, only you see."))
                        .with(new Button("today", "Today's question", new Action("quiz", "today")));
        return card.with(BUTTONS);
    }

    @Override
    public byte[] export(PersonalRecord record) {
        return wiring.export(record).getBytes(StandardCharsets.UTF_8);
    }
}
