package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.lecture.RichText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A card of each kind that people see, as the class would make it. */
final class Samples {
    private static final String SUMMARY = """
            > **Fine-tuning** adapts a *trained* model.

            1. Freeze the base
               - or a part
            2. Train the [head](https://example.org/head)

            ```python
            x = a * b  # <not> *bold*
            ```

            | Way | Data |
            |---|---|
            | full | much |
            | LoRA | little |

            | Way | When it pays | Cost |
            |---|---|---|
            | full | a large shift of domain | **high** |
            | LoRA | a small shift | low |

            Math stays: $w_{ij} * x_j$ & `code`.""";
    private static final String OPTIONS = "**A** the base\\\n**B** the head\\\n**C** nothing & <all>";

    private Samples() {}

    /** What stands in a channel. */
    static Map<String, Supplier<Card>> posts() {
        Map<String, Supplier<Card>> posts = new LinkedHashMap<>();
        posts.put("question", () -> open("Which part is frozen?\n\n" + OPTIONS).with(letters(3)));
        posts.put("question-menu", () -> open("Which of the seven?").with(letters(7)));
        posts.put(
                "question-several",
                () -> open("Which are **right**?\n\n" + OPTIONS)
                        .with(new Form("The letters of all that are right", answer(), 1_000, List.of("A", "B", "C"))));
        posts.put(
                "question-many-picks",
                () -> open("Which of twelve?")
                        .with(new Form(
                                "The letters of all that are right",
                                answer(),
                                1_000,
                                IntStream.range(0, 12)
                                        .mapToObj(i -> "" + (char) ('A' + i))
                                        .toList())));
        posts.put(
                "question-short",
                () -> open("Name one way.").with(new Form("Your answer, in a few words", answer(), 1_000)));
        posts.put("question-closed", Samples::closed);
        posts.put(
                "question-withdrawn",
                () -> Card.of(
                                "Withdrawn",
                                RichText.markdown(
                                        "~~Which part is frozen?~~\n\nTwo options were right. Nobody loses points."))
                        .tone(Card.Tone.NOTICE));
        posts.put("summary", () -> Card.of("Fine-tuning", RichText.markdown(SUMMARY)));
        posts.put(
                "summary-short",
                () -> Card.of("In short", RichText.markdown("**Fine-tuning** adapts a trained model.")));
        posts.put(
                "summary-long",
                () -> Card.of(
                                "A long one",
                                RichText.markdown(IntStream.rangeClosed(1, 6)
                                        .mapToObj(i -> "## Part " + i + "\n\n" + "Some words of part " + i
                                                + ". ".repeat(2) + "word ".repeat(500))
                                        .collect(Collectors.joining("\n\n"))))
                        .with(new Button("more", "Read on", new Action("summary", "intro/next"))));
        posts.put(
                "doubts",
                () -> Card.of(
                        "Is this key wrong?",
                        RichText.markdown("2 students think that the key of *Which part is frozen?* is wrong.")));
        posts.put(
                "notice",
                () -> Card.of("", RichText.markdown("The channel is archived. Unarchive it on Slack."))
                        .tone(Card.Tone.NOTICE));
        return posts;
    }

    private static Card closed() {
        return Card.of(
                        "Question of the day: closed",
                        RichText.markdown("Which part is frozen?\n\n" + OPTIONS),
                        RichText.markdown("```\nA  ███████▌  15\nB  ██         4\nC  ▌          1\n```"),
                        RichText.markdown(
                                "**A** is right. Only the head is trained.\n\n*Fine-tuning › Why*: `/summary 4`"))
                .with(new Button("mine", "My answer", new Action("mine", "t:5")));
    }

    private static Card open(String markdown) {
        return Card.of("Question of the day", RichText.markdown(markdown), RichText.plain("3 have answered."));
    }

    private static Action answer() {
        return new Action("answer", "t:5");
    }

    private static Button[] letters(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .map(letter -> new Button(letter, letter, answer().with(letter)))
                .toArray(Button[]::new);
    }

    /** What one person is told. */
    static Map<String, Supplier<Card>> replies() {
        Map<String, Supplier<Card>> replies = new LinkedHashMap<>();
        replies.put(
                "answer-correct",
                () -> Card.of("", RichText.markdown("It is **A**. 10 points.\n\nOnly the head is trained."))
                        .tone(Card.Tone.CORRECT)
                        .with(new Button("doubt", "I think the key is wrong", new Action("doubt", "t:5"))));
        replies.put("leaderboard", () -> Card.of("Leaderboard", RichText.markdown("""
                        | # | Who | Points |
                        |---|---|---|
                        | 1 | Curious Otter | 120 |
                        | 2 | Ada | 110 |
                        | 2 | Quiet Heron | 110 |

                        You are 14th: 40 points, two above you have 45.""")));
        replies.put(
                "my",
                () -> Card.of("Ada", RichText.markdown("**40 points**, 4 of 6 answered, streak 3."))
                        .with(new Button("today", "Today's question", new Action("quiz", "today"))));
        replies.put(
                "menu",
                () -> Card.of("Sections", RichText.plain("Which one?"))
                        .with(IntStream.rangeClosed(1, 7)
                                .mapToObj(i ->
                                        new Button("s" + i, "Section " + i, new Action("summary", "intro/part-" + i)))
                                .toArray(Button[]::new)));
        replies.put(
                "choose-course",
                () -> Card.of("Which course?", RichText.plain("Your messages here are about one of them."))
                        .with(
                                new Button("1", "Machine learning", new Action("my", "course ml")),
                                new Button("2", "Compilers", new Action("my", "course compilers"))));
        replies.put(
                "link-code",
                () -> Card.of(
                        "Your code",
                        RichText.markdown(
                                "`K7QF-9WZD-2MXR`\n\nType `/my link K7QF-9WZD-2MXR` on Discord within ten minutes.")));
        replies.put(
                "failure",
                () -> Card.of("That did not work", RichText.plain("Please try <again> & again."))
                        .tone(Card.Tone.FAILURE));
        return replies;
    }

    static Card home() {
        return replies()
                .get("my")
                .get()
                .with(
                        new Button("practice", "Practice", Action.of("quiz")),
                        new Button("lectures", "Lectures", Action.of("lectures")),
                        new Button("leaderboard", "Leaderboard", Action.of("leaderboard")),
                        new Button("help", "Help", Action.of("help")));
    }

    static Form form() {
        return new Form("Your answer, in a few words", answer(), 1_000);
    }
}
