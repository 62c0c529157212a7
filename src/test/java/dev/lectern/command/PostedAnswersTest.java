package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.daily.Content;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.Feedback;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers to questions that were posted: in time, late, old, withdrawn, rehearsed and doubted. */
class PostedAnswersTest {
    private final TestClass day = TestClass.posted(SampleCourse.written());
    private final Student grace = day.instructor();
    private final Student ada = day.student("ada");

    private List<GradedAnswer> answers() {
        return day.store.ledger().answers(TestClass.COURSE);
    }

    private static void post(TestClass day, int number) {
        Student grace = day.instructor();
        grace.presses(grace.says("teach post question " + number), "post");
        day.send();
    }

    @Test
    void anAnswerIsRecordedAndTheBoardIsTold() {
        post(day, 1);

        Card reply = ada.presses(day.newest(TestClass.SLACK), "true");

        assertThat(CardText.of(reply)).contains("10 points", "You answered “true”");
        assertThat(answers()).hasSize(1);
        assertThat(day.board().changed()).containsExactly(new AskingId(1));
        assertThat(CardText.of(ada.presses(day.newest(TestClass.DISCORD), "false")))
                .contains("that answer stands");
        assertThat(day.board().changed()).hasSize(1);
    }

    @Test
    void anInstructorsPressIsJudgedAndNeverRecorded() {
        post(day, 1);

        Card reply = grace.presses(day.newest(TestClass.SLACK), "true");

        assertThat(reply.tone()).isEqualTo(Tone.CORRECT);
        assertThat(CardText.of(reply)).contains("Rehearsal: 10 points", "Nothing was recorded", "the same at once");
        assertThat(answers()).isEmpty();
        assertThat(day.board().changed()).isEmpty();
        assertThat(CardText.of(grace.says("quiz today"))).contains("your answer is a rehearsal");
    }

    @Test
    void aRehearsedQuestionIsJudgedAndNeverRecorded() {
        grace.presses(grace.says("teach rehearse question 1"), "rehearse");
        day.send();

        Card reply = grace.presses(day.newest(TestClass.STAFF_ROOM), "false");

        assertThat(CardText.of(reply)).contains("Rehearsal: 0 points", "Nothing was recorded");
        assertThat(answers()).isEmpty();
        assertThat(day.store.ledger().askings(TestClass.COURSE)).isEmpty();
    }

    @Test
    void wordsWrittenIntoAFormInTimeCountAMinuteLonger() {
        post(day, 5);
        Card open = ada.says("quiz today");
        Instant opened = day.now();
        day.later(Duration.ofMinutes(5));
        grace.says("teach close t:1");
        Instant closed = day.now();
        day.later(Duration.ofSeconds(59));

        Card reply = ada.sends(open, "When nothing changes.", opened);

        assertThat(CardText.of(reply)).contains("5 points").doesNotContain("too late");
        assertThat(answers().get(0).at()).isEqualTo(closed.minusMillis(1));
        assertThat(CardText.of(ada.says("my"))).contains("**5 points**");
    }

    @Test
    void aClosedPostIsDrawnAgainForGoodWhenAnAnswerComesInTheGrace() {
        post(day, 5);
        day.send();
        Card open = ada.says("quiz today");
        Instant opened = day.now();
        day.later(Duration.ofMinutes(5));
        grace.says("teach close t:1");
        day.store.outbox().stale().forEach(day.store.outbox()::drawn);
        assertThat(day.store.outbox().stale()).isEmpty();
        day.later(Duration.ofSeconds(30));

        ada.sends(open, "When nothing changes.", opened);

        assertThat(day.store.outbox().stale()).hasSize(2);
    }

    @Test
    void afterThatMinuteTheyAreKeptAndCountNothing() {
        post(day, 5);
        Card open = ada.says("quiz today");
        Instant opened = day.now();
        day.later(Duration.ofMinutes(5));
        grace.says("teach close t:1");
        day.later(Duration.ofSeconds(60));

        Card reply = ada.sends(open, "When nothing changes.", opened);

        assertThat(CardText.of(reply)).contains("0 points", "too late to count");
        assertThat(answers()).extracting(GradedAnswer::raw).containsExactly("When nothing changes.");
    }

    @Test
    void aFormThatWasOpenedAfterTheCloseIsNotTaken() {
        post(day, 5);
        Card open = ada.says("quiz today");
        grace.says("teach close t:1");
        day.later(Duration.ofSeconds(5));

        Card reply = ada.sends(open, "When nothing changes.", day.now());

        assertThat(CardText.of(reply)).contains("This question is closed");
        assertThat(answers()).isEmpty();
    }

    @Test
    void inThatMinuteAnEarlierAnswerIsNotReplacedForTheSolutionIsOut() {
        TestClass atClose =
                TestClass.posted(SampleCourse.written(), new ScoringRules(Points.GRADED, Feedback.AT_CLOSE));
        post(atClose, 3);
        Student student = atClose.student("ada");
        Card open = student.says("quiz today");
        student.writes(open, "pretraining");
        Instant opened = atClose.now();
        atClose.later(Duration.ofMinutes(1));
        atClose.instructor().says("teach close t:1");
        atClose.later(Duration.ofSeconds(10));

        Card reply = student.sends(open, "fine-tuning", opened);

        assertThat(CardText.of(reply)).contains("that answer stands", "“pretraining”");
    }

    @Test
    void anOldPostSaysThatItIsClosedAndShowsOnesOwnAnswer() {
        post(day, 1);
        Card post = day.newest(TestClass.SLACK);
        ada.presses(post, "true");
        day.nextDay();

        Card reply = ada.presses(post, "false");

        assertThat(CardText.of(reply)).contains("This question is closed", "10 points", "You answered “true”");
        assertThat(answers()).hasSize(1);
    }

    @Test
    void aWithdrawnQuestionSaysSoAndWhyAndCountsForNothing() {
        post(day, 1);
        Card post = day.newest(TestClass.SLACK);
        ada.presses(post, "true");
        grace.says("teach withdraw p1 The wording was unclear.");

        for (Card reply : List.of(
                ada.presses(post, "true"),
                day.student("ben").presses(post, "true"),
                ada.says("mine t:1"),
                ada.says("mark t:1 yes"),
                ada.says("quiz t:1"))) {
            assertThat(CardText.of(reply)).containsAnyOf("The wording was unclear.", "Nothing to mark");
        }
        assertThat(answers()).hasSize(1);
        assertThat(CardText.of(ada.says("my"))).contains("**0 points**");
    }

    @Test
    void myAnswerTellsWhatBecameOfItOnceTheQuestionIsClosed() {
        post(day, 3);
        ada.says("answer t:1 teaching it more");
        day.later(Duration.ofMinutes(1));
        grace.says("teach close t:1");

        Card mine = ada.presses(day.newest(TestClass.SLACK), "mine");

        assertThat(CardText.of(mine))
                .contains("5 points", "“teaching it more”", "Expected: **fine-tuning**", "Did you have it?")
                .contains("Practice it", "I think the key is wrong");
        assertThat(ada.presses(mine, "yes").title()).isEqualTo("Noted: you had it");
        assertThat(CardText.of(day.student("ben").says("mine t:1"))).contains("You did not answer this one.");
    }

    @Test
    void myAnswerToldBeforeTheCloseGivesNothingAway() {
        TestClass atClose =
                TestClass.posted(SampleCourse.written(), new ScoringRules(Points.GRADED, Feedback.AT_CLOSE));
        post(atClose, 3);
        Student student = atClose.student("ada");
        student.says("answer t:1 teaching it more");

        Card mine = student.says("mine t:1");

        assertThat(CardText.of(mine)).contains("teaching it more").doesNotContain("fine-tuning", "doubt", "points");
        assertThat(CardText.of(student.says("doubt t:1"))).contains("Only the key of a closed question");
    }

    @Test
    void aDoubtIsCountedOnceAndTheStaffIsTold() {
        post(day, 1);
        grace.says("teach close t:1");
        Student ben = day.student("ben");

        assertThat(ada.presses(ada.says("mine t:1"), "doubt").title()).isEqualTo("Thank you");
        assertThat(ada.says("doubt t:1").title()).isEqualTo("Noted before");
        assertThat(day.read(TestClass.STAFF_ROOM)).hasSize(1);
        day.send();
        ben.says("doubt t:1");

        assertThat(CardText.of(day.newest(TestClass.STAFF_ROOM)))
                .contains("**2 students** think", "Fine-tuning starts", "/teach withdraw")
                .doesNotContain("ada", "ben");
        assertThat(day.store.outbox().stale())
                .extracting(stale -> stale.posting().content())
                .contains(new Content.Doubts(new AskingId(1)));
        assertThat(CardText.of(grace.says("teach"))).contains("2 students in doubt about the key");
    }

    @Test
    void whoTeachesIsNotCountedAmongTheDoubtful() {
        post(day, 1);
        grace.says("teach close t:1");

        assertThat(CardText.of(grace.says("doubt t:1"))).contains("You teach this course");
        assertThat(day.read(TestClass.STAFF_ROOM)).isEmpty();
    }
}
