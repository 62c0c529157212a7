package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.course.Schedule;
import dev.lectern.daily.Caretaker;
import dev.lectern.daily.Charge;
import dev.lectern.lecture.Release;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.Term;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What instructors say about a term that runs by itself. It is Tuesday, 24 November 2026, 10:00. */
class TeachTermTest {
    private final TestClass day = new TestClass(
            Term.course(Release.ALWAYS), ScoringRules.DEFAULT, TestClass.VENUE, Optional.of(Schedule.DEFAULT));
    private final Student grace = day.instructor();
    private final Student ada = day.student("ada");

    private String start() {
        return CardText.of(grace.presses(grace.says("teach start"), "start"));
    }

    private List<String> acts() {
        return day.store.audit().of(TestClass.COURSE, 10).stream()
                .map(entry -> (entry.act() + " " + entry.detail()).strip())
                .toList();
    }

    private boolean step() {
        Classroom classroom = day.school().classrooms().get(TestClass.COURSE);
        Charge charge = classroom.charge().orElseThrow();
        return new Caretaker(day.store.ledger(), day.store.terms(), day.store.outbox(), new Random(1))
                .step(charge, day.now());
    }

    @Test
    void startingSaysWhatGoesOutByItself() {
        assertThat(CardText.of(grace.says("teach start")))
                .contains("a summary at 08:55 and a question at 09:00, open until 21:00", "not caught up");
        assertThat(CardText.of(grace.says("teach next"))).contains("Nothing goes out before `/teach start`");
    }

    @Test
    void whatComesNextIsWhatGoesOut() {
        start();
        String next = CardText.of(grace.says("teach next"));
        assertThat(next)
                .contains("Wednesday 25 Nov 08:55", "summary of Alpha", "09:00", "question “Alpha comes first.”");

        assertThat(step()).isFalse();
        day.later(Duration.ofHours(23));
        assertThat(step()).isTrue();
        day.send();

        assertThat(day.read(TestClass.SLACK)).hasSize(2);
        assertThat(day.read(TestClass.DISCORD)).hasSize(2);
        assertThat(CardText.of(ada.says("quiz today"))).contains("Alpha comes first.");
        assertThat(CardText.of(grace.says("teach next"))).contains("summary of Beta", "Beta comes second.");
    }

    @Test
    void aSkippedPostIsLeftOutAndWhatItHadComesNextTime() {
        start();
        Card skipped = grace.presses(grace.says("teach next"), "question");
        assertThat(CardText.of(skipped)).contains("The question of Wednesday 25 Nov is not posted");
        assertThat(CardText.of(grace.says("teach plan"))).contains("the question is skipped");

        day.later(Duration.ofHours(23));
        step();
        assertThat(day.store.ledger().askings(TestClass.COURSE)).isEmpty();
        day.nextDay();
        step();

        assertThat(day.store.ledger().askings(TestClass.COURSE))
                .singleElement()
                .satisfies(
                        asking -> assertThat(asking.question().stem().plain()).isEqualTo("Alpha comes first."));
        assertThat(CardText.of(grace.presses(skipped, "undo"))).contains("Too late");
        assertThat(acts()).containsExactly("skip 2026-11-25 question", "start");
    }

    @Test
    void aSkipCanBeTakenBack() {
        start();
        Card skipped = grace.says("teach skip 2026-11-25 summary");

        assertThat(CardText.of(grace.presses(skipped, "undo"))).contains("is posted as planned");

        assertThat(day.store.terms().log(TestClass.COURSE).skips()).isEmpty();
        assertThat(acts()).containsExactly("unskip 2026-11-25 summary", "skip 2026-11-25 summary", "start");
    }

    @Test
    void whatCannotBeSkippedIsAnsweredWithWhatCan() {
        start();

        for (String words : List.of(
                "teach skip",
                "teach skip tomorrow",
                "teach skip 2026-11-28 question",
                "teach skip 2026-13-45 summary")) {
            assertThat(grace.says(words).buttons())
                    .extracting(Button::label)
                    .containsExactly(
                            "Skip the summary of Wednesday 25 Nov",
                            "Skip the question of Wednesday 25 Nov",
                            "Skip the summary of Thursday 26 Nov",
                            "Skip the question of Thursday 26 Nov");
        }
        assertThat(grace.sees("teach skip 2026-11-26"))
                .containsExactly("skip 2026-11-26 summary", "skip 2026-11-26 question");
    }

    @Test
    void inAPauseNothingGoesOutAndNothingIsCaughtUp() {
        start();
        Card paused = grace.says("teach pause");
        assertThat(CardText.of(paused)).contains("Paused", "not caught up");
        assertThat(CardText.of(grace.says("teach pause"))).contains("Paused already");
        assertThat(CardText.of(grace.says("teach plan"))).contains("The course is paused");

        day.later(Duration.ofHours(23).plusMinutes(1));
        assertThat(step()).isFalse();
        assertThat(CardText.of(grace.presses(paused, "resume"))).contains("Resumed");
        assertThat(step()).isFalse();
        assertThat(CardText.of(grace.says("teach resume"))).contains("nothing to resume");

        day.nextDay();
        assertThat(step()).isTrue();
        assertThat(acts()).containsExactly("resume", "pause", "start");
    }

    @Test
    void thePlanIsToldTwoWeeksAtATime() {
        start();

        Card first = grace.says("teach plan");
        assertThat(CardText.of(first))
                .contains("From Tuesday 24 Nov to Monday 7 Dec", "Wednesday 25 Nov", "08:55 summary of Alpha")
                .contains("Unasked questions run out on Thursday 3 Dec", "a repeat, for no points");
        assertThat(CardText.of(grace.presses(first, "later"))).contains("From Tuesday 8 Dec to Monday 21 Dec");
    }

    @Test
    void aSummaryPostedByHandDoesNotComeAgain() {
        start();
        grace.presses(grace.says("teach post summary alpha"), "post");

        assertThat(CardText.of(grace.says("teach next"))).contains("summary of Beta");
    }

    @Test
    void aRepeatSaysThatItDoesNotCountAndDoesNot() {
        start();
        day.later(Duration.ofHours(23));
        for (int i = 0; i < 8; i++) {
            step();
            day.nextDay();
        }
        step();

        Card asked = ada.says("quiz today");
        assertThat(CardText.of(asked)).contains("does not count", "Alpha comes first.");
        assertThat(CardText.of(ada.says("answer " + "t:"
                        + day.store.ledger().askings(TestClass.COURSE).size() + " true")))
                .contains("For practice, no points")
                .doesNotContain("10 points");
        assertThat(CardText.of(ada.says("leaderboard"))).doesNotContain("10");
    }

    @Test
    void withoutAScheduleTheWordsSayHowToGetOne() {
        TestClass plain = TestClass.posted(SampleCourse.written());

        for (String words : List.of("plan", "next", "skip", "pause", "resume")) {
            assertThat(CardText.of(plain.instructor().says("teach " + words)))
                    .contains("There is no schedule", "`schedule: {}`");
        }
    }

    @Test
    void studentsAreNotListenedTo() {
        start();
        for (String words : List.of("plan", "next", "skip 2026-11-25 question", "pause", "resume")) {
            assertThat(CardText.of(ada.says("teach " + words))).contains("For instructors");
        }
        assertThat(acts()).containsExactly("start");
    }
}
