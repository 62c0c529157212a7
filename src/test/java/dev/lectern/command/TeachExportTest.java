package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Reply;
import dev.lectern.course.AccountId;
import dev.lectern.course.DisplayName;
import dev.lectern.quiz.Asking;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gradebook that an instructor is handed. */
class TeachExportTest {
    private final TestClass day = TestClass.posted(SampleCourse.written());
    private final Student grace = day.instructor();
    private final Student ada = day.student("ada");
    private final Student ben = day.student("ben");

    private Asking post(int question) {
        grace.presses(grace.says("teach post question " + question), "post");
        List<Asking> askings = day.store.ledger().askings(TestClass.COURSE);
        return askings.get(askings.size() - 1);
    }

    private void joins(Student student, String name) {
        day.store.members().meet(student.account(), day.now());
        day.store.members().rename(student.account(), DisplayName.of(name));
        day.store.memberships().join(student.account(), TestClass.COURSE, day.now());
    }

    private List<String> lines() {
        Reply reply = grace.asks("teach export");
        assertThat(reply).isInstanceOf(Reply.Handed.class);
        byte[] content = ((Reply.Handed) reply).file().content();
        String text = new String(content, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF"); // without it, Excel shows umlauts as two letters each
        return text.substring(1).lines().toList();
    }

    @Test
    void theGradebookHasALinePerStudentAndTwoColumnsPerQuestion() {
        joins(ada, "Ada");
        joins(ben, "=cmd");
        Asking first = post(1);
        Asking second = post(3);
        ada.says("answer t:" + first.id() + " true");
        ada.says("answer t:" + second.id() + " something else entirely");
        ben.says("answer t:" + first.id() + " false");
        day.nextDay();

        assertThat(lines())
                .containsExactly(
                        "student_number,board_name,points,possible,share,answered,asked,unreviewed,"
                                + "2026-11-24 t:1 points,2026-11-24 t:1 outcome,"
                                + "2026-11-24 t:2 points,2026-11-24 t:2 outcome",
                        ",'=cmd,0,20,0.0000,1,2,0,0,incorrect,0,missed",
                        ",Ada,15,20,0.7500,2,2,1,10,correct,5,unreviewed");
    }

    @Test
    void whatClosedBeforeSomebodyCameIsNotHeldAgainstThem() {
        joins(ada, "Ada");
        Asking first = post(1);
        ada.says("answer t:" + first.id() + " true");
        day.nextDay();
        joins(ben, "Ben");
        post(2);

        assertThat(lines().subList(1, 3))
                .containsExactly(",Ada,10,10,1.0000,1,1,0,10,correct,,", ",Ben,0,0,,0,0,0,,,,");
    }

    @Test
    void aLateAnswerIsMarkedAndAWithdrawnQuestionCountsForNothing() {
        joins(ada, "Ada");
        Asking late = post(1);
        Asking bad = post(2);
        ada.says("answer t:" + bad.id() + " A");
        day.store.ledger().withdraw(bad.id(), "two right answers");
        day.later(Duration.ofMinutes(5));
        grace.says("teach close t:" + late.id());
        day.later(Duration.ofMinutes(5));
        ada.says("answer t:" + late.id() + " true");

        assertThat(lines().get(1)).startsWith(",Ada,0,10,0.0000,0,1,0,0,").endsWith(",0,withdrawn");
    }

    @Test
    void whoTeachesIsNotInItAndWhoWasForgottenNeither() {
        joins(grace, "Grace");
        joins(ada, "Ada");
        joins(ben, "Ben");
        Asking asking = post(1);
        ben.says("answer t:" + asking.id() + " true");
        day.store.personalData().forget(ben.account(), day.now());

        assertThat(lines()).hasSize(2).last().asString().startsWith(",Ada,");
    }

    @Test
    void thatItWasTakenIsNotedAndNobodyElseGetsIt() {
        assertThat(CardText.of(grace.says("teach export"))).contains("Nobody to list yet");
        joins(ada, "Ada");

        assertThat(ada.asks("teach export")).isInstanceOf(Reply.Message.class);
        assertThat(grace.asks("teach export")).isInstanceOfSatisfying(Reply.Handed.class, handed -> {
            assertThat(handed.file().name()).isEqualTo("gradebook-ml-101-2026-11-24.csv");
            assertThat(CardText.of(handed.card())).contains("1 student and 0 questions");
        });
        assertThat(day.store.audit().of(TestClass.COURSE, 1)).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("export");
            assertThat(entry.by()).contains(new AccountId("console", "grace"));
        });
    }
}
