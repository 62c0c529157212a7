package dev.lectern.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Release;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CheckReportTest {
    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    private static final SectionPath CHECK = SectionPath.parse("one/check");

    @Test
    void everythingIsWrittenInTheAgreedShape() throws Exception {
        Release release = new Release(false, NOW.plusSeconds(60), null);
        Section section = new Section(CHECK, "Check", 2, 5, RichText.EMPTY);
        Lecture lecture = new Lecture("one", "one.md", "One", 10, null, release, RichText.EMPTY, List.of(section));
        List<Question> questions = List.of(
                new TrueFalse(item("a", 1, "Snakes_in_case are *not* C#."), false),
                new MultipleChoice(
                        item("b", null, "Which?"),
                        List.of(RichText.plain("1. one_two"), RichText.markdown("`two`")),
                        new TreeSet<>(List.of(1))),
                new ShortAnswer(item("c", 3, "Name it."), List.of("it", "that"), List.of()),
                new Reflection(item("d", null, "Why?"), RichText.EMPTY));
        Problem problem = Problem.warning("broken-link", "one.md", 7, "Mend it.");

        String json = CheckReport.write(
                List.of(new CheckedFile("lectures/one.md", lecture, questions, List.of(problem))), NOW);

        assertThat(JsonMapper.builder().build().readTree(json)).isEqualTo(tree("""
                {"lectures":[{"file":"lectures/one.md","title":"One","weight":10,
                 "sections":[{"path":"one/check","title":"Check","level":2,"line":5}],
                 "questions":[
                  {"id":"a","number":1,"type":"true-false","stem":"Snakes_in_case are *not* C#.","options":[],
                   "key":["false"],"explanation":"","section":"one/check","line":6},
                  {"id":"b","number":null,"type":"multiple-choice","stem":"Which?","options":["1. one_two","`two`"],
                   "key":["B"],"explanation":"","section":"one/check","line":6},
                  {"id":"c","number":3,"type":"short-answer","stem":"Name it.","options":[],
                   "key":["it","that"],"explanation":"","section":"one/check","line":6},
                  {"id":"d","number":null,"type":"reflection","stem":"Why?","options":[],
                   "key":[],"explanation":"","section":"one/check","line":6}],
                 "problems":[{"severity":"warning","code":"broken-link","line":7,"message":"Mend it."}],
                 "release":"scheduled","publishDate":"2026-09-01T10:01:00Z","expiryDate":null}]}
                """));
    }

    @Test
    void fileWithoutALectureIsListedWithItsProblems() throws Exception {
        Problem problem = Problem.error("unreadable-file", "x.md", 1, "Look.");

        String json = CheckReport.write(List.of(new CheckedFile("x.md", null, List.of(), List.of(problem))), NOW);

        JsonNode file = tree(json).path("lectures").path(0);
        assertThat(file.path("title").isNull()).isTrue();
        assertThat(file.path("sections")).isEmpty();
        assertThat(file.path("questions")).isEmpty();
        assertThat(file.path("problems").path(0).path("severity").textValue()).isEqualTo("error");
    }

    @Test
    void paragraphsStayApart() throws Exception {
        Question question = new TrueFalse(item("a", 1, "It is 2 * 3.\n\nOr is it?"), false);
        Lecture lecture = new Lecture("one", "one.md", "One", 10, null, Release.ALWAYS, RichText.EMPTY, List.of());

        String json = CheckReport.write(List.of(new CheckedFile("one.md", lecture, List.of(question), List.of())), NOW);

        assertThat(tree(json).at("/lectures/0/questions/0/stem").textValue()).isEqualTo("It is 2 * 3.\n\nOr is it?");
    }

    private static JsonNode tree(String json) throws Exception {
        return JsonMapper.builder().build().readTree(json);
    }

    private static Item item(String id, Integer number, String stem) {
        return new Item(new QuestionId(id), number, CHECK, "one.md", 6, RichText.markdown(stem), RichText.EMPTY, false);
    }
}
