package dev.lectern.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.daily.TermPlan;
import dev.lectern.daily.TermPlan.Post;
import dev.lectern.daily.TermPlan.QuestionPost;
import dev.lectern.daily.TermPlan.SummaryPost;
import dev.lectern.lecture.SectionPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code plan --format json}. Its fields are only ever added to. */
public final class PlanReport {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    private PlanReport() {}

    public static String write(List<PlannedCourse> courses) {
        ObjectNode report = Json.object();
        report.set("courses", Json.array(courses, PlanReport::course));
        return Json.pretty(report);
    }

    private static ObjectNode course(PlannedCourse course) {
        TermPlan plan = course.plan();
        ObjectNode node = Json.object();
        node.put("course", course.id().value());
        node.put("title", course.title());
        node.put("zone", course.zone().getId());
        node.set("platforms", Json.texts(course.platforms()));
        node.put("from", course.from().toString());
        node.put("to", course.to().toString());
        node.put("started", course.log().started().map(Instant::toString).orElse(null));
        node.put("paused", course.log().isPaused());
        node.set("posts", Json.array(plan.posts(), post -> post(post, course.zone())));
        node.set(
                "noClass",
                Json.texts(plan.free().stream().map(LocalDate::toString).toList()));
        node.set(
                "skipped",
                Json.array(
                        plan.skipped(),
                        occasion -> Json.object()
                                .put("kind", occasion.kind().word())
                                .put("day", occasion.day().toString())
                                .put("local", local(occasion.at(), course.zone()))));
        node.put("summariesRunOut", text(plan.ends().summaries()));
        node.put("questionsRunOut", text(plan.ends().questions()));
        node.set(
                "sectionsWithoutQuestions",
                Json.texts(plan.withoutQuestions().stream()
                        .map(piece -> piece.path().toString())
                        .toList()));
        node.set(
                "misplaced",
                Json.array(
                        plan.misplaced(),
                        pin -> Json.object()
                                .put("day", pin.day().toString())
                                .put("section", pin.section().toString())
                                .put("reason", Words.of(pin.reason()))));
        return node;
    }

    private static ObjectNode post(Post post, ZoneId zone) {
        ObjectNode node = Json.object();
        node.put("kind", post.occasion().kind().word());
        node.put("day", post.day().toString());
        node.put("local", local(post.at(), zone));
        node.put("at", post.at().toString());
        if (post instanceof SummaryPost summary) {
            node.put("section", summary.piece().path().toString());
            node.put("title", summary.piece().section().title());
            node.put("pinned", summary.pinned());
            node.put("length", summary.length());
            node.set(
                    "cut",
                    Json.texts(summary.cut().stream().map(SectionPath::toString).toList()));
        } else if (post instanceof QuestionPost question) {
            node.put("closes", question.slot().closes().toString());
            node.put("question", question.question().id().value());
            node.put("number", question.question().item().number());
            node.put("type", question.question().type().word());
            node.put("section", question.question().section().toString());
            node.put("repeat", question.repeat());
            node.put("length", question.length());
        }
        return node;
    }

    private static String local(Instant moment, ZoneId zone) {
        return LOCAL.format(moment.atZone(zone));
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
