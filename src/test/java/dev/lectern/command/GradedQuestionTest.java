package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.chat.Form;
import dev.lectern.score.Feedback;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import dev.lectern.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Today's graded question: asked, answered, judged. */
class GradedQuestionTest {
    private static final ScoringRules AT_CLOSE = new ScoringRules(Points.GRADED, Feedback.AT_CLOSE);

    private final TestClass day = new TestClass(statement());
    private final Student ada = day.student("ada");
    private final Student ben = day.student("ben");

    /** One graded statement, which is false, and something else to practise. */
    private static SmallCourse statement() {
        return new SmallCourse()
                .lecture("basics", "Basics", "")
                .section("start", "Start", "**A model** learns.")
                .trueFalse("Every model is trained from nothing.", false, "Most are adapted.")
                .shortAnswer("What adapts a model?", "fine-tuning", "");
    }

    @Test
    void everyoneIsAskedTheSameQuestionInTheSameOrder() {
        TestClass choices = new TestClass(new SmallCourse()
                .lecture("basics", "Basics", "")
                .choice("Which?", "B", "", "one", "two", "three", "four", "five"));

        Card first = choices.student("ada").says("quiz today");
        Card second = choices.student("ben").says("quiz today");

        assertThat(CardText.of(second)).isEqualTo(CardText.of(first));
    }

    @Test
    void aRightAnswerScoresAndSaysWhy() {
        Card reply = ada.presses(ada.says("quiz today"), "false");

        assertThat(reply.tone()).isEqualTo(Tone.CORRECT);
        assertThat(CardText.of(reply)).contains("10 points", "Most are adapted.", "Basics › Start", "/summary 1");
    }

    @Test
    void aWrongAnswerIsToldWhatIsRight() {
        Card reply = ada.presses(ada.says("quiz today"), "true");

        assertThat(reply.tone()).isEqualTo(Tone.INCORRECT);
        assertThat(CardText.of(reply)).contains("0 points", "The statement is **false**", "Most are adapted.");
    }

    @Test
    void theRightOptionIsToldByItsShownLetter() {
        TestClass choices = new TestClass(new SmallCourse()
                .lecture("basics", "Basics", "")
                .choice("Which?", "B", "", "one", "*two*", "three", "four", "five"));
        Student student = choices.student("ada");
        Card question = student.says("quiz today");
        String right = letterOf(question, "two");

        Card reply = student.presses(question, right.equals("A") ? "B" : "A");

        assertThat(CardText.of(reply)).contains("The right answer is **" + right + "** *two*");
    }

    @Test
    void aSecondAnswerDoesNotScoreAndTellsWhatIsRecorded() {
        Card question = ada.says("quiz today");
        ada.presses(question, "true");

        Card again = ada.presses(question, "false");

        assertThat(again.tone()).isEqualTo(Tone.INCORRECT);
        assertThat(CardText.of(again)).contains("that answer stands", "You answered “true”");
        assertThat(CardText.of(ada.says("my"))).contains("**0 points**");
    }

    @Test
    void ofManyPressesAtOnceExactlyOneIsRecorded() throws Exception {
        Card question = ada.says("quiz today");

        List<Card> replies = Together.run(8, i -> ada.presses(question, i % 2 == 0 ? "true" : "false"));

        assertThat(day.store.ledger().answers(TestClass.COURSE)).hasSize(1);
        assertThat(replies.stream().map(Card::tone).distinct()).hasSize(1);
        assertThat(replies.stream().filter(reply -> !CardText.of(reply).contains("that answer stands")))
                .hasSize(1);
    }

    @Test
    void wordsThatAreNoAnswerAreNotRecorded() {
        Card question = ada.says("quiz today");

        Card reply = ada.writes(question, "maybe");

        assertThat(CardText.of(reply)).contains("Nothing was recorded");
        assertThat(day.store.ledger().answers(TestClass.COURSE)).isEmpty();
        assertThat(ada.writes(reply, "false").tone()).isEqualTo(Tone.CORRECT);
    }

    @Test
    void anAnswerThatIsTooLongIsNotRecorded() {
        ada.says("quiz today");

        Card reply = ada.says("answer t:1 " + "word ".repeat(Form.MAX_TEXT));

        assertThat(CardText.of(reply)).contains("at most 1000 characters");
        assertThat(day.store.ledger().answers(TestClass.COURSE)).isEmpty();
    }

    @Test
    void aLateAnswerIsKeptWithoutPointsAndSaysSo() {
        Card question = ada.says("quiz today");
        day.nextDay();

        Card reply = ada.presses(question, "false");

        assertThat(CardText.of(reply))
                .contains("0 points", "too late to count", "closed at midnight, the end of Tuesday 24 Nov");
        assertThat(day.store.ledger().answers(TestClass.COURSE))
                .extracting(GradedAnswer::raw)
                .containsExactly("false");
        assertThat(CardText.of(ada.says("leaderboard"))).contains("Nobody has points yet");
    }

    @Test
    void aLateAnswerNeverReplacesOneInTime() {
        TestClass changing = new TestClass(statement(), AT_CLOSE);
        Student student = changing.student("ada");
        Card question = student.says("quiz today");
        student.presses(question, "false");
        changing.nextDay();

        Card reply = student.presses(question, "true");

        assertThat(reply.tone()).isEqualTo(Tone.CORRECT);
        assertThat(CardText.of(reply)).contains("You answered “false”", "10 points");
    }

    @Test
    void theLastMomentBeforeMidnightIsInTime() {
        Card question = ada.says("quiz today");
        day.later(Duration.ofHours(14).minusMillis(1));

        assertThat(CardText.of(ada.presses(question, "false"))).contains("10 points");

        day.later(Duration.ofMillis(1));
        assertThat(CardText.of(ben.presses(question, "false"))).contains("0 points", "too late");
    }

    @Test
    void noReplyShowsTheKeyOfAnOpenQuestionBeforeItIsAnswered() {
        ben.presses(ben.says("quiz today"), "false");
        String asked =
                "quiz today|quiz|quiz last|quiz t:1|quiz basics|answer t:1 perhaps|answer t:1|mark t:1 yes|my|my export"
                        + "|leaderboard|lectures|summary|summary 1|help|help quiz";

        for (String words : asked.split("\\|")) {
            assertThat(CardText.of(ada.says(words))).as(words).doesNotContain("Most are adapted", "is **false**");
        }
    }

    @Test
    void whatClosedIsNotSolvedWhileItIsAskedAgain() {
        TestClass lonely = new TestClass(new SmallCourse()
                .lecture("basics", "Basics", "")
                .trueFalse("It repeats.", true, "Because there is nothing else."));
        Student student = lonely.student("ada");
        student.presses(student.says("quiz today"), "false");
        lonely.nextDay();

        assertThat(CardText.of(student.says("quiz last"))).doesNotContain("Because", "is **true**");

        student.presses(student.says("quiz today"), "true");
        assertThat(CardText.of(student.says("quiz last"))).contains("Because");
    }

    @Test
    void untilItClosesNothingTellsAndTheAnswerMayBeChanged() {
        TestClass changing = new TestClass(statement(), AT_CLOSE);
        Student student = changing.student("ada");
        Card question = student.says("quiz today");

        Card first = student.presses(question, "true");
        Card second = student.presses(first, "false");

        assertThat(CardText.of(first)).contains("Recorded", "You may change it until midnight");
        assertThat(first.tone()).isEqualTo(second.tone());
        for (String words : List.of("quiz today", "my", "leaderboard", "mark t:1 yes", "quiz t:1")) {
            assertThat(CardText.of(student.says(words))).as(words).doesNotContain("10 points", "Most are adapted");
        }

        changing.nextDay();
        assertThat(CardText.of(student.says("quiz last"))).contains("[CORRECT] 10 points", "Most are adapted");
        assertThat(CardText.of(student.says("my"))).contains("**10 points**");
    }

    @Test
    void aMissedQuestionIsSolvedOnceItHasClosed() {
        ada.says("quiz today");
        day.nextDay();

        assertThat(CardText.of(ada.says("quiz last"))).contains("You did not answer", "is **false**");
    }

    @Test
    void anUndecidedAnswerAsksForTheStudentsOwnOpinionOnce() {
        ada.says("quiz today");
        day.nextDay();

        Card reply = ada.writes(ada.says("quiz today"), "teaching it a little more");
        Card noted = ada.presses(reply, "no");

        assertThat(reply.tone()).isEqualTo(Tone.UNDECIDED);
        assertThat(CardText.of(reply)).contains("5 points", "Expected: **fine-tuning**", "Did you have it?");
        assertThat(CardText.of(noted)).contains("counts 5 points");
        assertThat(day.store.ledger().answers(TestClass.COURSE))
                .extracting(GradedAnswer::selfMark)
                .containsExactly(false);
        assertThat(ada.says("quiz today").buttons())
                .noneMatch(button -> button.word().equals("yes"));
    }

    @Test
    void anOpinionWithoutAnAnswerChangesNothing() {
        ada.says("quiz today");

        assertThat(CardText.of(ada.says("mark t:1 yes"))).contains("Nothing to mark");
        assertThat(CardText.of(ada.says("mark"))).contains("Nothing to mark");
        assertThat(CardText.of(ada.says("mark t:99 yes"))).contains("Nothing to mark");
    }

    @Test
    void aReflectionThanksAndScores() {
        TestClass reflecting =
                new TestClass(new SmallCourse().lecture("basics", "Basics", "").reflection("Why?", "Many reasons."));
        Student student = reflecting.student("ada");

        Card reply = student.writes(student.says("quiz today"), "Because I wonder.");

        assertThat(CardText.of(reply)).contains("5 points", "Thank you for your thoughts", "Many reasons.");
    }

    @Test
    void madeUpAndForeignTargetsAreRefusedKindly() {
        for (String target :
                List.of("", "x", "t:", "t:99", "t:-1", "t:1e3", "p:1", "t:99999999999999999999", "t:1@x/../y B")) {
            assertThat(CardText.of(ada.says("answer " + target))).as(target).contains("I don't know that question");
        }
    }

    @Test
    void whatIsTypedIsNeverTakenAsMarkup() {
        TestClass reflecting =
                new TestClass(new SmallCourse().lecture("basics", "Basics", "").reflection("Why?", ""));
        Student student = reflecting.student("ada");

        Card reply = student.writes(student.says("quiz today"), "**bold** [link](http://x) <b>{}</b>");

        assertThat(reply.body().get(0).plain()).contains("**bold** [link](http://x) <b>{}</b>");
    }

    @Test
    void onAFullDiskAnAnswerIsNotTakenForSavedAndCanBeGivenLater() {
        Card question = ada.says("quiz today");
        day.ledger.full(true);

        Card refused = ada.presses(question, "false");
        day.ledger.full(false);
        Card taken = ada.presses(question, "false");

        assertThat(refused.tone()).isEqualTo(Tone.FAILURE);
        assertThat(CardText.of(refused))
                .contains("nothing was saved", "try again")
                .doesNotContain("is **false**");
        assertThat(CardText.of(taken)).contains("10 points").doesNotContain("that answer stands");
    }

    @Test
    void aDayWithoutAnythingToAskSaysSo() {
        TestClass empty = new TestClass(new SmallCourse().lecture("basics", "Basics", ""));

        assertThat(CardText.of(empty.student("ada").says("quiz today"))).contains("Nothing to ask today");
        assertThat(CardText.of(empty.student("ada").says("quiz"))).contains("nothing to practice");
        assertThat(CardText.of(empty.student("ada").says("my"))).contains("no question to grade today");
    }

    @Test
    void theForgottenCannotAnswerTheSameQuestionTwice() {
        Card question = ada.says("quiz today");
        ada.presses(question, "true");
        ada.says("my forget confirmed");

        Card reply = ada.presses(question, "false");

        assertThat(CardText.of(reply)).contains("before you asked to be forgotten");
        assertThat(CardText.of(ada.says("leaderboard"))).contains("Nobody has points yet");
    }

    @Test
    void theWholeSampleCourseIsAskedDayByDay() {
        TestClass term = new TestClass(SampleCourse.written());
        Student student = term.student("ada");
        for (int i = 0; i < 5; i++) {
            assertThat(CardText.of(student.says("quiz today"))).contains("It counts");
            term.nextDay();
        }

        assertThat(term.store.ledger().askings(TestClass.COURSE))
                .extracting(asking -> asking.question().id())
                .doesNotHaveDuplicates();
    }

    private static String letterOf(Card question, String option) {
        Matcher letter = Pattern.compile("\\*\\*([A-E])\\*\\* \\*?" + option).matcher(CardText.of(question));
        assertThat(letter.find()).isTrue();
        return letter.group(1);
    }
}
