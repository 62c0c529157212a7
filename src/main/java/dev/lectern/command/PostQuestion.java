package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Request;
import dev.lectern.command.QuestionList.Numbered;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Slot;
import dev.lectern.daily.Content;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.score.Ledger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code question}: chosen from a list, seen before anyone else sees it, and posted by a button that names the slot, so that
 * pressing it twice posts once.
 */
final class PostQuestion implements TeachWord {
    /** What the button carries: number, day and number within the day, and the version that was seen. */
    private static final Pattern CONFIRMED =
            Pattern.compile("(\\d{1,6}) as (\\d{4}-\\d\\d-\\d\\d)[.](\\d{1,5}) (\\w{1,40})");

    private static final int LINE = 90;

    private final Stage stage;
    private final School school;
    private final Orders orders;
    private final Bookshelf bookshelf;
    private final RandomGenerator random;

    /** @param random draws orders of options, so it is secure; safe for use by many threads */
    PostQuestion(Stage stage, School school, Orders orders, Bookshelf bookshelf, RandomGenerator random) {
        this.stage = stage;
        this.school = school;
        this.orders = orders;
        this.bookshelf = bookshelf;
        this.random = random;
    }

    @Override
    public String name() {
        return "question";
    }

    @Override
    public Card run(Request request, String rest) {
        QuestionList list = QuestionList.of(school, school.classroom(request), request.at());
        if (list.size() == 0) {
            return Card.of("There is no question", say("No lecture that is out has a question that can be graded."))
                    .tone(Card.Tone.NOTICE);
        }
        Matcher confirmed = CONFIRMED.matcher(rest);
        if (confirmed.matches()) {
            return confirmed(request, list, confirmed);
        }
        if (rest.isEmpty()) {
            return offer(request, list.next(), "Which question?");
        }
        List<Numbered> found = list.find(rest);
        if (found.size() == 1) {
            return preview(request, list, found.get(0));
        }
        return found.isEmpty()
                ? offer(request, list.next(), "Not found")
                        .after(say(
                                "No question that can be posted is “{}”. These come next:",
                                Say.cut(rest, Button.MAX_LABEL)))
                : offer(request, found, "Which of these?");
    }

    private Card offer(Request request, List<Numbered> questions, String title) {
        List<Numbered> some = questions.stream().limit(Choices.MOST).toList();
        Contents contents = bookshelf.of(school.classroom(request));
        RichText lines = say(
                "- **{}** {} (*{}*)\n".repeat(some.size()),
                some.stream()
                        .flatMap(one -> Stream.<Object>of(
                                one.number(),
                                Say.cut(Say.oneLine(one.question().stem()), LINE),
                                contents.name(new SectionPath(
                                        List.of(one.question().section().lecture())))))
                        .toArray());
        Card card = Card.of(title, lines);
        if (questions.size() > some.size()) {
            card = card.and(
                    say("And {} more: say a number, or words of the question.", questions.size() - some.size()));
        }
        return card.with(some.stream().map(this::button).toArray(Button[]::new))
                .with(new Form("A number, or words of the question", stage.action(name(), ""), LINE));
    }

    private Button button(Numbered one) {
        return new Button(
                String.valueOf(one.number()),
                Say.cut(one.line(), Button.MAX_LABEL),
                stage.action(name(), String.valueOf(one.number())));
    }

    @Override
    public List<String> suggestions(Request request, String typed) {
        QuestionList list = QuestionList.of(school, school.classroom(request), request.at());
        return (typed.isEmpty() ? list.next() : list.find(typed))
                .stream()
                        .limit(Choices.MOST_SUGGESTIONS)
                        .map(one -> Say.cut(one.line(), LINE))
                        .toList();
    }

    /** What the instructor sees before anyone else does. */
    private Card preview(Request request, QuestionList list, Numbered chosen) {
        Question question = chosen.question();
        Optional<Asking> last = list.lastAsking(question);
        if (!stage.isRehearsal() && last.filter(one -> one.openAt(request.at())).isPresent()) {
            return Card.of("It is open", say("That question is open at this moment. `/teach close` closes it."))
                    .tone(Card.Tone.NOTICE);
        }
        OptionOrder authors = question instanceof MultipleChoice choice
                ? OptionOrder.authors(choice.options().size())
                : OptionOrder.NONE;
        ShownQuestion shown = ShownQuestion.of(question, authors);
        Card card = Card.of(stage.isRehearsal() ? "Rehearse this question?" : "Post this question?", shown.stem())
                .and(QuestionCard.options(shown.options()).toArray(RichText[]::new))
                .and(say("Only you see this part:"))
                .and(Judged.solution(question, authors).toArray(RichText[]::new))
                .and(what(request, question, last));
        Slot slot = next(request);
        String button = chosen.number() + " as " + slot.day() + "." + slot.extra() + " " + question.version();
        card = card.with(new Button(
                stage.word(), stage.isRehearsal() ? "Rehearse it" : "Post it now", stage.action(name(), button)));
        return stage.isRehearsal()
                        || school.classroom(request).venue().staffChannel().isEmpty()
                ? card
                : card.with(new Button(
                        "rehearse", "Rehearse it first…", Stage.STAFF.action(name(), String.valueOf(chosen.number()))));
    }

    private RichText what(Request request, Question question, Optional<Asking> last) {
        Classroom classroom = school.classroom(request);
        if (stage.isRehearsal()) {
            return say(
                    "It goes to the staff channel only, marked as a rehearsal. Nothing that is answered is recorded.");
        }
        StringBuilder sentence = new StringBuilder("It opens when you post it, in {}, and closes at {}.");
        if (question instanceof MultipleChoice) {
            sentence.append(" Options are shown in an order that is drawn then.");
        }
        List<Object> words = new ArrayList<>(List.of(
                Say.count(classroom.venue().channels().size(), "channel"),
                ClassTime.closing(next(request), classroom.calendar().zone())));
        last.ifPresent(asking -> {
            sentence.append(" It was asked before, on {}.");
            words.add(ClassTime.day(asking.slot().day()));
        });
        return say(sentence.toString(), words.toArray());
    }

    /** The next slot of the day. A rehearsal takes the second of the day: there is no list of rehearsals to count on from. */
    private Slot next(Request request) {
        ClassCalendar calendar = school.classroom(request).calendar();
        Slot now = calendar.slotByHand(request.at(), 1);
        if (stage.isRehearsal()) {
            Instant midnight = now.day().atStartOfDay(calendar.zone()).toInstant();
            int second = (int) Duration.between(midnight, request.at()).toSeconds();
            return calendar.slotByHand(request.at(), 1 + second);
        }
        int last = school.ledger().askings(request.course()).stream()
                .map(Asking::slot)
                .filter(slot -> slot.day().equals(now.day()))
                .mapToInt(Slot::extra)
                .max()
                .orElse(0);
        return calendar.slotByHand(request.at(), last + 1);
    }

    private Card confirmed(Request request, QuestionList list, Matcher button) {
        Optional<Numbered> chosen = list.numbered(Integer.parseInt(button.group(1)));
        if (chosen.isEmpty() || !chosen.get().question().version().value().equals(button.group(4))) {
            Card fresh = chosen.map(one -> preview(request, list, one))
                    .orElseGet(() -> offer(request, list.next(), "Which question?"));
            return fresh.after(say("The lectures changed since you saw it, so nothing was posted. Please look again."));
        }
        Question question = chosen.get().question();
        Slot slot = school.classroom(request)
                .calendar()
                .slotByHand(request.at(), Math.max(1, Integer.parseInt(button.group(3))));
        if (!slot.day().toString().equals(button.group(2))) {
            return preview(request, list, chosen.get())
                    .after(say("That button is from another day, so nothing was posted. Please look again."));
        }
        Asking asking = ask(request, slot, question);
        if (!asking.question().id().equals(question.id())) {
            return preview(request, QuestionList.of(school, school.classroom(request), request.at()), chosen.get())
                    .after(say("Another question was posted meanwhile, and this one was not. Please look again."));
        }
        return posted(request, asking);
    }

    private Asking ask(Request request, Slot slot, Question question) {
        Ledger.Choice choice = new Ledger.Choice(question, OptionOrder.draw(question, random));
        return stage.isRehearsal()
                ? school.ledger().rehearse(request.course(), slot, choice)
                : school.ledger()
                        .ask(request.course(), slot, asked -> Optional.of(choice))
                        .orElseThrow();
    }

    private Card posted(Request request, Asking asking) {
        Classroom classroom = school.classroom(request);
        if (!asking.openAt(request.at())) {
            return Card.of("It was posted before", say("It is not open any more, so nothing was posted now."))
                    .tone(Card.Tone.NOTICE);
        }
        List<Address> places = stage.places(classroom, orders);
        boolean fresh = orders.post(
                request,
                "question:" + asking.id(),
                new Content.Question(asking.id()),
                places,
                asking.slot().closes());
        if (!fresh) {
            return Card.of("It was posted before", say("This button was pressed already; it posts once."))
                    .tone(Card.Tone.NOTICE);
        }
        school.note(request, stage.word(), "question t:" + asking.id());
        String closing = ClassTime.closing(asking.slot(), classroom.calendar().zone());
        return Card.of(
                        stage.isRehearsal() ? "Rehearsing" : "Posted",
                        say(
                                stage.isRehearsal() ? "Only the staff channel sees it. {}" : "{}",
                                orders.going(places.size())),
                        say(
                                "It closes at {}, or when you say `/teach close`. `/teach withdraw` takes it back.",
                                closing))
                .with(new Button("teach", "What is open", Action.of("teach")));
    }
}
