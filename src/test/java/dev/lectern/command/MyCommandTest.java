package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MyCommandTest {
    private final TestClass day = new TestClass(SampleCourse.written());
    private final Student ada = day.student("ada");

    @Test
    void thePageTellsPointsPlaceRowAndProgress() {
        ada.says("answer t:1 true");
        for (int i = 0; i < 2; i++) {
            ada.writes(ada.says("quiz today"), i == 0 ? "true" : "A");
            day.nextDay();
        }

        assertThat(CardText.of(ada.says("my")))
                .contains("place 1", "2 questions in a row", "██████░░░░ 2 of 3 answered", "░░░░░░░░░░ 0 of 2 answered")
                .contains("waiting for you");
    }

    @Test
    void thePageTellsThatTodaysQuestionIsAnswered() {
        ada.writes(ada.says("quiz today"), "true");

        assertThat(CardText.of(ada.says("my"))).contains("Today's question: answered");
    }

    @Test
    void aNewcomerSeesNothingToBeAfraidOf() {
        assertThat(CardText.of(ada.says("my"))).contains("**0 points**").doesNotContain("place", "row");
    }

    @Test
    void aHiddenStudentKeepsThePointsAndSeesNoPlace() {
        ada.writes(ada.says("quiz today"), "true");
        ada.says("my hide");

        assertThat(CardText.of(ada.says("my")))
                .contains("**10 points** · not on the leaderboard")
                .doesNotContain("place");
    }

    @Test
    void theProgressIsShownAsAPictureWithTheSameInWords() {
        ada.writes(ada.says("quiz today"), "true");

        assertThat(ada.presses(ada.says("my"), "Show as a picture").title()).isEqualTo("Your progress");
        Reply reply = ada.asks("my picture");

        assertThat(reply).isInstanceOfSatisfying(Reply.Pictured.class, pictured -> {
            assertThat(pictured.picture().alt()).contains(" 1/1/3, ").endsWith(" 0/0/2");
            assertThat(CardText.of(pictured.card())).contains("1 of 3 answered · 1 right · 10 points");
        });
    }

    @Test
    void whereNothingCanBeDrawnTheWordsAreThere() {
        day.charts((progress, titles) -> {
            throw new IllegalStateException("no fonts");
        });

        Reply reply = ada.asks("my picture");

        assertThat(reply).isInstanceOf(Reply.Message.class);
        assertThat(CardText.of(reply.card())).contains("cannot be drawn", "0 of 3 answered");
    }

    @Test
    void aCourseWithoutQuestionsHasNoPicture() {
        TestClass empty = new TestClass(new SmallCourse());
        Student ben = empty.student("ben");

        assertThat(ben.asks("my picture")).isInstanceOf(Reply.Message.class);
        assertThat(ben.says("my picture").title()).isEqualTo("Nothing to show yet");
        assertThat(ben.says("my").buttons()).extracting(Button::label).doesNotContain("Show as a picture");
    }

    @Test
    void aChosenNameIsShown() {
        assertThat(ada.says("my name Ada Lovelace").title()).isEqualTo("Hello, Ada Lovelace");
        assertThat(ada.says("my").title()).isEqualTo("Ada Lovelace");
    }

    @Test
    void aNameThatSomeoneElseGoesByIsRefused() {
        day.student("ben").says("my name Ada");

        Card reply = ada.says("my name A-D-A");

        assertThat(CardText.of(reply)).contains("That name is taken");
        assertThat(ada.writes(reply, "Ada 2").title()).isEqualTo("Hello, Ada 2");
    }

    @Test
    void whatCannotBeANameIsRefusedWithTheReason() {
        Card reply = ada.says("my name @everyone");

        assertThat(CardText.of(reply))
                .contains("Another name, please", "no mentions")
                .doesNotContain("everyone");
        assertThat(ada.writes(reply, "Ada").title()).isEqualTo("Hello, Ada");
    }

    @Test
    void withoutANameOneIsAskedFor() {
        assertThat(ada.writes(ada.says("my name"), "Ada").title()).isEqualTo("Hello, Ada");
    }

    @Test
    void theExportHoldsEverythingAboutTheStudent() {
        ada.writes(ada.says("quiz today"), "true");
        ada.writes(ada.says("quiz"), "A");

        Reply reply = ada.asks("my export");

        assertThat(reply).isInstanceOfSatisfying(Reply.Export.class, export -> {
            assertThat(export.record().answers()).hasSize(1);
            assertThat(export.record().practice()).hasSize(1);
            assertThat(CardText.of(export.card())).contains("1 answer and 1 practice round");
        });
    }

    @Test
    void theVeryFirstReplyMayBeAnExportAndStillTellsWhatIsKept() {
        Reply reply = ada.asks("my export");

        assertThat(reply).isInstanceOf(Reply.Export.class);
        assertThat(CardText.of(reply.card())).contains("Lectern keeps your account");
    }

    @Test
    void forgettingAsksFirstAndTellsWhatGoesAndWhatStays() {
        ada.says("my name Ada");

        Card question = ada.says("my forget");

        assertThat(CardText.of(question)).contains("This goes", "This stays", "`/my export`");
        assertThat(ada.presses(question, "no").title()).isEqualTo("Ada");
        assertThat(day.store.members().find(ada.account())).isPresent();

        assertThat(ada.presses(question, "yes").title()).isEqualTo("You are forgotten");
        assertThat(day.store.members().find(ada.account())).isEmpty();
        assertThat(ada.says("my").title()).isNotEqualTo("Ada");
    }

    @Test
    void forgettingTellsWhoShowsItToRemoveWhatWasHandedOver() {
        assertThat(ada.asks("my forget confirmed")).isInstanceOf(Reply.Forgotten.class);
    }

    @Test
    void anyOtherWordIsAnsweredWithTheOnesThereAre() {
        assertThat(CardText.of(ada.says("my shoes")))
                .contains("picture, name, hide, show, link, unlink, export or forget");
        assertThat(ada.sees("my h")).containsExactly("hide");
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 0", "1, 100, 1", "5, 10, 5", "99, 100, 9", "3, 3, 10", "0, 0, 0"})
    void aBarNeverShowsSomethingAsNothingOrNearlyAllAsAll(int part, int whole, int blocks) {
        assertThat(ProgressLines.bar(part, whole)).isEqualTo("█".repeat(blocks) + "░".repeat(10 - blocks));
    }
}
