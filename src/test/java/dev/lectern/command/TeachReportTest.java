package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.quiz.Asking;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What instructors are told about a week. */
class TeachReportTest {
    private final TestClass day = TestClass.posted(SampleCourse.written());
    private final Student grace = day.instructor();
    private final Student ada = day.student("ada");
    private final Student ben = day.student("ben");

    private Asking post(int question) {
        grace.presses(grace.says("teach post question " + question), "post");
        List<Asking> askings = day.store.ledger().askings(TestClass.COURSE);
        return askings.get(askings.size() - 1);
    }

    private String report() {
        return CardText.of(grace.says("teach report"));
    }

    @Test
    void aWeekWithoutQuestionsSaysSoAndWhatCouldBeAsked() {
        assertThat(report()).contains("No question was asked", "Not asked about yet", "Knowledge check", "Quiz");
    }

    @Test
    void aWeekIsToldByWhoTookPartAndHowTheQuestionsDid() {
        Asking first = post(1);
        Asking words = post(3);
        ada.says("answer t:" + first.id() + " true");
        ada.says("answer t:" + words.id() + " something else entirely");
        ben.says("answer t:" + first.id() + " false");
        day.store.doubts().note(first.id(), ben.account(), day.now());

        assertThat(report())
                .contains("2 questions, 3 answers, from 2 students", "**Hardest**", "mean mark 50%")
                .contains("**Look at the key**", "1 doubt about the key")
                .contains("1 short answer could not be judged, and counts as undecided")
                .contains("Retrieval › Quiz")
                .doesNotContain("Knowledge check", "something else");
    }

    @Test
    void whatIsOlderThanAWeekIsLeftOut() {
        Asking first = post(1);
        ada.says("answer t:" + first.id() + " true");
        day.later(Duration.ofDays(9));

        assertThat(report()).contains("No question was asked").doesNotContain("Hardest");
    }

    @Test
    void onlyTheStaffReadsIt() {
        assertThat(CardText.of(ada.says("teach report"))).contains("For instructors");
    }
}
