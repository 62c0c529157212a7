package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Attachment;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Form;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Word;
import dev.lectern.lecture.RichText;
import dev.lectern.privacy.PersonalRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** A class that says what it was asked, and on some words does what tests need. */
final class FakeClasswork implements Classwork {
    final List<Incoming> requests = new CopyOnWriteArrayList<>();
    volatile Set<String> groups = Set.of();
    final CountDownLatch gate = new CountDownLatch(1);

    @Override
    public FirstAnswer firstAnswer(Action action) {
        return switch (action.command()) {
            case "public" -> FirstAnswer.PUBLIC;
            case "form" -> FirstAnswer.FORM;
            default -> FirstAnswer.PRIVATE;
        };
    }

    @Override
    public Reply answer(Incoming request) {
        if (!isClass(request)) {
            return Reply.of(Card.of("No class here"));
        }
        requests.add(request);
        return switch (request.action().command()) {
            case "quiz" ->
                Reply.of(Card.of("Question", RichText.markdown("What is **it**?\n\n- A) one\n- B) two"))
                        .with(button("A", "7 1"), button("B", "7 2")));
            case "list" ->
                Reply.of(Card.of("Many")
                        .with(IntStream.range(0, 12)
                                .mapToObj(i -> new Button("n" + i, "Number " + i, new Action("pick", "" + i)))
                                .toArray(Button[]::new)));
            case "several" -> Reply.of(several(4));
            case "very-many" -> Reply.of(several(15));
            case "picture" ->
                new Reply.Pictured(Card.of("Progress"), new Picture(new byte[] {1, 2, 3}, "Half is done."));
            case "short" ->
                Reply.of(Card.of("Short answer").with(new Form("Your answer", new Action("answer", "8"), 900)));
            case "long" -> Reply.of(Card.of("Long", RichText.markdown("a paragraph of words\n\n".repeat(420))));
            case "fault" ->
                throw new IllegalStateException(
                        "planted-fault-message " + request.action().arguments());
            case "slow" -> slow();
            case "table" -> new Reply.Handed(Card.of("A table"), new Attachment("table.csv", "A table", "a,b\n"));
            case "export" -> new Reply.Export(Card.of("Export", RichText.plain("It is in our conversation.")), null);
            default ->
                Reply.of(Card.of(
                        "You said",
                        RichText.plain(request.action().command() + "|"
                                + request.action().arguments())));
        };
    }

    static Card several(int options) {
        List<String> letters = IntStream.range(0, options)
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .toList();
        return Card.of("Which are right?")
                .with(new Form("All that are right", new Action("answer", "t:9"), 1_000, letters));
    }

    private static Button button(String letter, String arguments) {
        return new Button(letter, letter, new Action("answer", arguments));
    }

    private Reply slow() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Reply.of(Card.of("Done at last"));
    }

    @Override
    public boolean isClass(Incoming incoming) {
        return incoming.channel()
                .map(channel -> !channel.id().equals("C0ELSEWHERE"))
                .orElse(true);
    }

    @Override
    public List<String> suggestions(Incoming incoming) {
        return List.of();
    }

    @Override
    public List<Word> words() {
        return List.of(new Word("quiz", "", "Asks.", false), new Word("my", "", "Shows.", false));
    }

    @Override
    public Set<String> groups(String platform) {
        return groups;
    }

    @Override
    public Action meaning(String words) {
        return new Action("said", words);
    }

    @Override
    public Card home(Incoming incoming) {
        return Card.of("Hello", RichText.plain("Your score is 10."))
                .with(new Button("quiz", "Today's question", Action.of("quiz")));
    }

    @Override
    public byte[] export(PersonalRecord record) {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }
}
