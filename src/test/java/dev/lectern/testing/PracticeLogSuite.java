package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeLog;
import dev.lectern.review.PracticeRound;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link PracticeLog} does. */
public abstract class PracticeLogSuite {
    private static final Question QUESTION = SampleQuestions.multipleChoice("q1");
    private static final OptionOrder ORDER = new OptionOrder(List.of(3, 1, 0, 2));
    private static final Verdict RIGHT = Verdict.correct(Verdict.Reason.KEY);
    private static final Verdict WRONG = Verdict.incorrect(Verdict.Reason.NOT_THE_KEY);

    /** A store with nothing in it. */
    protected abstract Ports ports();

    private PracticeLog practiceOfAdaAndBen() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);
        return ports.practice();
    }

    @Test
    void aRoundIsReadBackAsItWasShown() {
        PracticeLog log = practiceOfAdaAndBen();

        PracticeRound round = log.open(ADA, COURSE, QUESTION, ORDER, NOON);

        assertThat(round).isEqualTo(new PracticeRound(round.id(), COURSE, QUESTION, ORDER, NOON));
        assertThat(log.round(round.id(), ADA)).contains(round);
    }

    @Test
    void aRoundIsForTheOneItWasShownToOnly() {
        PracticeLog log = practiceOfAdaAndBen();
        PracticeRound round = log.open(ADA, COURSE, QUESTION, ORDER, NOON);

        assertThat(log.round(round.id(), BEN)).isEmpty();
        assertThat(log.round(round.id() + 1, ADA)).isEmpty();
        assertThat(log.close(round.id(), BEN, RIGHT, NOON)).isFalse();
        assertThat(log.latest(ADA, COURSE)).isEmpty();
        assertThat(log.latest(BEN, COURSE)).isEmpty();
    }

    @Test
    void someoneNotMetCannotPractise() {
        PracticeLog log = ports().practice();

        assertThatIllegalArgumentException().isThrownBy(() -> log.open(ADA, COURSE, QUESTION, ORDER, NOON));
        assertThat(log.latest(ADA, COURSE)).isEmpty();
    }

    @Test
    void theFirstVerdictOfARoundStands() {
        PracticeLog log = practiceOfAdaAndBen();
        PracticeRound round = log.open(ADA, COURSE, QUESTION, ORDER, NOON);

        boolean first = log.close(round.id(), ADA, WRONG, NOON.plusSeconds(5));
        boolean second = log.close(round.id(), ADA, RIGHT, NOON.plusSeconds(6));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(log.latest(ADA, COURSE)).containsExactly(outcome("q1", WRONG, NOON.plusSeconds(5)));
    }

    @Test
    void aRoundTappedFromManyThreadsIsClosedOnce() throws Exception {
        PracticeLog log = practiceOfAdaAndBen();
        PracticeRound round = log.open(ADA, COURSE, QUESTION, ORDER, NOON);

        List<Boolean> closed = Together.run(32, thread -> log.close(round.id(), ADA, RIGHT, NOON));

        assertThat(closed).containsOnlyOnce(true);
    }

    @Test
    void theLatestAnsweredRoundOfEachQuestionCounts() {
        PracticeLog log = practiceOfAdaAndBen();
        answer(log, ADA, COURSE, "q1", RIGHT, NOON.plusSeconds(20));
        answer(log, ADA, COURSE, "q1", WRONG, NOON.plusSeconds(10));
        answer(log, ADA, COURSE, "q2", WRONG, NOON.plusSeconds(30));
        answer(log, ADA, COURSE, "q2", RIGHT, NOON.plusSeconds(30));
        log.open(ADA, COURSE, SampleQuestions.trueFalse("q3"), OptionOrder.NONE, NOON);

        assertThat(log.latest(ADA, COURSE))
                .containsExactlyInAnyOrder(
                        outcome("q1", RIGHT, NOON.plusSeconds(20)), outcome("q2", RIGHT, NOON.plusSeconds(30)));
    }

    @Test
    void practiceOfOthersAndOfOtherCoursesStaysApart() {
        PracticeLog log = practiceOfAdaAndBen();
        answer(log, ADA, COURSE, "q1", RIGHT, NOON);
        answer(log, ADA, OTHER_COURSE, "q1", WRONG, NOON);
        answer(log, BEN, COURSE, "q2", WRONG, NOON);

        assertThat(log.latest(ADA, COURSE)).containsExactly(outcome("q1", RIGHT, NOON));
        assertThat(log.latest(ADA, OTHER_COURSE)).containsExactly(outcome("q1", WRONG, NOON));
        assertThat(log.latest(BEN, COURSE)).containsExactly(outcome("q2", WRONG, NOON));
    }

    private static void answer(
            PracticeLog log, AccountId account, CourseId course, String question, Verdict verdict, Instant at) {
        Question shown = SampleQuestions.trueFalse(question);
        log.close(log.open(account, course, shown, OptionOrder.NONE, at).id(), account, verdict, at);
    }

    private static PracticeRound.Outcome outcome(String question, Verdict verdict, Instant at) {
        return new PracticeRound.Outcome(new QuestionId(question), verdict.outcome(), at);
    }
}
