package dev.lectern.app;

import dev.lectern.json.CheckedFile;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Release;
import dev.lectern.quiz.QuestionType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code check} says in words: every problem on a line of its own, then what was read and what is hidden. */
final class CheckText {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final Instant now;

    /** @param zone in which moments are told */
    CheckText(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    String of(List<CheckedFile> files) {
        List<String> lines = new ArrayList<>();
        for (CheckedFile file : files) {
            file.problems().forEach(problem -> lines.add(line(file.file(), problem)));
            if (!file.problems().isEmpty()) {
                lines.add("");
            }
        }
        lines.add(contents(files));
        files.stream().map(this::hidden).filter(line -> !line.isEmpty()).forEach(lines::add);
        lines.add(verdict(files));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(String file, Problem problem) {
        return file + ":" + problem.line() + ": " + word(problem.severity()) + " " + problem.code() + ": "
                + problem.message();
    }

    private static String word(Problem.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private static String contents(List<CheckedFile> files) {
        List<Lecture> lectures = files.stream()
                .map(CheckedFile::lecture)
                .filter(lecture -> lecture != null)
                .toList();
        int sections =
                lectures.stream().mapToInt(lecture -> lecture.sections().size()).sum();
        int questions = files.stream().mapToInt(file -> file.questions().size()).sum();
        return counted(lectures.size(), "lecture", "lectures") + ", " + counted(sections, "section", "sections") + ", "
                + counted(questions, "question", "questions") + byType(files, questions) + ".";
    }

    private static String byType(List<CheckedFile> files, int all) {
        if (all == 0) {
            return "";
        }
        List<String> counts = new ArrayList<>();
        for (QuestionType type : QuestionType.values()) {
            int count = (int) files.stream()
                    .flatMap(file -> file.questions().stream())
                    .filter(question -> question.type() == type)
                    .count();
            if (count > 0) {
                counts.add(count + " " + name(type, count));
            }
        }
        return counts.stream().collect(Collectors.joining(", ", " (", ")"));
    }

    private static String name(QuestionType type, int count) {
        return switch (type) {
            case TRUE_FALSE -> "true/false";
            case MULTIPLE_CHOICE -> "multiple choice";
            case SHORT_ANSWER -> count == 1 ? "short answer" : "short answers";
            case REFLECTION -> count == 1 ? "reflection" : "reflections";
        };
    }

    private String hidden(CheckedFile file) {
        Lecture lecture = file.lecture();
        if (lecture == null || lecture.release().at(now)) {
            return "";
        }
        return "Hidden from students: " + file.file() + " (" + lecture.title() + ") " + why(lecture.release()) + ".";
    }

    private String why(Release release) {
        Instant publish = release.publish();
        if (release.draft()) {
            return "is a draft, or says so in a way that cannot be read";
        }
        return publish != null && now.isBefore(publish)
                ? "until " + moment(publish)
                : "since " + moment(release.expiry());
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment.atZone(zone)) + " (" + zone + ")";
    }

    private static String verdict(List<CheckedFile> files) {
        long errors = count(files, Problem.Severity.ERROR);
        long warnings = count(files, Problem.Severity.WARNING);
        if (errors + warnings == 0) {
            return "No problems found.";
        }
        return counted(errors, "error", "errors") + ", " + counted(warnings, "warning", "warnings") + "."
                + (errors == 0 ? " Warnings do not keep anything from working." : "");
    }

    private static long count(List<CheckedFile> files, Problem.Severity severity) {
        return files.stream()
                .flatMap(file -> file.problems().stream())
                .filter(problem -> problem.severity() == severity)
                .count();
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
