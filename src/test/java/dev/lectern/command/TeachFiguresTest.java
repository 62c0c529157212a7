package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.quiz.Asking;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What instructors see of how the questions did. */
class TeachFiguresTest {
    private static final int CHEAPEST = 2;

    private final TestClass day = TestClass.posted(SampleCourse.written());
    private final Student grace = day.instructor();
    private final List<Student> class6 =
            IntStream.range(0, 6).mapToObj(i -> day.student("student-" + i)).toList();

    private Asking post(int question) {
        grace.presses(grace.says("teach post question " + question), "post");
        List<Asking> askings = day.store.ledger().askings(TestClass.COURSE);
        return askings.get(askings.size() - 1);
    }

    private static String shown(Asking asking, char author) {
        return String.valueOf((char) ('A' + asking.order().shown().indexOf(author - 'A')));
    }

    /** The strong half has two questions right, and takes the third one for something else. */
    private Asking misleading() {
        Asking easy = post(1);
        Asking choice = post(CHEAPEST);
        Asking two = post(4);
        for (int i = 0; i < class6.size(); i++) {
            boolean strong = i < 3;
            class6.get(i).says("answer t:" + easy.id() + (strong ? " true" : " false"));
            class6.get(i)
                    .says("answer t:" + two.id() + " "
                            + (strong ? shown(two, 'A') + shown(two, 'C') : shown(two, 'B')));
            class6.get(i).says("answer t:" + choice.id() + " " + shown(choice, strong ? 'B' : 'C'));
        }
        return choice;
    }

    @Test
    void aCourseThatNobodyAnsweredHasNoFigures() {
        post(1);

        assertThat(CardText.of(grace.says("teach figures"))).contains("No figures yet");
    }

    @Test
    void whatMayHaveAWrongKeyComesFirst() {
        Asking choice = misleading();
        day.store.doubts().note(choice.id(), class6.get(0).account(), day.now());

        Card card = grace.says("teach figures");

        assertThat(card.title()).isEqualTo("Figures of 3 questions");
        assertThat(card.body().get(1).plain())
                .contains("t:2 What is cheapest?", "Possibly a wrong key")
                .contains("6 answers", "mean mark 50%", "discrimination -1.00", "most picked: B, 3 times", "1 doubt");
        assertThat(card.buttons()).extracting(Button::word).startsWith("t:2").hasSize(3);
    }

    @Test
    void aQuestionIsLookedAtWithItsKeyAndWhatItsFiguresMean() {
        misleading();

        Card detail = grace.presses(grace.says("teach figures"), "t:2");

        assertThat(CardText.of(detail))
                .contains("What is cheapest?", "The right answer is **C** Prompting", "The key may be wrong")
                .contains("Facility: 50%", "Discrimination: -1.00", "most picked: B** Fine-tuning, 3 times")
                .contains("`training.md`, line 1");
    }

    @Test
    void whatIsNotDefinedIsSaidToBeUnknown() {
        Asking reflection = post(5);
        class6.get(0).says("answer t:" + reflection.id() + " when I know it by heart");

        String detail = CardText.of(grace.says("teach figures t:" + reflection.id()));

        assertThat(detail)
                .contains("none is judged", "Discrimination: not known")
                .doesNotContain("Facility");
    }

    @Test
    void aQuestionAskedTwiceIsOneAndTheListStartsAnywhere() {
        for (int question = 1; question <= 4; question++) {
            for (int time = 0; time < 2; time++) {
                Asking asking = post(question);
                class6.get(0).says("answer t:" + asking.id() + (question == 1 ? " true" : " A"));
                day.later(Duration.ofMinutes(1));
                grace.says("teach close t:" + asking.id());
                day.nextDay();
            }
        }

        Card first = grace.says("teach figures");

        assertThat(first.title()).isEqualTo("Figures of 4 questions"); // asked twice each
        assertThat(first.buttons()).extracting(Button::word).doesNotContain("more");
        assertThat(CardText.of(grace.says("teach figures from 3"))).doesNotContain("more ->");
        assertThat(grace.says("teach figures from 3").buttons()).hasSize(2);
    }

    @Test
    void anUnknownQuestionIsSaidToHaveNone() {
        misleading();

        assertThat(CardText.of(grace.says("teach figures t:99"))).contains("“t:99” has no figures");
        assertThat(grace.sees("teach figures t")).startsWith("figures t:2").hasSize(3);
        assertThat(CardText.of(class6.get(0).says("teach figures t:2"))).contains("For instructors");
    }
}
