package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.course.Audit;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wrong key is found, fixed and, if need be, put back; question 2's author said C, Prompting. */
class FixKeyTest {
    private TestClass day = TestClass.posted(SampleCourse.written());
    private Student grace = day.instructor();
    private Student ada = day.student("ada");
    private Student ben = day.student("ben");

    private Card post(int number) {
        Card posted = grace.presses(grace.says("teach post question " + number), "post");
        day.send();
        return posted;
    }

    private Asking asking() {
        return day.school().ledger().asking(new AskingId(1)).orElseThrow();
    }

    /** The letter under which the author's option is shown. */
    private String shown(int authored) {
        return MultipleChoice.letter(asking().order().positionOf(authored));
    }

    /** Ada picks the key of the author, Ben what should have been it; then the question is closed. */
    private void answered() {
        post(2);
        ada.presses(day.newest(TestClass.SLACK), shown(2));
        ben.presses(day.newest(TestClass.DISCORD), shown(1));
        day.later(Duration.ofMinutes(1));
        grace.says("teach close t:1");
        day.school().outbox().stale().forEach(day.school().outbox()::drawn);
    }

    private Card preview() {
        Card list = grace.says("teach fix-key");
        Card question = grace.presses(list, "t:1");
        return grace.presses(question, shown(1));
    }

    private static String total(Student student) {
        return CardText.of(student.says("my"));
    }

    @Test
    void itSaysWhoGainsAndWhoLosesBeforeAnythingChanges() {
        answered();

        Card preview = preview();

        assertThat(CardText.of(preview))
                .contains(
                        "The right answer is **" + shown(1) + "** Fine-tuning",
                        "1 answer gains, 0 lose. Gaining: ",
                        "1 answer gains, 1 loses",
                        "0 answers gain, 0 lose")
                .doesNotContain("changes *no* weights");
        assertThat(preview.buttons())
                .extracting(Button::word)
                .containsExactly("old-and-new", "new-only", "full-credit", "none");
        assertThat(asking().isCorrected()).isFalse();
        assertThat(total(ben)).contains("**0 points**");
    }

    @Test
    void whatWasRightStaysRightAndPostsShowTheRightKey() {
        answered();

        Card fixed = grace.presses(preview(), "old-and-new");

        assertThat(CardText.of(fixed)).contains("Fixed", "1 answer gains, 0 lose", "`training.md`, line");
        assertThat(total(ada)).contains("**10 points**");
        assertThat(total(ben)).contains("**10 points**");
        assertThat(day.school().outbox().stale()).hasSize(2);
        assertThat(CardText.of(day.newest(TestClass.SLACK)))
                .contains("The right answer is **" + shown(1) + "** Fine-tuning", "corrected the key");
        assertThat(CardText.of(ben.says("mine t:1"))).contains("10 points", "corrected the key");
        assertThat(day.store.audit().of(TestClass.COURSE, 1))
                .extracting(Audit.Entry::act, Audit.Entry::detail)
                .containsExactly(tuple("fix-key", "question t:1 as correction 1, old-and-new"));
    }

    @Test
    void whoeverItTouchesIsToldOnce() {
        answered();
        grace.presses(preview(), "old-and-new");

        assertThat(CardText.of(ben.says("help"))).contains("corrected the key of the question", "**10 points** now");
        assertThat(CardText.of(ben.says("help"))).doesNotContain("corrected the key");
        assertThat(CardText.of(ada.says("help"))).doesNotContain("corrected the key");
    }

    @Test
    void undoingBringsEverythingBackAndTellsWhoeverWasTold() {
        answered();
        String before = CardText.of(day.newest(TestClass.SLACK));
        Card fixed = grace.presses(preview(), "new-only");
        assertThat(total(ada)).contains("**0 points**", "**0 points** now");
        day.school().outbox().stale().forEach(day.school().outbox()::drawn);

        Card undone = grace.presses(fixed, "undo");

        assertThat(CardText.of(undone)).contains("exactly what they were");
        assertThat(CardText.of(day.newest(TestClass.SLACK))).isEqualTo(before);
        assertThat(day.school().outbox().stale()).hasSize(2);
        assertThat(CardText.of(ada.says("help"))).contains("took the change of the key", "**10 points** again");
        assertThat(CardText.of(ben.says("help"))).doesNotContain("the key of");
        assertThat(total(ben)).contains("**0 points**");
        assertThat(CardText.of(grace.presses(fixed, "undo"))).contains("Undone before");
    }

    @Test
    void pressingTwiceFixesOnce() {
        answered();
        Card preview = preview();
        grace.presses(preview, "old-and-new");

        assertThat(CardText.of(grace.presses(preview, "old-and-new"))).contains("That is the key already");
        assertThat(CardText.of(grace.presses(preview, "new-only"))).contains("That is the key already");
        assertThat(day.store.corrections().of(TestClass.COURSE)).hasSize(1);
    }

    @Test
    void aLaterCorrectionIsUndoneBeforeTheOneItWasMadeOf() {
        answered();
        Card first = grace.presses(preview(), "old-and-new");
        grace.says("teach fix-key t:1 old-and-new " + shown(0));

        Card refused = grace.presses(first, "undo");

        assertThat(CardText.of(refused)).contains("Undo the later one first");
        grace.presses(refused, "undo");
        assertThat(CardText.of(grace.presses(first, "undo"))).contains("exactly what they were");
        assertThat(asking().isCorrected()).isFalse();
    }

    @Test
    void theQuestionIsAskedWithTheRightKeyFromNowOnAlsoAfterTheLecturesWereReadAgain() {
        answered();
        grace.presses(preview(), "old-and-new");
        day.reload(SampleCourse.written());
        day.nextDay();

        post(2);
        Asking again = day.school().ledger().asking(new AskingId(2)).orElseThrow();

        assertThat(((MultipleChoice) again.question()).keyLetters()).containsExactly("B");
        assertThat(again.isCorrected()).isFalse();
    }

    @Test
    void anotherWordingIsAcceptedForGood() {
        post(3);
        ben.writes(day.newest(TestClass.SLACK), "Transfer learning");
        assertThat(total(ben)).contains("**5 points**");

        Card asked = grace.says("teach fix-key t:1");
        Card preview = grace.writes(asked, "transfer learning");
        assertThat(CardText.of(preview)).contains("Also right from now on: **transfer learning**", "1 answer gains");
        grace.presses(preview, "old-and-new");

        assertThat(total(ben)).contains("**10 points**");
        ada.writes(day.newest(TestClass.SLACK), "transfer learning");
        assertThat(total(ada)).contains("**10 points**");
        assertThat(CardText.of(grace.writes(asked, "transfer learning"))).contains("That is the key already");
        assertThat(CardText.of(grace.writes(asked, "x".repeat(49)))).contains("could not read that as a key");
    }

    @Test
    void aStatementIsCalledTheOtherWay() {
        post(1);
        ben.presses(day.newest(TestClass.SLACK), "False");
        Card question = grace.says("teach fix-key t:1");
        assertThat(question.buttons()).extracting(Button::label).containsExactly("It is false");

        grace.presses(grace.presses(question, "false"), "old-and-new");

        assertThat(total(ben)).contains("**10 points**");
    }

    @Test
    void whileAnswersMayBeChangedNobodyIsTold() {
        day = TestClass.posted(SampleCourse.written(), new ScoringRules(Points.GRADED, Feedback.AT_CLOSE));
        grace = day.instructor();
        ben = day.student("ben");
        post(2);
        ben.presses(day.newest(TestClass.SLACK), shown(1));

        grace.says("teach fix-key t:1 old-and-new " + shown(1));

        assertThat(CardText.of(ben.says("my"))).doesNotContain("the key");
        assertThat(CardText.of(day.newest(TestClass.SLACK))).doesNotContain("corrected");
        day.later(Duration.ofMinutes(1));
        grace.says("teach close t:1");
        assertThat(CardText.of(ben.says("my"))).contains("corrected the key", "**10 points**");
    }

    @Test
    void onlyWhatHasAKeyIsOfferedAndOnlyToInstructors() {
        assertThat(CardText.of(grace.says("teach fix-key"))).contains("Nothing to fix");
        post(5);
        assertThat(CardText.of(grace.says("teach fix-key t:1"))).contains("Nothing to fix");
        post(1);
        grace.says("teach withdraw p3 It was unclear.");
        assertThat(CardText.of(grace.says("teach fix-key t:2 true x"))).contains("Nothing to fix");

        for (String words : List.of("teach fix-key", "teach fix-key t:1 none true", "teach fix-key undo 1")) {
            assertThat(CardText.of(ada.says(words))).contains("For instructors");
        }
    }
}
