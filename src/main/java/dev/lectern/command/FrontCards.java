package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Incoming;
import dev.lectern.lecture.RichText;
import java.time.Duration;
import java.util.List;

/** What people are told before it is known which course they mean, and when they ask for too much. */
final class FrontCards {
    private static final long MINUTE = 60;
    private static final Button SWITCH = new Button("course", "Another class", Action.of(Directed.CHOOSE));

    private FrontCards() {}

    /** What is said where no course meets; in a channel it helps the operator to give it to one. */
    static Card noClass(Incoming incoming) {
        return incoming.channel()
                .map(channel -> Card.of(
                        "No class here",
                        say("I hold no class in this channel. Go to your class's channel and ask me there."),
                        say(
                                "If you run this Lectern and a class should meet here: put `{}` under the `channels` of its"
                                        + " course in the settings, and start again.",
                                channel.text())))
                .orElseGet(() -> Card.of(
                        "No class here yet",
                        say(
                                "No class meets here so far. If you run this Lectern: ask me for help in the channel where the"
                                        + " class should meet, and I tell you what to put into the settings.")))
                .tone(Card.Tone.NOTICE);
    }

    static Card neverSeen() {
        return Card.of(
                        "Which class are you in?",
                        say(
                                "I don't know yet. Go to your class's channel and press or type something there once, such as"
                                        + " `/help`; only you see what I answer."),
                        say("From then on you can write to me here as well."))
                .tone(Card.Tone.NOTICE);
    }

    /** @param meant what to do once a course is chosen */
    static Card several(List<Classroom> classrooms, Action meant) {
        return Card.of("Which class?", say("You are in several. Which one shall we talk about here?"))
                .with(classrooms.stream()
                        .map(classroom -> choice(classroom, meant))
                        .toArray(Button[]::new));
    }

    private static Button choice(Classroom classroom, Action meant) {
        Action choose = new Directed(classroom.id(), true, meant).packed();
        boolean whole = choose.command().equals(Directed.CHOOSE);
        return new Button(
                classroom.id().value(),
                Say.cut(classroom.title(), Button.MAX_LABEL),
                whole ? choose : new Action(Directed.CHOOSE, classroom.id().value()));
    }

    static Card only(Classroom classroom) {
        return Card.of("One class", say("You are in *{}*, and in no other class here.", classroom.title()));
    }

    static Card chosen(Classroom classroom) {
        return Card.of(
                        classroom.title(),
                        say("What you write to me here is about *{}* from now on.", classroom.title()))
                .with(
                        new Button("today", "Today's question", new Action("quiz", "today")),
                        new Button("lectures", "Lectures", Action.of("lectures")),
                        SWITCH);
    }

    /** Says which course an answer is about; a line, for a button would be one too many on a full card. */
    static Card named(Card card, Classroom classroom) {
        return card.and(say("In *{}*. For another class, say `/course`.", classroom.title()));
    }

    /** What a Home tab shows above its buttons. */
    static Card home(Card card, boolean several) {
        Card home = card.with(
                new Button("practice", "Practice", Action.of("quiz")),
                new Button("lectures", "Lectures", Action.of("lectures")),
                new Button("leaderboard", "Leaderboard", Action.of("leaderboard")),
                new Button("help", "Help", Action.of("help")));
        return several ? home.with(SWITCH) : home;
    }

    static Card welcome() {
        return Card.of(
                        "Welcome",
                        RichText.plain("Here you find summaries of the lectures, questions that count, and questions to"
                                + " practice with. What I answer, only you see."))
                .with(new Button("today", "Today's question", new Action("quiz", "today")));
    }

    static Card tooMuch(Duration pause) {
        return Card.of(
                        "One moment, please",
                        say("That was a lot within a minute. Please go on in {}; nothing is lost.", words(pause)))
                .tone(Card.Tone.NOTICE);
    }

    static Card noMoreFiles(Duration pause) {
        return Card.of(
                        "One moment, please",
                        say(
                                "I make {} pictures and files an hour for each of you. The next one: in {}.",
                                Budgets.FILES,
                                words(pause)))
                .tone(Card.Tone.NOTICE);
    }

    static Card withoutPicture(Card card, Duration pause) {
        return card.and(say("The picture comes again in {}.", words(pause)));
    }

    private static String words(Duration pause) {
        long seconds = Math.max(1, (pause.toMillis() + 999) / 1_000);
        return seconds <= 2 * MINUTE
                ? Say.count(Math.toIntExact(seconds), "second")
                : Say.count(Math.toIntExact((seconds + MINUTE - 1) / MINUTE), "minute");
    }
}
