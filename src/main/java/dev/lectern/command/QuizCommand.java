package dev.lectern.command;

import static dev.lectern.command.Say.say;

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
import dev.lectern.score.GradedAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** {@code /quiz}: practice, today's graded question, and how the last one went. */
final class QuizCommand implements Command {
    private final School school;
    private final Bookshelf bookshelf;
    private final Today today;
    private final Results results;
    private final RandomGenerator random;

    QuizCommand(School school, Bookshelf bookshelf, Today today, Results results, RandomGenerator random) {
        this.school = school;
        this.bookshelf = bookshelf;
        this.today = today;
        this.results = results;
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
            return Reply.of(school.ledger()
                    .asking(graded.asking())
                    .filter(asking -> asking.course().equals(request.course()))
                    .map(asking -> show(request, asking))
                    .orElseGet(QuizCommand::unknown));
        }
        return Reply.of(
                switch (asked) {
                    case "today" ->
                        today.asking(request)
                                .map(asking -> show(request, asking))
                                .orElseGet(QuizCommand::nothing);
                    case "last" ->
                        last(request).map(asking -> show(request, asking)).orElseGet(QuizCommand::noneClosed);
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

    /** An asking as its student finds it: to be answered, answered, or missed. */
    private Card show(Request request, Asking asking) {
        Optional<GradedAnswer> answer = school.ledger().answer(asking.id(), request.account());
        if (answer.isPresent() && results.isChangeable(request, asking)) {
            return open(request, asking).and(Results.given(asking, answer.get()));
        } else if (answer.isPresent()) {
            return results.of(request, asking, answer.get()).after(stem(asking));
        }
        return asking.openAt(request.at()) ? open(request, asking) : results.missed(request, asking);
    }

    private static RichText stem(Asking asking) {
        return ShownQuestion.of(asking.question(), asking.order()).stem();
    }

    private Card open(Request request, Asking asking) {
        Classroom classroom = school.classroom(request);
        String closing = ClassTime.closing(asking.slot(), classroom.calendar().zone());
        return QuestionCard.of(
                        "Question of " + ClassTime.day(asking.slot().day()),
                        ShownQuestion.of(asking.question(), asking.order()),
                        new Target.Graded(asking.id()))
                .and(
                        results.isChangeable(request, asking)
                                ? say("It counts. You may change your answer until {}.", closing)
                                : say("It counts, and your first answer stands. Open until {}.", closing));
    }

    private Optional<Asking> last(Request request) {
        return school.ledger().askings(request.course()).stream()
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
        Question question = next.get();
        PracticeRound round = school.practice()
                .open(request.account(), request.course(), question, OptionOrder.draw(question, random), request.at());
        Card card = QuestionCard.of(
                "Practice: " + lecture(request, question),
                ShownQuestion.of(question, round.order()),
                new Target.Practice(round.id(), scope));
        return note.isEmpty() ? card : card.after(RichText.plain(note));
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

    private static Card nothing() {
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
