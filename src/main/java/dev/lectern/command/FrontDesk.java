package dev.lectern.command;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.chat.Word;
import dev.lectern.course.CourseId;
import dev.lectern.privacy.PersonalRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where everything that a platform brings comes in: finds the course, has whoever acts in its channels join it, keeps to the
 * budgets, and takes the rest to the router.
 *
 * <p>Everything it makes for a direct message of somebody with several courses names its course, and what is pressed there
 * works for that course.
 */
public final class FrontDesk implements Classwork {
    private final School school;
    private final Router router;
    private final List<Word> words;
    private final Function<PersonalRecord, byte[]> files;
    private final Places places;
    private final Attendance attendance;
    private final Budgets budgets = new Budgets();

    /** @param files a student's record as the file that is handed over */
    public FrontDesk(School school, Router router, List<Command> commands, Function<PersonalRecord, byte[]> files) {
        this.school = school;
        this.router = router;
        this.words = words(commands, school.classrooms().size() > 1);
        this.files = files;
        this.places = new Places(school);
        this.attendance = new Attendance(school);
    }

    private static List<Word> words(List<Command> commands, boolean several) {
        List<Word> words = new ArrayList<>(commands.stream().map(Command::word).toList());
        words.add(new Word(
                Directed.CHOOSE,
                "[COURSE]",
                several ? "which of your classes our direct messages are about" : "",
                false));
        words.add(new Word(Directed.WITHIN, "", "", false));
        return List.copyOf(words);
    }

    @Override
    public FirstAnswer firstAnswer(Action action) {
        Action meant = Directed.parse(action).map(Directed::action).orElse(action);
        return router.firstAnswer(meant);
    }

    @Override
    public Reply answer(Incoming incoming) {
        Optional<Directed> directed = Directed.parse(incoming.action());
        Incoming meant = directed.map(one -> asking(incoming, one.action())).orElse(incoming);
        Optional<Duration> pause = budgets.command(incoming.actor().account(), incoming.at());
        if (pause.isPresent() && !isFirstAnswer(meant)) {
            return Reply.of(FrontCards.tooMuch(pause.get()));
        }
        Places.Place place = places.of(meant, directed.map(Directed::course));
        if (incoming.action().command().equals(Directed.CHOOSE) && !(place instanceof Places.Place.NoClass)) {
            return choose(meant, directed);
        }
        return place instanceof Places.Place.In in ? answer(meant, in) : Reply.of(elsewhere(place, meant));
    }

    private static Incoming asking(Incoming incoming, Action action) {
        return new Incoming(incoming.actor(), incoming.channel(), action, incoming.at(), incoming.opened());
    }

    /** A first answer is taken however much somebody asked for before it: it may be the only one that counts. */
    private boolean isFirstAnswer(Incoming incoming) {
        return Places.answered(incoming.action())
                .flatMap(school.ledger()::asking)
                .filter(asking -> school.ledger()
                        .answer(asking.id(), incoming.actor().account())
                        .isEmpty())
                .isPresent();
    }

    private Reply answer(Incoming incoming, Places.Place.In in) {
        CourseId course = in.classroom().id();
        if (incoming.channel().isPresent()) {
            attendance.join(incoming.actor().account(), course, incoming.at());
        }
        Reply reply = sparing(router.answer(request(incoming, course)), incoming);
        return reply.with(shown(reply.card(), incoming, in));
    }

    private static Request request(Incoming incoming, CourseId course) {
        return new Request(incoming.actor(), course, incoming.action(), incoming.at(), incoming.opened());
    }

    private Card shown(Card card, Incoming incoming, Places.Place.In in) {
        if (incoming.channel().isPresent()) {
            return card;
        }
        Card named = in.several() ? FrontCards.named(card, in.classroom()) : card;
        return school.classrooms().size() > 1 ? Directed.in(in.classroom().id(), named) : named;
    }

    private Reply sparing(Reply reply, Incoming incoming) {
        boolean file = reply instanceof Reply.Export || reply instanceof Reply.Handed;
        if (!file && !(reply instanceof Reply.Pictured)) {
            return reply;
        }
        return budgets.file(incoming.actor().account(), incoming.at())
                .map(pause ->
                        Reply.of(file ? FrontCards.noMoreFiles(pause) : FrontCards.withoutPicture(reply.card(), pause)))
                .orElse(reply);
    }

    private static Card elsewhere(Places.Place place, Incoming incoming) {
        if (place instanceof Places.Place.Several several) {
            return FrontCards.several(several.classrooms(), incoming.action());
        }
        return place instanceof Places.Place.NeverSeen ? FrontCards.neverSeen() : FrontCards.noClass(incoming);
    }

    /** Chooses the course of somebody's direct messages, or asks which one. */
    private Reply choose(Incoming meant, Optional<Directed> directed) {
        List<Classroom> own = places.own(meant.actor());
        Optional<Classroom> found = directed.flatMap(one -> own.stream()
                .filter(classroom -> classroom.id().equals(one.course()))
                .findFirst());
        if (own.isEmpty()) {
            return Reply.of(FrontCards.neverSeen());
        } else if (found.isEmpty()) {
            return Reply.of(own.size() == 1 ? FrontCards.only(own.get(0)) : FrontCards.several(own, Action.of("")));
        }
        school.members().meet(meant.actor().account(), meant.at());
        school.records()
                .memberships()
                .choose(meant.actor().account(), found.get().id());
        boolean nothingElse = meant.action().command().isEmpty();
        return nothingElse || meant.channel().isPresent()
                ? Reply.of(FrontCards.chosen(found.get()))
                : answer(meant, new Places.Place.In(found.get(), own.size() > 1));
    }

    @Override
    public List<String> suggestions(Incoming incoming) {
        Action action = incoming.action();
        if (action.command().equals(Directed.CHOOSE)) {
            return places.own(incoming.actor()).stream()
                    .map(classroom -> classroom.id().value())
                    .filter(id -> id.startsWith(action.arguments()))
                    .toList();
        }
        return places.of(incoming, Optional.empty()) instanceof Places.Place.In in
                ? router.suggestions(request(incoming, in.classroom().id()))
                : List.of();
    }

    @Override
    public boolean isClass(Incoming incoming) {
        return places.of(incoming, Optional.empty()) instanceof Places.Place.In;
    }

    @Override
    public Action meaning(String said) {
        String typed = said.strip();
        Action action = Action.parse(typed.startsWith("/") ? typed.substring(1) : typed);
        boolean known =
                words.stream().anyMatch(word -> word.isSpoken() && word.name().equals(action.command()));
        return known ? action : Action.of("help");
    }

    /** Nothing is kept about somebody who only looks: a student is met when they ask for something. */
    @Override
    public Card home(Incoming incoming) {
        Incoming my = asking(incoming, Action.of("my"));
        Places.Place place = places.of(my, Optional.empty());
        if (!(place instanceof Places.Place.In in)) {
            return elsewhere(place, asking(incoming, Action.of("")));
        }
        Card card = school.members().find(incoming.actor().account()).isPresent()
                ? router.answer(request(my, in.classroom().id())).card()
                : FrontCards.welcome();
        return shown(FrontCards.home(card, in.several()), my, in);
    }

    @Override
    public List<Word> words() {
        return words;
    }

    @Override
    public Set<String> groups(String platform) {
        return school.classrooms().values().stream()
                .flatMap(classroom -> classroom.venue().staff().groups(platform).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public byte[] export(PersonalRecord record) {
        return files.apply(record);
    }
}
