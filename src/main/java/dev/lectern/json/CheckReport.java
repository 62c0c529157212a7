package dev.lectern.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Release;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of {@code check --format json}. Its fields are only ever added to. Stems, options, explanations and references
 * are Markdown where they are formatted, and their very words where they are not. A file that gave no lecture is listed with
 * its problems and empty lists.
 */
public final class CheckReport {
    private static final ObjectWriter WRITER = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

    private CheckReport() {}

    /** @param now decides what is released and what is hidden */
    public static String write(List<CheckedFile> files, Instant now) {
        Report report =
                new Report(files.stream().map(file -> lecture(file, now)).toList());
        try {
            return WRITER.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of text and numbers can be written", e);
        }
    }

    private record Report(List<LectureJson> lectures) {}

    private record LectureJson(
            String file,
            @Nullable String title,
            @Nullable Integer weight,
            List<SectionJson> sections,
            List<QuestionJson> questions,
            List<ProblemJson> problems,
            @Nullable String release,
            @Nullable String publishDate,
            @Nullable String expiryDate) {}

    private record SectionJson(String path, String title, int level, int line) {}

    private record QuestionJson(
            String id,
            @Nullable Integer number,
            String type,
            String stem,
            List<String> options,
            List<String> key,
            String explanation,
            String section,
            int line) {}

    private record ProblemJson(String severity, String code, int line, String message) {}

    private static LectureJson lecture(CheckedFile file, Instant now) {
        Lecture lecture = file.lecture();
        Release release = lecture == null ? Release.ALWAYS : lecture.release();
        return new LectureJson(
                file.file(),
                lecture == null ? null : lecture.title(),
                lecture == null ? null : lecture.weight(),
                lecture == null ? List.of() : sections(lecture),
                file.questions().stream().map(CheckReport::question).toList(),
                problems(file),
                lecture == null ? null : state(release, now),
                text(release.publish()),
                text(release.expiry()));
    }

    private static List<SectionJson> sections(Lecture lecture) {
        return lecture.sections().stream()
                .map(section ->
                        new SectionJson(section.path().toString(), section.title(), section.level(), section.line()))
                .toList();
    }

    private static List<ProblemJson> problems(CheckedFile file) {
        return file.problems().stream()
                .map(problem -> new ProblemJson(
                        problem.severity().name().toLowerCase(Locale.ROOT),
                        problem.code(),
                        problem.line(),
                        problem.message()))
                .toList();
    }

    private static QuestionJson question(Question question) {
        List<String> options = question instanceof MultipleChoice choice
                ? choice.options().stream().map(Wording::of).toList()
                : List.of();
        return new QuestionJson(
                question.id().value(),
                question.item().number(),
                question.type().word(),
                Wording.of(question.stem()),
                options,
                key(question),
                Wording.of(question.item().explanation()),
                question.section().toString(),
                question.item().line());
    }

    private static List<String> key(Question question) {
        if (question instanceof TrueFalse statement) {
            return List.of(String.valueOf(statement.key()));
        } else if (question instanceof MultipleChoice choice) {
            return choice.keyLetters();
        } else if (question instanceof ShortAnswer answer) {
            return answer.references();
        }
        Reflection reflection = (Reflection) question;
        return reflection.reference().isEmpty() ? List.of() : List.of(Wording.of(reflection.reference()));
    }

    private static String state(Release release, Instant now) {
        if (release.draft()) {
            return "draft";
        }
        if (release.at(now)) {
            return "released";
        }
        boolean waiting = release.publish() != null && now.isBefore(release.publish());
        return waiting ? "scheduled" : "expired";
    }

    private static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }
}
