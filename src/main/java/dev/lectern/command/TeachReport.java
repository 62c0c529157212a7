package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /teach report}: how the last seven days went, for who teaches. */
final class TeachReport implements TeachWord {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 3;
    private static final int LINE = 90;

    private final School school;
    private final Bookshelf bookshelf;

    TeachReport(School school, Bookshelf bookshelf) {
        this.school = school;
        this.bookshelf = bookshelf;
    }

    @Override
    public String name() {
        return "report";
    }

    @Override
    public Card run(Request request, String rest) {
        Classroom classroom = school.classroom(request);
        List<Asking> askings = thisWeek(classroom, request.at());
        Set<AskingId> ids = askings.stream().map(Asking::id).collect(Collectors.toSet());
        List<GradedAnswer> answers = school.ledger().answers(classroom.id()).stream()
                .filter(answer -> ids.contains(answer.asking()))
                .toList();
        Card card =
                Card.of("The last seven days of " + classroom.title()).and(participation(classroom, askings, answers));
        List<ItemList.Entry> items = ItemList.of(school, classroom, request.at()).entries().stream()
                .filter(entry -> ids.contains(entry.last().id()))
                .toList();
        card = card.and(hardest(items).toArray(RichText[]::new))
                .and(best(items).toArray(RichText[]::new))
                .and(suspected(items).toArray(RichText[]::new))
                .and(unreviewed(answers))
                .and(unasked(classroom, request.at()));
        return card.with(
                new Button("figures", "All figures", new Action("teach", "figures")),
                new Button("export", "The gradebook", new Action("teach", "export")));
    }

    private List<Asking> thisWeek(Classroom classroom, Instant now) {
        return school.ledger().askings(classroom.id()).stream()
                .filter(asking -> !asking.isWithdrawn())
                .filter(asking -> asking.slot().closes().isAfter(now.minus(WEEK)))
                .filter(asking -> !now.isBefore(asking.slot().opens()))
                .toList();
    }

    private RichText participation(Classroom classroom, List<Asking> askings, List<GradedAnswer> answers) {
        if (askings.isEmpty()) {
            return say("No question was asked.");
        }
        long students = answers.stream().map(GradedAnswer::student).distinct().count();
        int members = school.records().memberships().joined(classroom.id()).size();
        String of = members < students ? "" : " of " + members + " in the course";
        return say(
                "**Participation**" + Say.BREAK + "{}, {}, from {}{}.",
                Say.count(askings.size(), "question"),
                Say.count(answers.size(), "answer"),
                Say.count((int) students, "student"),
                of);
    }

    private static List<RichText> hardest(List<ItemList.Entry> items) {
        List<ItemList.Entry> known = items.stream()
                .filter(entry -> entry.figures().facility() != null)
                .sorted(Comparator.comparing(
                        entry -> Objects.requireNonNull(entry.figures().facility())))
                .toList();
        return listed("Hardest", known);
    }

    private static List<RichText> best(List<ItemList.Entry> items) {
        List<ItemList.Entry> known = items.stream()
                .filter(entry -> entry.figures().discrimination() != null)
                .filter(entry -> Objects.requireNonNull(entry.figures().discrimination()) > 0)
                .sorted(Comparator.comparing((ItemList.Entry entry) ->
                                Objects.requireNonNull(entry.figures().discrimination()))
                        .reversed())
                .toList();
        return listed("Telling students apart best", known);
    }

    private static List<RichText> suspected(List<ItemList.Entry> items) {
        return listed(
                "Look at the key",
                items.stream()
                        .filter(entry -> entry.figures().possiblyWrongKey() || entry.doubts() > 0)
                        .toList());
    }

    private static List<RichText> listed(String title, List<ItemList.Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        List<ItemList.Entry> some = entries.stream().limit(MOST).toList();
        Object[] words = Stream.concat(
                        Stream.of(title),
                        some.stream()
                                .flatMap(entry -> Stream.of(
                                        entry.word(),
                                        Say.cut(Say.oneLine(entry.question().stem()), LINE),
                                        ItemWords.line(entry))))
                .toArray();
        return List.of(say("**{}**\n\n" + "- **{}** {} · {}\n".repeat(some.size()), words));
    }

    private static RichText unreviewed(List<GradedAnswer> answers) {
        long undecided = answers.stream()
                .filter(answer -> answer.verdict().outcome() == Verdict.Outcome.UNDECIDED)
                .count();
        return say(
                "**Undecided**" + Say.BREAK + "{}",
                undecided == 0
                        ? "No short answer was left undecided."
                        : Say.count((int) undecided, "short answer") + " could not be judged, and "
                                + (undecided == 1 ? "counts" : "count") + " as undecided.");
    }

    /** Sections with questions of which none was ever asked: what to ask next. */
    private RichText unasked(Classroom classroom, Instant now) {
        Contents contents = bookshelf.of(classroom);
        List<Asking> asked = school.ledger().askings(classroom.id());
        List<Question> released = classroom.questions().released(classroom.lectures(), now);
        Set<String> never = released.stream()
                .filter(question -> !question.item().practiceOnly())
                .collect(Collectors.groupingBy(Question::section))
                .entrySet()
                .stream()
                .filter(section -> section.getValue().stream()
                        .noneMatch(question ->
                                asked.stream().anyMatch(asking -> Today.isAlike(asking.question(), question))))
                .map(section -> contents.name(section.getKey()))
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (never.isEmpty()) {
            return say("**Not asked about yet**" + Say.BREAK + "Every section with questions was asked about.");
        }
        List<String> some = new ArrayList<>(never).subList(0, Math.min(never.size(), 2 * MOST));
        String more = never.size() > some.size() ? " and " + (never.size() - some.size()) + " more" : "";
        return say("**Not asked about yet**" + Say.BREAK + "{}{}", String.join(" · ", some), more);
    }
}
