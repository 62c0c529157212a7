package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Card;
import dev.lectern.lecture.Release;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryCommandTest {
    private final TestClass day = new TestClass(SampleCourse.written());
    private final Student ada = day.student("ada");

    @Test
    void theListHoldsEverySectionThatHasSomethingToSay() {
        assertThat(CardText.of(ada.says("summary")))
                .contains("1. Fine-tuning", "2. Why it is powerful", "3. Training from scratch", "4. Why retrieve")
                .doesNotContain("Knowledge check", "5. ");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1. Fine-tuning",
        "fine, 1. Fine-tuning",
        "FINE TUN, 1. Fine-tuning",
        "finetuning, 1. Fine-tuning",
        "fïne, 1. Fine-tuning",
        "training/fine-tuning, 1. Fine-tuning",
        "training from, 3. Training from scratch",
        "scratch, 3. Training from scratch",
        "power, 2. Why it is powerful",
        "why tuning, 2. Why it is powerful",
        "retrieval why, 4. Why retrieve",
        "training, Training paradigms",
        "training paradigms, Training paradigms",
        "retrieval, Retrieval",
        "why, Which one?",
        "xyzzy, Not found",
        "0, Not found",
        "5, Not found",
        "../../etc, Not found",
        "???, Not found"
    })
    void aSectionIsFoundByNumberPathAndAFewLetters(String typed, String title) {
        assertThat(ada.says("summary " + typed).title()).isEqualTo(title);
    }

    @Test
    void severalThatFitAreOfferedAsButtons() {
        Card choice = ada.says("summary why");

        assertThat(ada.presses(choice, "4").title()).isEqualTo("4. Why retrieve");
    }

    @Test
    void aMistypedTitleOffersTheNearest() {
        assertThat(CardText.of(ada.says("summary fnie tunning"))).contains("Did you mean", "(1) 1. Fine-tuning");
    }

    @Test
    void whatIsTypedAfterTheListIsLookedUp() {
        assertThat(ada.writes(ada.says("summary"), "scratch").title()).isEqualTo("3. Training from scratch");
    }

    @Test
    void oneSectionLeadsToTheNext() {
        Card first = ada.says("summary 1");

        assertThat(ada.presses(first, "next").title()).isEqualTo("2. Why it is powerful");
        assertThat(ada.says("summary 4").buttons()).isEmpty();
    }

    @Test
    void numbersStayWhenALectureComesOutOrIsAddedBehind() {
        Release tomorrow = new Release(false, day.now().plus(Duration.ofDays(1)), null);
        SmallCourse course = new SmallCourse()
                .lecture("a", "First", "", tomorrow)
                .section("one", "One", "**One** is first.")
                .lecture("b", "Second", "")
                .section("two", "Two", "**Two** is next.");
        day.reload(course);

        assertThat(ada.says("summary two").title()).isEqualTo("2. Two");
        assertThat(ada.says("summary 1").title()).isEqualTo("Not found");
        assertThat(CardText.of(ada.says("summary"))).doesNotContain("One");

        day.nextDay();
        assertThat(ada.says("summary two").title()).isEqualTo("2. Two");
        assertThat(ada.says("summary 1").title()).isEqualTo("1. One");
    }

    @Test
    void aLongSummaryTellsWhereToReadOn() {
        SmallCourse course = new SmallCourse().lecture("a", "Long", "").section("all", "All of it", "**All.**");
        for (int i = 0; i < 6; i++) {
            course.section("all/part-" + i, "Part " + i, ("Sentence about part " + i + ". ").repeat(30));
        }
        day.reload(course);

        Card summary = ada.says("summary 1");

        assertThat(summary.buttons())
                .extracting(button -> button.action().command())
                .contains("summary");
        assertThat(summary.buttons().size()).isBetween(2, Choices.MOST + 1);
    }

    @Test
    void aVeryLongCourseIsListedByItsLectures() {
        SmallCourse course = new SmallCourse();
        for (int lecture = 0; lecture < 10; lecture++) {
            course.lecture("l" + lecture, "Lecture " + lecture, "");
            for (int section = 0; section < 20; section++) {
                course.section("s" + section, "Section " + section, "**Something** is said.");
            }
        }
        day.reload(course);

        assertThat(CardText.of(ada.says("summary")))
                .contains("**Lecture 9** · 181 to 200")
                .doesNotContain("Section 3");
        assertThat(CardText.of(ada.says("summary lecture 9"))).contains("200. Section 19");
        assertThat(CardText.of(ada.says("summary section 7"))).contains("fits 10 sections", "more letters");
        assertThat(ada.sees("summary section 1").size()).isEqualTo(Choices.MOST_SUGGESTIONS);
    }

    @Test
    void titlesAreSuggestedBestFirst() {
        assertThat(ada.sees("summary why")).containsExactly("Why it is powerful", "Why retrieve");
        assertThat(ada.sees("summary")).hasSize(4);
    }

    @Test
    void anEmptyCourseSaysSo() {
        day.reload(new SmallCourse());

        assertThat(CardText.of(ada.says("summary"))).contains("nothing to summarize yet");
        assertThat(CardText.of(ada.says("lectures"))).contains("No lecture is out yet");
    }
}
