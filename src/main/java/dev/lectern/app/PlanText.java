package dev.lectern.app;

import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermPlan;
import dev.lectern.daily.TermPlan.Misplaced;
import dev.lectern.daily.TermPlan.Post;
import dev.lectern.daily.TermPlan.QuestionPost;
import dev.lectern.daily.TermPlan.SummaryPost;
import dev.lectern.json.PlannedCourse;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What {@code plan} says in words: a paragraph for each day with something to tell, then what is missing. */
final class PlanText {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final PlannedCourse course;
    private final ZoneId zone;
    private final List<String> lines = new ArrayList<>();
    private final Map<LocalDate, List<String>> days = new TreeMap<>();

    private PlanText(PlannedCourse course) {
        this.course = course;
        this.zone = course.zone();
    }

    static String of(List<PlannedCourse> courses) {
        return courses.stream().map(course -> new PlanText(course).text()).collect(Collectors.joining("\n"));
    }

    private String text() {
        lines.add(course.title() + " (" + course.id() + "), " + DAY.format(course.from()) + " to "
                + DAY.format(course.to()) + ", times in " + zone);
        lines.add(
                course.platforms().isEmpty()
                        ? "It meets in the terminal only: give it channels in the settings to have anything posted."
                        : "Posted on "
                                + course.platforms().stream()
                                        .map(PlanText::platform)
                                        .collect(Collectors.joining(" and "))
                                + ".");
        state();
        collect();
        Map<LocalDate, ZoneOffset> changes = clockChanges();
        days.forEach((day, entries) -> {
            String change = changes.containsKey(day) ? "  (the clocks have changed: UTC" + changes.get(day) + ")" : "";
            lines.add("");
            lines.add(DAY.format(day) + change);
            lines.addAll(entries);
        });
        lines.add("");
        ends(course.plan());
        return String.join("\n", lines) + "\n";
    }

    private void state() {
        if (course.log().started().isEmpty()) {
            lines.add("The course has not been started: nothing goes out before /teach start. This is what would.");
        } else if (course.log().isPaused()) {
            lines.add("The course is paused: nothing goes out before /teach resume. This is what would.");
        }
    }

    private void collect() {
        course.plan().free().forEach(day -> entry(day, "  no class"));
        course.plan().posts().forEach(post -> entry(post.day(), line(post)));
        for (Occasion occasion : course.plan().skipped()) {
            entry(occasion.day(), start(occasion) + "skipped");
        }
    }

    private void entry(LocalDate day, String line) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(line);
    }

    /** The first day with a post after each change. */
    private Map<LocalDate, ZoneOffset> clockChanges() {
        Map<LocalDate, ZoneOffset> changes = new HashMap<>();
        ZoneOffset before = null;
        for (Post post : course.plan().posts()) {
            ZoneOffset now = zone.getRules().getOffset(post.at());
            if (before != null && !now.equals(before)) {
                changes.put(post.day(), now);
            }
            before = now;
        }
        return changes;
    }

    private String start(Occasion occasion) {
        return String.format(
                Locale.ROOT, "  %s  %-9s ", time(occasion.at()), occasion.kind().word());
    }

    private String line(Post post) {
        if (post instanceof SummaryPost summary) {
            return start(post.occasion()) + summary.piece().section().title() + " ["
                    + summary.piece().path() + "], " + characters(summary.length())
                    + (summary.pinned() ? ", pinned" : "") + cut(summary.cut());
        }
        QuestionPost question = (QuestionPost) post;
        return start(post.occasion()) + name(question.question()) + " ["
                + question.question().id() + "], "
                + characters(question.length()) + ", until "
                + time(question.slot().closes())
                + (question.repeat() ? ", a repeat, for no points" : "");
    }

    private static String name(Question question) {
        String type = question.type() == QuestionType.TRUE_FALSE
                ? "true/false"
                : question.type().word().replace('-', ' ');
        return question.item().number() == null ? type : "Q" + question.item().number() + ", " + type;
    }

    private static String cut(List<SectionPath> parts) {
        return parts.isEmpty()
                ? ""
                : "; cuts " + parts.stream().map(PlanText::last).collect(Collectors.joining(", "));
    }

    private static String last(SectionPath path) {
        return path.slugs().get(path.slugs().size() - 1);
    }

    private void ends(TermPlan plan) {
        plan.ends().summaries().ifPresent(day -> lines.add("Sections to sum up run out on " + DAY.format(day) + "."));
        plan.ends().questions().ifPresent(day -> lines.add("Unasked questions run out on " + DAY.format(day) + "."));
        if (plan.posts().isEmpty()) {
            lines.add("Nothing is posted on these days.");
        }
        if (!plan.withoutQuestions().isEmpty()) {
            lines.add("Sections that no question is about:");
            plan.withoutQuestions().forEach(piece -> lines.add("  " + piece.path()));
        }
        plan.misplaced().forEach(pin -> lines.add("Problem: " + sentence(pin)));
    }

    private static String sentence(Misplaced pin) {
        String what = "the section " + pin.section() + " is pinned to " + pin.day() + ", and ";
        return switch (pin.reason()) {
            case NO_SUCH_SECTION ->
                what + "no section of that path is posted as a summary. Look it up with check --format json; quizzes,"
                        + " takeaways and what is below a main section are not posted by themselves.";
            case NOT_RELEASED -> what + "its lecture is not released by then. Release it earlier, or pin a later day.";
            case SHOWN_BEFORE -> what + "it has been posted before. Take the pin away, or pin another section.";
        };
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    private static String characters(int count) {
        return count + (count == 1 ? " character" : " characters");
    }

    private static String platform(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
