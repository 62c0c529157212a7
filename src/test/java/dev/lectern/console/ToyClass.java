package dev.lectern.console;

import dev.lectern.chat.Action;
import dev.lectern.chat.Attachment;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Command;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.lecture.RichText;
import dev.lectern.privacy.PersonalRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A class with a handful of commands that need neither lectures nor a store. */
final class ToyClass {
    final List<Request> asked = new ArrayList<>();

    private final List<Command> commands = List.of(
            new Word("summary", "a section in short", this::summary),
            new Word("quiz", "a question", request -> quiz(request.arguments())),
            new Word("leaderboard", "who is ahead", request -> leaderboard()),
            new Word("my", "your own progress", request -> my(request.arguments())),
            new Word("crash", "goes wrong", request -> {
                throw new IllegalStateException("secret words");
            }),
            new Word("answer", "", request -> answer(request.arguments())));

    private record Word(String name, String help, Function<Request, Card> does) implements Command {
        @Override
        public String usage() {
            return "";
        }

        @Override
        public Reply run(Request request) {
            return Reply.of(does.apply(request));
        }

        @Override
        public List<String> suggestions(Request request) {
            return switch (name) {
                case "summary" ->
                    List.of("Fine-tuning in practice", "Foundations").stream()
                            .filter(title -> title.toLowerCase(Locale.ROOT)
                                    .startsWith(request.arguments().toLowerCase(Locale.ROOT)))
                            .toList();
                case "quiz" -> List.of("today");
                default -> throw new IllegalStateException("no suggestions");
            };
        }
    }

    Lesson lesson() {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
        return new Lesson(new CourseId("toys"), "Toys and Games", this::route, commands, clock);
    }

    private Reply route(Request request) {
        asked.add(request);
        return switch (request.action().command()) {
            case "export" ->
                new Reply.Export(
                        Card.of("Yours"), new PersonalRecord(member(request), List.of(), List.of(), List.of()));
            case "picture" ->
                new Reply.Pictured(Card.of("Drawn"), new Picture(new byte[] {(byte) 0x89, 'P'}, "A toy."));
            case "table" -> new Reply.Handed(Card.of("A table"), new Attachment("table.csv", "A table", "a,b\n"));
            case "forget" -> new Reply.Forgotten(Card.of("Gone"));
            default -> said(request);
        };
    }

    private static Member member(Request request) {
        return new Member(new StudentNumber(1), request.account(), "Curious Otter", false, false, request.at());
    }

    private Reply said(Request request) {
        return commands.stream()
                .filter(command -> command.name().equals(request.action().command()))
                .findFirst()
                .map(command -> command.run(request))
                .orElseGet(() -> Reply.of(Card.of("I don't know that word", RichText.markdown("Try `/quiz`."))
                        .tone(Card.Tone.NOTICE)
                        .with(new Button("quiz", "/quiz", Action.of("quiz")))));
    }

    private Card summary(Request request) {
        if (request.arguments().isEmpty()) {
            return Card.of("Summaries", RichText.markdown("1. Foundations\n2. Fine-tuning in practice"))
                    .with(new Form("A number, or words of a title", Action.of("summary"), 200));
        }
        return Card.of("Foundations", RichText.markdown("> Big things stand on **small** ones.\n\n- first\n- second"))
                .with(
                        new Button("2", "2. Fine-tuning in practice", new Action("summary", "2")),
                        new Button("next", "Next: something else", new Action("summary", "next")));
    }

    private static Card quiz(String which) {
        if (which.equals("words")) {
            return Card.of("In your words", RichText.plain("What is a toy?"))
                    .with(new Form("Your answer, in a few words", new Action("answer", "p:2"), 40));
        }
        Action answer = new Action("answer", "t:1");
        return Card.of("Today's question", RichText.markdown("Which one *rolls*?\n\n**A** a cube\\\n**B** a ball"))
                .with(new Button("A", "A", answer.with("A")), new Button("B", "B", answer.with("B")))
                .with(new Form("A letter, or its words", answer, 40));
    }

    private static Card answer(String given) {
        boolean right = given.endsWith(" B");
        Card card = Card.of(right ? "10 points" : "0 points", RichText.plain("You said: " + given));
        return given.startsWith("p:")
                ? card.tone(Card.Tone.UNDECIDED)
                        .with(
                                new Button("yes", "Yes, I had it", new Action("my", "yes")),
                                new Button("no", "Not yet", new Action("my", "no")))
                : card.tone(right ? Card.Tone.CORRECT : Card.Tone.INCORRECT);
    }

    private static Card leaderboard() {
        return Card.of(
                "Leaderboard",
                RichText.markdown("| Rank | Name | Points |\n|--:|---|--:|\n| 1 | Curious Otter | 10 |"));
    }

    private static Card my(String words) {
        return Card.of("", RichText.plain("Noted: " + words)).tone(Card.Tone.NOTICE);
    }
}
