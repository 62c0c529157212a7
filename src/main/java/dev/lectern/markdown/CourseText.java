package dev.lectern.markdown;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Lectures;
import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course as its folder was read at one moment. Nothing in it changes; reading again makes another. */
public final class CourseText {
    private final @Nullable String title;
    private final @Nullable String summary;
    private final List<ReadLecture> files;
    private final List<Problem> otherProblems;
    private final Lectures lectures;
    private final QuestionBank questions;

    CourseText(@Nullable String title, @Nullable String summary, List<ReadLecture> files, List<Problem> otherProblems) {
        this.title = title;
        this.summary = summary;
        this.files = List.copyOf(files);
        this.otherProblems = List.copyOf(otherProblems);
        List<Question> all =
                files.stream().flatMap(file -> file.questions().stream()).toList();
        this.lectures =
                new ReadLectures(files.stream().map(ReadLecture::lecture).toList(), all);
        this.questions = new ReadQuestions(all);
    }

    /** What the top {@code _index.md} calls the course. */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** What the top {@code _index.md} says the course is about. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** What each lecture file gave, in course order. */
    public List<ReadLecture> files() {
        return files;
    }

    /** The problems that belong to no lecture: of folder pages, of files that could not be read. */
    public List<Problem> otherProblems() {
        return otherProblems;
    }

    /** Every problem: by file in course order and by line. */
    public List<Problem> problems() {
        return Stream.concat(files.stream().flatMap(file -> file.problems().stream()), otherProblems.stream())
                .toList();
    }

    public Lectures lectures() {
        return lectures;
    }

    public QuestionBank questions() {
        return questions;
    }

    private static final class ReadLectures implements Lectures {
        private final List<Lecture> all;
        private final Map<String, Lecture> bySlug = new HashMap<>();
        private final List<Question> questions;
        private @Nullable Vocabulary vocabulary;

        ReadLectures(List<Lecture> all, List<Question> questions) {
            this.all = all;
            this.questions = questions;
            all.forEach(lecture -> bySlug.put(lecture.slug(), lecture));
        }

        @Override
        public List<Lecture> all() {
            return all;
        }

        @Override
        public Optional<Lecture> find(String slug) {
            return Optional.ofNullable(bySlug.get(slug));
        }

        /** Gathered when it is first asked for: it takes about as long as reading the files. */
        @Override
        public synchronized Vocabulary vocabulary() {
            if (vocabulary == null) {
                vocabulary = Vocabulary.of(Stream.concat(
                        all.stream().flatMap(ReadLectures::texts),
                        questions.stream().flatMap(ReadLectures::texts)));
            }
            return vocabulary;
        }

        private static Stream<String> texts(Lecture lecture) {
            return Stream.concat(
                    Stream.of(lecture.title(), lecture.introduction().plain()),
                    lecture.sections().stream()
                            .flatMap(section ->
                                    Stream.of(section.title(), section.body().plain())));
        }

        private static Stream<String> texts(Question question) {
            Stream<String> own = Stream.of(
                    question.stem().plain(), question.item().explanation().plain());
            return Stream.concat(own, answers(question));
        }

        private static Stream<String> answers(Question question) {
            if (question instanceof MultipleChoice choice) {
                return choice.options().stream().map(RichText::plain);
            } else if (question instanceof ShortAnswer answer) {
                return Stream.concat(answer.references().stream(), answer.wrong().stream());
            } else if (question instanceof Reflection reflection) {
                return Stream.of(reflection.reference().plain());
            }
            return Stream.of();
        }
    }

    private static final class ReadQuestions implements QuestionBank {
        private final List<Question> all;
        private final Map<QuestionId, Question> byId = new HashMap<>();

        ReadQuestions(List<Question> all) {
            this.all = all;
            all.forEach(question -> byId.putIfAbsent(question.id(), question));
        }

        @Override
        public List<Question> all() {
            return all;
        }

        @Override
        public Optional<Question> find(QuestionId id) {
            return Optional.ofNullable(byId.get(id));
        }
    }
}
