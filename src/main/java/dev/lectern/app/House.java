package dev.lectern.app;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.chat.Word;
import dev.lectern.command.Command;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.RichText;
import dev.lectern.privacy.PersonalRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the platforms ask for, from the rest of the house. */
final class House implements Classwork {
    private static final Button[] BUTTONS = {
        new Button("practice", "Practice", Action.of("quiz")),
        new Button("lectures", "Lectures", Action.of("lectures")),
        new Button("leaderboard", "Leaderboard", Action.of("leaderboard")),
        new Button("help", "Help", Action.of("help"))
    };

    private final Wiring wiring;
    private final Places places;

    House(Wiring wiring, Places places) {
        this.wiring = wiring;
        this.places = places;
    }

    @Override
    public FirstAnswer firstAnswer(Action action) {
        return wiring.router().firstAnswer(action);
    }

    @Override
    public Reply answer(Incoming incoming) {
        return course(incoming)
                .map(course -> wiring.router().answer(request(incoming, course)))
                .orElseGet(() -> Reply.of(nowhere(incoming)));
    }

    private static Request request(Incoming incoming, CourseId course) {
        return new Request(incoming.actor(), course, incoming.action(), incoming.at(), incoming.opened());
    }

    @Override
    public List<String> suggestions(Incoming incoming) {
        return course(incoming)
                .map(course -> wiring.router().suggestions(request(incoming, course)))
                .orElse(List.of());
    }

    @Override
    public boolean isClass(Incoming incoming) {
        return course(incoming).isPresent();
    }

    private Optional<CourseId> course(Incoming incoming) {
        return incoming.channel().isPresent()
                ? places.channel(incoming.channel().get())
                : places.direct(platform(incoming), space(incoming));
    }

    private Card nowhere(Incoming incoming) {
        return incoming.channel()
                .map(Places::nowhere)
                .orElseGet(() -> places.nowhere(platform(incoming), space(incoming)));
    }

    private static String platform(Incoming incoming) {
        return incoming.actor().account().platform();
    }

    private static Optional<String> space(Incoming incoming) {
        return Optional.ofNullable(incoming.actor().space());
    }

    @Override
    public Action meaning(String words) {
        String typed = words.strip();
        Action said = Action.parse(typed.startsWith("/") ? typed.substring(1) : typed);
        return wiring.words().contains(said.command()) ? said : Action.of("help");
    }

    /** Nothing is kept about somebody who only looks: a student is met when they ask for something. */
    @Override
    public Card home(Incoming incoming) {
        Optional<CourseId> course = course(incoming);
        if (course.isEmpty()) {
            return nowhere(incoming);
        }
        Incoming my = new Incoming(incoming.actor(), incoming.channel(), Action.of("my"), incoming.at());
        Card card = wiring.members().find(incoming.actor().account()).isPresent()
                ? answer(my).card()
                : Card.of(
                                "Welcome",
                                RichText.plain(
                                        "Here you find summaries of the lectures, a question a day that counts, and"
                                                + " questions to practice with. What I answer, only you see."))
                        .with(new Button("today", "Today's question", new Action("quiz", "today")));
        return card.with(BUTTONS);
    }

    @Override
    public List<Word> words() {
        return wiring.commands().stream().map(Command::word).toList();
    }

    @Override
    public Set<String> groups(String platform) {
        return Set.of();
    }

    @Override
    public byte[] export(PersonalRecord record) {
        return wiring.export(record).getBytes(StandardCharsets.UTF_8);
    }
}
