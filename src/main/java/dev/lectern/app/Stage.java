package dev.lectern.app;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.command.Classroom;
import dev.lectern.command.ReplyPosts;
import dev.lectern.command.School;
import dev.lectern.course.Slot;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.daily.PostingId;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Lectures;
import dev.lectern.lecture.Release;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Vocabulary;
import dev.lectern.markdown.CourseText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.score.Ledger;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An empty class with a course's lectures, all of them released, to see what would be posted there. Its store is in a
 * temporary folder, which closing removes; the real class is never touched.
 */
final class Stage implements AutoCloseable {
    private final CourseSettings course;
    private final Path folder;
    private final Database database;
    private final Clock clock;
    private final Classroom classroom;
    private final School school;
    private final Set<String> words;

    private Stage(CourseSettings course, CourseText text, Path folder, Clock clock) {
        this.course = course;
        this.folder = folder;
        this.clock = clock;
        this.database = Database.open(new DataFolder(folder), clock);
        Wiring wiring = Wiring.of(Map.of(course, text), database, clock, List.of());
        this.words = wiring.words();
        School whole = wiring.school();
        this.classroom = released(whole.classrooms().values().iterator().next());
        this.school = new School(Map.of(course.id(), classroom), whole.records());
    }

    static Stage open(CourseSettings course, CourseText text, Clock clock) throws IOException {
        Path folder = Files.createTempDirectory("lectern-preview");
        try {
            return new Stage(course, text, folder, clock);
        } catch (RuntimeException e) {
            remove(folder);
            throw e;
        }
    }

    private static Classroom released(Classroom classroom) {
        return new Classroom(
                classroom.id(),
                classroom.title(),
                new Released(classroom.lectures()),
                classroom.questions(),
                classroom.calendar(),
                classroom.rules(),
                classroom.venue(),
                classroom.syllabus());
    }

    /** The words that people say, without slashes. */
    Set<String> words() {
        return words;
    }

    /** The post of a section's summary. */
    Card summary(SectionPath section, Address address) {
        return draw(new Content.Summary(section), address);
    }

    /** The post of a question that has just opened, with its options in an order that is the same every time. */
    Card question(Question question, Address address) {
        Slot slot = classroom.calendar().slotAt(clock.instant());
        OptionOrder order = OptionOrder.draw(question, new Random(question.id().hashCode()));
        Asking asking = school.records()
                .ledger()
                .ask(course.id(), slot, earlier -> Optional.of(new Ledger.Choice(question, order)))
                .orElseThrow();
        return draw(new Content.Question(asking.id()), address);
    }

    private Card draw(Content content, Address address) {
        PostingId id = new PostingId(1);
        Instant now = clock.instant();
        Posting.Progress waiting =
                new Posting.Progress(Posting.State.WAITING, now, now, now, Optional.empty(), 0, Optional.empty());
        return new ReplyPosts(school, clock).draw(new Posting(id, course.id(), address, content, 0, id, waiting, null));
    }

    @Override
    public void close() throws IOException {
        database.close();
        remove(folder);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The same lectures, as they will be seen. */
    private record Released(Lectures read) implements Lectures {
        @Override
        public List<Lecture> all() {
            return read.all().stream().map(Released::released).toList();
        }

        private static Lecture released(Lecture lecture) {
            return new Lecture(
                    lecture.slug(),
                    lecture.file(),
                    lecture.title(),
                    lecture.weight(),
                    lecture.summary(),
                    Release.ALWAYS,
                    lecture.introduction(),
                    lecture.sections());
        }

        @Override
        public Vocabulary vocabulary() {
            return read.vocabulary();
        }
    }
}
