package dev.lectern.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Marker;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.Golden;
import dev.lectern.testing.discord.DiscordLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every kind of message as Discord gets it. */
class DiscordGoldenTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    private static final Action ANSWER = new Action("answer", "t:5");
    private static final String OPEN = "**3 have answered** · open until Monday at 21:00";
    private static final String ONCE = "Only you see your answer and how it went; the first one stands.";

    private record Kind(String name, Card card) {}

    @TestFactory
    List<DynamicTest> postsLookAsTheirGoldenFiles() {
        List<Kind> kinds = List.of(
                new Kind("post-question-buttons", question(5)),
                new Kind("post-question-menu", question(8)),
                new Kind("post-question-several", several()),
                new Kind(
                        "post-question-short",
                        written("Name the step that changes weights.", "Your answer, in a few words")),
                new Kind("post-question-reflection", written("What would *you* fine-tune?", "Your thoughts")),
                new Kind("post-question-closed", closed()),
                new Kind("post-question-withdrawn", withdrawn()),
                new Kind(
                        "post-summary-short", summary("It changes the **weights**.\n\n- needs examples\n- costs more")),
                new Kind("post-summary-long", longSummary()),
                new Kind("post-summary-table-and-code", tableAndCode()),
                new Kind("post-doubts", doubts()),
                new Kind(
                        "post-notice",
                        Card.of("", text("Lectern starts in this channel on Monday."))
                                .tone(Card.Tone.NOTICE)));
        return kinds.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> golden(kind.name(), post(kind.card()))))
                .toList();
    }

    @TestFactory
    List<DynamicTest> repliesLookAsTheirGoldenFiles() {
        List<Kind> kinds = List.of(
                new Kind("reply-my-answer", myAnswer()),
                new Kind("reply-leaderboard", leaderboard()),
                new Kind("reply-my", my()),
                new Kind("reply-privacy", privacy()),
                new Kind("reply-failure", failure()),
                new Kind("reply-choose-course", chooseCourse()),
                new Kind("reply-link-code", linkCode()),
                new Kind("reply-teach-start", teachStart()));
        return kinds.stream()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> golden(kind.name(), reply(kind.card()))))
                .toList();
    }

    @Test
    void aPostThatIsTakenBackLosesItsButtons() throws IOException {
        JsonNode edit =
                JSON.readTree(DiscordPost.edit(DiscordPost.parts(withdrawn()).get(0), new Marker("p17"))
                        .toString());

        golden("edit-question-withdrawn", List.of(edit));
    }

    @Test
    void aPictureGoesWithItsWords() throws IOException {
        Delivery.Parcel parcel = Delivery.pack(
                new Reply.Pictured(my(), new Picture(new byte[] {1}, "Points by day: Monday 10, Tuesday 30.")),
                export -> new byte[0]);
        List<JsonNode> messages = new ArrayList<>();
        for (var message : parcel.messages()) {
            messages.add(JSON.readTree(message.toData().toString()));
        }

        golden("reply-my-pictured", messages);
    }

    private static Card question(int options) {
        String lines = IntStream.range(0, options)
                .mapToObj(i -> "**" + letter(i) + "** option " + (i + 1))
                .collect(Collectors.joining("  \n"));
        Button[] buttons = IntStream.range(0, options)
                .mapToObj(i -> new Button(letter(i), letter(i), ANSWER.with(letter(i))))
                .toArray(Button[]::new);
        return Card.of("Question of Monday, 7 September", text("Which one is *not* a paradigm?"), text(lines))
                .and(text(OPEN), text(ONCE))
                .with(buttons)
                .with(new Form("A letter, or its words", ANSWER, Form.MAX_TEXT));
    }

    private static Card several() {
        return Card.of("Question of Monday, 7 September", text("Which are paradigms?"))
                .and(text("**A** zero-shot  \n**B** pruning  \n**C** few-shot"), text("More than one may be right."))
                .and(text(OPEN), text(ONCE))
                .with(new Form("The letters of all that are right", ANSWER, Form.MAX_TEXT, List.of("A", "B", "C")));
    }

    private static Card written(String stem, String label) {
        return Card.of("Question of Monday, 7 September", text(stem))
                .and(text(OPEN), text(ONCE))
                .with(new Form(label, ANSWER, Form.MAX_TEXT));
    }

    private static Card closed() {
        return Card.of("Closed: Question of Monday, 7 September", text("Which one is *not* a paradigm?"))
                .and(text("**A** zero-shot  \n**B** pruning"))
                .and(text("`A` ██ 2 of 8  \n`B` ██████ 6 of 8"))
                .and(text("**B** is right: pruning makes a model smaller."))
                .and(text("Read again: *Training paradigms*"))
                .with(new Button("mine", "My answer", new Action("mine", "t:5")))
                .with(new Button("read", "Read the section", new Action("summary", "training-paradigms")));
    }

    private static Card withdrawn() {
        return Card.of(
                        "Withdrawn: Question of Monday, 7 September",
                        text("~~Which one is not a paradigm?~~"),
                        text("Taken back by your instructor: two options are right"),
                        text("Answers to it count for nothing, whatever they were."))
                .tone(Card.Tone.NOTICE);
    }

    private static Card summary(String markdown) {
        return Card.of("Fine-tuning", text(markdown))
                .with(
                        new Button("next", "Next section", new Action("summary", "training/prompting")),
                        new Button("practice", "Practice this", new Action("quiz", "training/fine-tuning")));
    }

    private static Card longSummary() {
        String points = IntStream.range(1, 40)
                .mapToObj(i -> "- point " + i + ": [a source](https://example.org/" + i + ") says that `x" + i
                        + "` grows **quickly** when there is more of everything")
                .collect(Collectors.joining("\n"));
        return summary("> The claim of the section.\n\n" + points + "\n\n## Read on\n\nThe rest is in the lecture.");
    }

    private static Card tableAndCode() {
        return summary("""
                | Paradigm | Cost |
                |---|---:|
                | zero-shot | low |
                | fine-tuning | high |

                | Paradigm | What the model sees | Cost |
                |---|---|---|
                | Zero-shot | only the *instruction*, nothing else at all | low |
                | Few-shot | some examples | middle |

                ```python
                model.fit(x, y)  # @everyone **not bold**
                ```
                """);
    }

    private static Card doubts() {
        return Card.of("Is this key right?", text("**2 students** think that the key of a question is wrong."))
                .tone(Card.Tone.NOTICE)
                .and(text("Which one is *not* a paradigm?"), text("**B** is right."))
                .with(
                        new Button("withdraw", "Withdraw a post…", new Action("teach", "withdraw")),
                        new Button("teach", "What is open", Action.of("teach")));
    }

    private static Card myAnswer() {
        return Card.of("You answered B", text("+10 points"), text("Pruning makes a model smaller."))
                .tone(Card.Tone.CORRECT)
                .with(
                        new Button("practice", "Practice it", new Action("quiz", "again t:5")),
                        new Button("doubt", "I think the key is wrong", new Action("doubt", "t:5")));
    }

    private static Card leaderboard() {
        return Card.of("Leaderboard", text("""
                1. Curious Otter · 40
                1. Quiet Heron · 40
                3. Brave Lynx · 30

                Your place: **5**, two above you and two below.
                """)).with(new Button("my", "How I do", Action.of("my")));
    }

    private static Card my() {
        return Card.of("How you do", text("**40 points** · 4 of 5 answered · a streak of 3"))
                .with(new Button("board", "Leaderboard", Action.of("leaderboard")))
                .with(new Form("A name, 2 to 32 characters", new Action("my", "name"), 32));
    }

    private static Card privacy() {
        return Card.of("Before you start", text("I keep your answers and points; `/my export` gives you all of it."))
                .tone(Card.Tone.NOTICE)
                .with(new Button("forget", "Forget me…", new Action("my", "forget")));
    }

    private static Card failure() {
        return Card.of("That did not work", text("Something went wrong on my side; it is not your fault."))
                .tone(Card.Tone.FAILURE);
    }

    private static Card chooseCourse() {
        return Card.of("Which course?", text("You are in two courses; I answer for the one you choose."))
                .with(
                        new Button("nlp", "Language Models", new Action("course", "nlp")),
                        new Button("db", "Databases", new Action("course", "db")));
    }

    private static Card linkCode() {
        return Card.of("Link your Slack account", text("Send me this there within ten minutes:"))
                .and(text("```\n/lectern my link 7KQ2-M4XD-9RTP\n```"), text("It works once."))
                .tone(Card.Tone.NOTICE)
                .with(new Button("cancel", "Cancel", new Action("my", "link cancel")));
    }

    private static Card teachStart() {
        return Card.of("Start the course?", text("From then on I post in **1 channel** and record answers."))
                .with(
                        new Button("yes", "Start", new Action("teach", "start yes")),
                        new Button("no", "Not yet", Action.of("teach")));
    }

    private static RichText text(String markdown) {
        return RichText.markdown(markdown);
    }

    private static String letter(int option) {
        return Character.toString('A' + option);
    }

    private static List<JsonNode> post(Card card) throws IOException {
        List<JsonNode> messages = new ArrayList<>();
        for (String payload : DiscordPreview.payloads(card, part -> new Marker("p0"))) {
            messages.add(JSON.readTree(payload));
        }
        return messages;
    }

    private static List<JsonNode> reply(Card card) throws IOException {
        List<JsonNode> messages = new ArrayList<>();
        for (var message : DiscordCard.messages(card)) {
            messages.add(JSON.readTree(message.toData().toString()));
        }
        return messages;
    }

    private static void golden(String name, List<JsonNode> messages) throws IOException {
        messages.forEach(DiscordLimits::message);
        Object sorted = JSON.convertValue(messages, Object.class);
        Golden.check(
                "discord/" + name + ".json",
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted) + "\n");
    }
}
