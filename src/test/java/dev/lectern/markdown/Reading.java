package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One text read to the end: what tests look at. */
record Reading(LectureCutter.Cut cut, List<Problem> problems) {
    private static final MarkdownParser PARSER = new MarkdownParser();
    private static final LectureCutter CUTTER = new LectureCutter();

    static Reading of(String text) {
        List<Problem> problems = new ArrayList<>();
        LectureCutter.Cut cut = CUTTER.cut(
                new SectionPath(List.of("lesson")),
                "lesson.md",
                PARSER.parse("lesson.md", text, problems::add),
                problems::add);
        return new Reading(cut, problems);
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Reading.class.getResourceAsStream("/dialects/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Question> questions() {
        return cut.questions();
    }

    List<String> told() {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.line())
                .toList();
    }

    /** A question on one line: number, type, line, stem, options, key, explanation. */
    static String line(Question question) {
        return String.join(
                " | ",
                String.valueOf(question.item().number()),
                question.type().word(),
                String.valueOf(question.item().line()),
                flat(question.stem()),
                key(question),
                flat(question.item().explanation()));
    }

    static String key(Question question) {
        if (question instanceof MultipleChoice choice) {
            return choice.options().stream().map(Reading::flat).toList() + " " + choice.keyLetters();
        } else if (question instanceof TrueFalse truth) {
            return String.valueOf(truth.key());
        } else if (question instanceof ShortAnswer answer) {
            return answer.references() + " " + answer.wrong();
        }
        return flat(((Reflection) question).reference());
    }

    static String flat(RichText text) {
        return text.markdown().replace("\n", "⏎");
    }
}
