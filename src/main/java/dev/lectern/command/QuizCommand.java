package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Finder.Found;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.review.NextPractice;
import dev.lectern.review.PracticeRound;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** {@code /quiz}: practice, today's graded question, and how the last one went. */
final class QuizCommand implements Command {
    private static final String AGAIN = "again ";
    private static final Button PRACTICE = new Button("practice", "Practice", Action.of("quiz"));

    private final School school;
    private final Bookshelf bookshelf;
    private final Today today;
    private final AskingPage page;
    private final RandomGenerator random;

    QuizCommand(School school, Bookshelf bookshelf, Today today, AskingPage page, RandomGenerator random) {
        this.school = school;
        this.bookshelf = bookshelf;
        this.today = today;
        this.page = page;
        this.random = random;
    }

    @Override
    public String name() {
        return "quiz";
    }

    @Override
    public String usage() {
        return "[today or last or TITLE]";
    }

    @Override
    public String help() {
        return "a question to practice, or today's question, which counts";
    }

    @Override
    public String details() {
        return """
                - `/quiz` picks a question for you: first what you have not seen, then what went wrong. Practice is yours alone \
                and never counts.
                - `/quiz today` is the day's graded question, the same for everyone.
                - `/quiz last` shows the last question that closed, and how you did.
                - `/quiz retrieval` practices what is in that lecture or section; a few letters of its title are enough.

                Answer with the letter, a word or the text.""";
    }

    @Override
    public Reply run(Request request) {
        String asked = request.arguments().toLowerCase(Locale.ROOT);
        if (asked.isEmpty()) {
            return Reply.of(practice(request, today.practisable(request), "", ""));
        }
        Optional<Target> target = Target.parse(asked);
        if (target.isPresent() && target.get() instanceof Target.Graded graded) {
            return Reply.of(school.asking(request, graded.asking())
                    .map(asking -> page.of(request, asking))
                    .orElseGet(QuizCommand::unknown));
        }
        if (asked.startsWith(AGAIN)) {
            return Reply.of(again(request, asked.substring(AGAIN.length()).strip()));
        }
        return Reply.of(
                switch (asked) {
                    case "today" ->
                        today.asking(request)
                                .map(asking -> today(request, asking))
                                .orElseGet(() -> nothing(request));
                    case "last" ->
                        last(request).map(asking -> page.mine(request, asking)).orElseGet(QuizCommand::noneClosed);
                    default -> place(request);
                });
    }

    @Override
    public List<String> suggestions(Request request) {
        String typed = request.arguments().toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(Stream.of("today", "last")
                .filter(word -> word.startsWith(typed))
                .toList());
        Contents contents = bookshelf.of(school.classroom(request));
        all.addAll(Choices.titles(contents.entries(request.at()), typed));
        return all.subList(0, Math.min(Choices.MOST_SUGGESTIONS, all.size()));
    }

    /** The question of the moment, and the way to others that are open besides. */
    private Card today(Request request, Asking asking) {
        Button[] others = today.open(request).stream()
                .filter(other -> !other.id().equals(asking.id()))
                .map(other -> new Button(
                        "t" + other.id(),
                        Say.cut("Also open: " + Say.oneLine(other.question().stem()), Button.MAX_LABEL),
                        new Action("quiz", new Target.Graded(other.id()).word())))
                .toArray(Button[]::new);
        return page.of(request, asking).with(others);
    }

    private Optional<Asking> last(Request request) {
        return school.ledger().askings(request.course()).stream()
                .filter(asking -> !asking.isWithdrawn())
                .filter(asking -> !request.at().isBefore(asking.slot().closes()))
                .reduce((earlier, later) -> later);
    }

    private Card practice(Request request, List<Question> questions, String scope, String note) {
        Optional<Question> next =
                NextPractice.choose(questions, school.practice().latest(request.account(), request.course()), random);
        if (next.isEmpty()) {
            return Card.of(
                    "Practice",
                    today.asking(request).isPresent()
                            ? say("There is nothing to practice but today's question: `/quiz today`.")
                            : say("There is nothing to practice yet. `/lectures` shows what is out."));
        }
        return practice(request, next.get(), scope, note);
    }

    private Card practice(Request request, Question question, String scope, String note) {
        PracticeRound round = school.practice()
                .open(request.account(), request.course(), question, OptionOrder.draw(question, random), request.at());
        Card card = QuestionCard.of(
                "Practice: " + lecture(request, question),
                ShownQuestion.of(question, round.order()),
                new Target.Practice(round.id(), scope));
        return note.isEmpty() ? card : card.after(RichText.plain(note));
    }

    /** Practice with a question that was asked, as it is written now. */
    private Card again(Request request, String word) {
        Optional<Question> question = school.asking(request, word)
                .flatMap(asking -> today.practisable(request).stream()
                        .filter(one -> one.id().equals(asking.question().id()))
                        .findFirst());
        return question.map(one -> practice(request, one, "", ""))
                .orElseGet(() -> Card.of(
                                "Not this one",
                                say("That question cannot be practiced now. `/quiz` finds you another one."))
                        .tone(Card.Tone.NOTICE)
                        .with(PRACTICE));
    }

    private String lecture(Request request, Question question) {
        return bookshelf
                .of(school.classroom(request))
                .name(new SectionPath(List.of(question.section().lecture())));
    }

    private Card place(Request request) {
        Contents contents = bookshelf.of(school.classroom(request));
        Found found = new Finder(contents, request.at()).find(request.arguments());
        if (found instanceof Found.OneSection one) {
            SectionPath section = one.entry().section().path();
            return within(request, section, String.valueOf(one.entry().number()));
        } else if (found instanceof Found.WholeLecture whole) {
            return within(request, whole.lecture().path(), whole.lecture().slug());
        }
        return Choices.card(found, request.arguments(), name());
    }

    /** Practice inside a section or, where nothing is asked there, inside its lecture: quizzes tend to stand at the end. */
    private Card within(Request request, SectionPath path, String scope) {
        List<Question> all = today.practisable(request);
        List<Question> inside = inside(all, path);
        if (!inside.isEmpty()) {
            return practice(request, inside, scope, "");
        }
        SectionPath lecture = new SectionPath(List.of(path.lecture()));
        List<Question> near = inside(all, lecture);
        String name = bookshelf.of(school.classroom(request)).name(path);
        return near.isEmpty()
                ? Card.of("Practice", say("There is nothing to practice in *{}*. `/quiz` looks everywhere.", name))
                        .tone(Card.Tone.NOTICE)
                : practice(
                        request,
                        near,
                        lecture.lecture(),
                        "Nothing is asked in that section itself; this is from its lecture.");
    }

    private static List<Question> inside(List<Question> questions, SectionPath path) {
        return questions.stream()
                .filter(question -> question.section().isWithin(path))
                .toList();
    }

    private Card nothing(Request request) {
        if (school.classroom(request).venue().isPosted()) {
            return Card.of(
                            "No question is open",
                            say("The next one is posted in the class channel. Until then `/quiz` lets you practice, and"
                                    + " `/quiz last` tells how the last one went."))
                    .tone(Card.Tone.NOTICE)
                    .with(PRACTICE);
        }
        return Card.of(
                        "Nothing to ask today",
                        say(
                                "No lecture that is out has a question to grade. `/quiz` lets you practice if there is anything."))
                .tone(Card.Tone.NOTICE);
    }

    private static Card noneClosed() {
        return Card.of(
                        "Nothing closed yet",
                        say("No question has closed so far. `/quiz today` shows the one that is open."))
                .tone(Card.Tone.NOTICE);
    }

    private static Card unknown() {
        return Card.of("I don't know that question", say("`/quiz today` shows the one that is open."))
                .tone(Card.Tone.NOTICE);
    }
}
