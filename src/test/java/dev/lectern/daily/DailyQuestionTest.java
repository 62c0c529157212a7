package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.lecture.Release;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.testing.MemoryStore;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DailyQuestionTest {
    private static final CourseId COURSE = new CourseId("ml-101");
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private final MemoryStore store = new MemoryStore();
    private final DailyQuestion daily = new DailyQuestion(store.ledger(), new Random(3));

    @Test
    void everythingIsAskedOnceInLectureOrderBeforeAnythingRepeats() {
        SmallCourse course = three();

        List<String> asked = ask(course, 0, 7);

        assertThat(asked).containsExactly("One.", "Two.", "Three.", "One.", "Two.", "Three.", "One.");
    }

    @Test
    void aNewQuestionIsAskedNextAndThenWaitsItsTurn() {
        ask(three(), 0, 4);

        List<String> asked = ask(three().trueFalse("Four.", true, ""), 4, 5);

        assertThat(asked).containsExactly("Four.", "Two.", "Three.", "One.", "Four.");
    }

    @Test
    void aQuestionThatWasTakenOutIsNotAskedAgain() {
        ask(three(), 0, 1);

        List<String> asked = ask(new SmallCourse().lecture("a", "A", "").trueFalse("Two.", true, ""), 1, 3);

        assertThat(asked).containsExactly("Two.", "Two.", "Two.");
    }

    @Test
    void whatTheAuthorKeepsForPracticeIsNeverAsked() {
        SmallCourse course = new SmallCourse()
                .lecture("a", "A", "")
                .practiceOnly("Only practice.", true)
                .trueFalse("Graded.", true, "");

        assertThat(ask(course, 0, 3)).containsExactly("Graded.", "Graded.", "Graded.");
    }

    @Test
    void nothingIsAskedWhereThereIsNothingToAsk() {
        SmallCourse course = new SmallCourse().lecture("a", "A", "").practiceOnly("Only practice.", true);

        assertThat(daily.of(COURSE, slot(0), released(course, START))).isEmpty();
        assertThat(store.ledger().askings(COURSE)).isEmpty();
    }

    @Test
    void lecturesThatAreNotOutAreNotAskedAbout() {
        SmallCourse course = new SmallCourse()
                .lecture("a", "A", "", new Release(true, null, null))
                .trueFalse("Draft.", true, "")
                .lecture("b", "B", "", new Release(false, START.plus(Duration.ofDays(2)), null))
                .trueFalse("Later.", true, "")
                .lecture("c", "C", "")
                .trueFalse("Now.", true, "");

        assertThat(ask(course, 0, 4)).containsExactly("Now.", "Now.", "Later.", "Now.");
    }

    @Test
    void aQuestionWhoseAskingWasWithdrawnIsAskedNextTime() {
        ask(three(), 0, 2);
        store.ledger().withdraw(store.ledger().askings(COURSE).get(0).id(), "Posted too early.");

        assertThat(ask(three(), 2, 3)).containsExactly("One.", "Three.", "Two.");
    }

    @Test
    void manyWhoComeAtOnceGetTheSameAskingAndTheSameOrder() throws Exception {
        SmallCourse course = new SmallCourse().lecture("a", "A", "").choice("Which?", "A", "", "1", "2", "3", "4", "5");
        List<Question> released = released(course, START);

        List<Optional<Asking>> askings = Together.run(8, caller -> daily.of(COURSE, slot(0), released));

        assertThat(askings).doesNotContain(Optional.empty());
        assertThat(askings.stream().distinct()).hasSize(1);
    }

    private static SmallCourse three() {
        return new SmallCourse()
                .lecture("a", "A", "")
                .trueFalse("One.", true, "")
                .trueFalse("Two.", true, "")
                .lecture("b", "B", "")
                .trueFalse("Three.", true, "");
    }

    private List<String> ask(SmallCourse course, int firstDay, int days) {
        List<String> asked = new ArrayList<>();
        IntStream.range(firstDay, firstDay + days)
                .forEach(day -> daily.of(COURSE, slot(day), released(course, START.plus(Duration.ofDays(day))))
                        .ifPresent(asking -> asked.add(asking.question().stem().plain())));
        return asked;
    }

    private static List<Question> released(SmallCourse course, Instant now) {
        return course.questions().released(course.lectures(), now);
    }

    private static Slot slot(int day) {
        return new ClassCalendar(ZoneOffset.UTC).slotAt(START.plus(Duration.ofDays(day)));
    }
}
