package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A course with channels: what is asked is what was posted. */
class PostedClassTest {
    private final TestClass day = TestClass.posted(SampleCourse.written());
    private final Student grace = day.instructor();
    private final Student ada = day.student("ada");

    private Card post(int number) {
        return grace.presses(grace.says("teach post question " + number), "post");
    }

    @Test
    void withoutAnOpenQuestionTodayOffersPractice() {
        Card card = ada.says("quiz today");

        assertThat(CardText.of(card)).contains("No question is open", "posted in the class channel");
        assertThat(CardText.of(ada.presses(card, "practice"))).contains("Practice:");
        assertThat(CardText.of(ada.says("my"))).contains("No question is open right now.");
        assertThat(day.store.ledger().askings(TestClass.COURSE)).isEmpty();
    }

    @Test
    void todayIsTheOpenQuestionThatWasPostedLast() {
        post(1);
        post(2);

        Card card = ada.says("quiz today");

        assertThat(CardText.of(card)).contains("What is cheapest?", "Also open: Fine-tuning starts");
        assertThat(CardText.of(ada.presses(card, "t1"))).contains("Fine-tuning starts from a trained model.");
    }

    @Test
    void aClosedOrWithdrawnQuestionIsNotTodaysAnyMore() {
        post(1);
        post(2);
        grace.says("teach close t:2");
        assertThat(CardText.of(ada.says("quiz today"))).contains("Fine-tuning starts");

        grace.says("teach withdraw p1 It was unclear.");

        assertThat(CardText.of(ada.says("quiz today"))).contains("No question is open");
        assertThat(CardText.of(ada.says("quiz last"))).contains("What is cheapest?");
    }

    @Test
    void whatIsOpenIsNeverPracticed() {
        post(1);
        post(2);
        Set<String> stems = new HashSet<>();

        for (int i = 0; i < 40; i++) {
            Card card = ada.says("quiz");
            stems.add(card.body().get(0).plain());
            ada.writes(card, "A");
        }

        assertThat(stems).hasSize(3).noneMatch(stem -> stem.contains("cheapest") || stem.contains("starts from"));
    }

    @Test
    void aPracticeRoundThatWasBegunBeforeIsNotJudgedWhileItsQuestionIsOpen() {
        Card practice = ada.says("quiz training");
        int number = practice.body().get(0).plain().contains("cheapest")
                ? 2
                : practice.body().get(0).plain().contains("starts") ? 1 : 3;
        post(number);

        Card refused = ada.writes(practice, "A");

        assertThat(CardText.of(refused)).contains("Now it counts");
        assertThat(CardText.of(ada.presses(refused, "answer"))).contains("It counts");
        ada.says("answer t:1 A");
        assertThat(ada.writes(practice, "A").title()).isEqualTo("Practice");
    }

    @Test
    void aClosedQuestionIsOfferedForPractice() {
        post(1);
        Card open = ada.says("quiz today");
        grace.says("teach close t:1");

        Card closed = ada.presses(open, "true");

        assertThat(CardText.of(closed)).contains("This question is closed", "You did not answer this one.");
        Card again = ada.presses(closed, "practice");
        assertThat(CardText.of(again)).contains("Practice:", "Fine-tuning starts");
        assertThat(ada.presses(again, "true").tone()).isEqualTo(Tone.CORRECT);
    }

    @Test
    void theQuestionOfAnotherCourseOrARehearsalIsNothingAStudentKnows() {
        grace.presses(grace.says("teach rehearse question 1"), "rehearse");

        for (String words :
                List.of("quiz t:1", "answer t:1 true", "mine t:1", "quiz t:99", "mine t:99", "mine nonsense")) {
            assertThat(CardText.of(ada.says(words))).contains("I don't know that question");
        }
        assertThat(CardText.of(ada.says("doubt t:1"))).contains("Nothing to doubt");
        assertThat(CardText.of(ada.says("quiz again t:1"))).contains("Not this one");
    }

    @Test
    void severalKeysArePickedWithoutSayingHowMany() {
        post(4);

        Card card = ada.says("quiz today");

        assertThat(card.form()).isNotNull();
        assertThat(card.form().picks()).containsExactly("A", "B", "C");
        assertThat(card.buttons()).isEmpty();
    }
}
