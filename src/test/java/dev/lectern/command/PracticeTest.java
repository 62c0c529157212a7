package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import org.junit.jupiter.api.Test;

class PracticeTest {
    private final TestClass day = new TestClass(two());
    private final Student ada = day.student("ada");

    private static SmallCourse two() {
        return new SmallCourse()
                .lecture("basics", "Basics", "")
                .section("start", "Start", "**A model** learns.")
                .trueFalse("First statement.", true, "First explained.")
                .lecture("more", "More", "")
                .section("deep", "Deep", "**Depth** matters.")
                .trueFalse("Second statement.", false, "Second explained.");
    }

    @Test
    void practiceNeverServesTodaysQuestionEvenIfNobodyHasAskedForItYet() {
        for (int i = 0; i < 20; i++) {
            Card question = ada.says("quiz");
            assertThat(CardText.of(question)).contains("Second statement.").doesNotContain("First statement.");
            ada.presses(question, "true");
        }
    }

    @Test
    void practiceNeverServesTodaysQuestionInAnotherGuise() {
        TestClass twins = new TestClass(new SmallCourse()
                .lecture("basics", "Basics", "")
                .trueFalse("The same statement.", true, "")
                .lecture("more", "More", "")
                .practiceOnly("The *same*  Statement.", true));

        assertThat(CardText.of(twins.student("ada").says("quiz"))).contains("nothing to practice but today's question");
    }

    @Test
    void practiceThatBecomesTodaysQuestionOvernightIsNotSolved() {
        Card question = ada.says("quiz");
        day.nextDay();

        Card reply = ada.presses(question, "false");

        assertThat(CardText.of(reply)).contains("today's graded question").doesNotContain("Second explained");
        assertThat(day.store.practice().latest(ada.account(), TestClass.COURSE)).isEmpty();
    }

    @Test
    void practiceTellsAtOnceAndNeverScores() {
        Card reply = ada.presses(ada.says("quiz"), "true");

        assertThat(reply.tone()).isEqualTo(Tone.INCORRECT);
        assertThat(CardText.of(reply)).contains("is **false**", "Second explained.", "More › Deep", "(next)");
        assertThat(day.store.ledger().answers(TestClass.COURSE)).isEmpty();
        assertThat(CardText.of(ada.says("leaderboard"))).contains("Nobody has points yet");
    }

    @Test
    void practiceTellsAtOnceAlsoWhereGradedFeedbackWaits() {
        TestClass changing = new TestClass(two(), new ScoringRules(Points.GRADED, Feedback.AT_CLOSE));
        Student student = changing.student("ada");

        assertThat(student.presses(student.says("quiz"), "false").tone()).isEqualTo(Tone.CORRECT);
    }

    @Test
    void aSecondAnswerToARoundIsToldButNotNoted() {
        Card question = ada.says("quiz");
        ada.presses(question, "false");

        Card again = ada.presses(question, "true");

        assertThat(CardText.of(again)).contains("your first answer is the one I noted");
        assertThat(day.store.practice().latest(ada.account(), TestClass.COURSE))
                .extracting(outcome -> outcome.outcome().name())
                .containsExactly("CORRECT");
    }

    @Test
    void nobodyElsesRoundCanBeAnswered() {
        ada.says("quiz");

        assertThat(CardText.of(day.student("ben").says("answer p:1 true"))).contains("I don't know that question");
    }

    @Test
    void practiceStaysInsideWhatWasAskedFor() {
        TestClass sample = new TestClass(SampleCourse.written());
        Student student = sample.student("ada");

        Card question = student.says("quiz retr");
        for (int i = 0; i < 5; i++) {
            assertThat(question.title()).isEqualTo("Practice: Retrieval");
            question = student.presses(student.writes(question, "A"), "next");
        }
    }

    @Test
    void aSectionWithoutQuestionsLendsThoseOfItsLecture() {
        TestClass sample = new TestClass(SampleCourse.written());

        Card question = sample.student("ada").says("quiz scratch");

        assertThat(question.title()).isEqualTo("Practice: Training paradigms");
        assertThat(CardText.of(question)).contains("this is from its lecture");
    }

    @Test
    void wordsThatFitNothingOfferTheNearest() {
        assertThat(CardText.of(ada.says("quiz xyzzy"))).contains("Nothing released is called “xyzzy”");
        assertThat(CardText.of(ada.says("quiz deeep"))).contains("Did you mean", "2. Deep -> quiz 2");
    }

    @Test
    void lecturesAndWordsAreSuggested() {
        assertThat(ada.sees("quiz ")).containsExactly("today", "last", "Start", "Deep");
        assertThat(ada.sees("quiz to")).containsExactly("today");
    }
}
