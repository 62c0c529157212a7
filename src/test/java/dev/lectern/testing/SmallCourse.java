package dev.lectern.testing;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Lectures;
import dev.lectern.lecture.Release;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A course written down in a test, lecture by lecture: what is added goes into the lecture and section begun last. */
public final class SmallCourse {
    private final List<Lecture> lectures = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private SectionPath here = SectionPath.parse("nowhere");

    public SmallCourse lecture(String slug, String title, String summary) {
        return lecture(slug, title, summary, Release.ALWAYS);
    }

    public SmallCourse lecture(String slug, String title, String summary, Release release) {
        here = SectionPath.parse(slug);
        lectures.add(
                new Lecture(slug, slug + ".md", title, lectures.size(), summary, release, RichText.EMPTY, List.of()));
        return this;
    }

    /** @param path below the lecture; as deep as it has slugs */
    public SmallCourse section(String path, String title, String body) {
        int last = lectures.size() - 1;
        Lecture lecture = lectures.get(last);
        here = SectionPath.parse(lecture.slug() + "/" + path);
        Section section = new Section(here, title, here.slugs().size(), 1, RichText.markdown(body));
        lectures.set(
                last,
                new Lecture(
                        lecture.slug(),
                        lecture.file(),
                        lecture.title(),
                        lecture.weight(),
                        lecture.summary(),
                        lecture.release(),
                        lecture.introduction(),
                        Stream.concat(lecture.sections().stream(), Stream.of(section))
                                .toList()));
        return this;
    }

    public SmallCourse trueFalse(String statement, boolean key, String explanation) {
        questions.add(new TrueFalse(item(statement, explanation, false), key));
        return this;
    }

    public SmallCourse practiceOnly(String statement, boolean key) {
        questions.add(new TrueFalse(item(statement, "", true), key));
        return this;
    }

    /** @param keys the author's letters of the right options, as in {@code "AC"} */
    public SmallCourse choice(String stem, String keys, String explanation, String... options) {
        TreeSet<Integer> positions =
                keys.chars().mapToObj(key -> key - 'A').collect(Collectors.toCollection(TreeSet::new));
        List<RichText> texts = Arrays.stream(options).map(RichText::markdown).toList();
        questions.add(new MultipleChoice(item(stem, explanation, false), texts, positions));
        return this;
    }

    public SmallCourse shortAnswer(String stem, String reference, String explanation) {
        questions.add(new ShortAnswer(item(stem, explanation, false), List.of(reference), List.of()));
        return this;
    }

    public SmallCourse reflection(String stem, String reference) {
        questions.add(new Reflection(item(stem, "", false), RichText.markdown(reference)));
        return this;
    }

    private Item item(String stem, String explanation, boolean practiceOnly) {
        return new Item(
                QuestionId.derived(here, stem),
                questions.size() + 1,
                here,
                here.lecture() + ".md",
                1,
                RichText.markdown(stem),
                RichText.markdown(explanation),
                practiceOnly);
    }

    /** The lectures so far; later additions do not change them. */
    public Lectures lectures() {
        List<Lecture> all = List.copyOf(lectures);
        Vocabulary vocabulary = Vocabulary.of(all.stream()
                .flatMap(lecture -> lecture.sections().stream())
                .map(section -> section.body().plain()));
        return new Lectures() {
            @Override
            public List<Lecture> all() {
                return all;
            }

            @Override
            public Vocabulary vocabulary() {
                return vocabulary;
            }
        };
    }

    /** The questions so far; later additions do not change them. */
    public QuestionBank questions() {
        List<Question> all = List.copyOf(questions);
        return () -> all;
    }
}
