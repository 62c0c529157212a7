package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.Golden;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What everyone reads in a channel, word by word. */
class ChannelPostsTest {
    private static final List<String> STUDENTS =
            List.of("wilhelmina", "xaver", "yolanda", "zacharias", "quentin", "ulrike");

    private final StringBuilder read = new StringBuilder();

    private static Card post(TestClass day, String what) {
        Student grace = day.instructor();
        Card posted = grace.presses(grace.says("teach post " + what), "post");
        day.send();
        return posted;
    }

    private void note(String what, Card card) {
        read.append("=== ")
                .append(what)
                .append("\n\n")
                .append(CardText.of(card))
                .append('\n');
    }

    @Test
    void everyKindOfPostReadsWell() throws IOException {
        TestClass day = TestClass.posted(SampleCourse.written());
        Student grace = day.instructor();
        post(day, "summary 1");
        note("a summary", day.newest(TestClass.SLACK));
        for (int number = 1; number <= 5; number++) {
            post(day, "question " + number);
            note("question " + number + " opens", day.newest(TestClass.SLACK));
            List<String> answers = number == 1
                    ? List.of("true", "false", "true", "true", "false", "true")
                    : List.of("A C", "A", "index", "why", "A B C", "A C");
            for (int i = 0; i < STUDENTS.size() - (number == 5 ? 3 : 0); i++) {
                day.student(STUDENTS.get(i)).says("answer t:" + number + " " + answers.get(i));
            }
            note("question " + number + " was answered", day.newest(TestClass.SLACK));
            day.later(Duration.ofMinutes(10));
            grace.says("teach close t:" + number);
            note("question " + number + " is closed", day.newest(TestClass.SLACK));
        }
        day.student("xaver").says("doubt t:2");
        note("a doubt", day.newest(TestClass.STAFF_ROOM));
        day.student("ulrike").says("doubt t:2");
        note("two doubts", day.newest(TestClass.STAFF_ROOM));
        grace.says("teach withdraw p3 Two options are right.");
        note("question 1 is withdrawn", day.read(TestClass.SLACK).get(1));
        grace.says("teach withdraw p1 removed");
        note("the summary is withdrawn", day.read(TestClass.SLACK).get(0));
        grace.presses(grace.says("teach rehearse question 4"), "rehearse");
        note("a rehearsal", day.newest(TestClass.STAFF_ROOM));

        Golden.check("command/channel.md", read.toString());
    }

    @Test
    void instructorsAreToldExactlyWhatHappens() throws IOException {
        TestClass day = new TestClass(SampleCourse.written(), ScoringRules.DEFAULT, TestClass.VENUE);
        Student grace = day.instructor();
        note("/teach", grace.says("teach"));
        Card start = grace.says("teach start");
        note("/teach start", start);
        note("presses start", grace.presses(start, "start"));
        note("/teach post", grace.says("teach post"));
        note("/teach post question", grace.says("teach post question"));
        Card question = grace.says("teach post question 2");
        note("/teach post question 2", question);
        note("presses post", grace.presses(question, "post"));
        day.send();
        note("presses post again", grace.presses(question, "post"));
        note("presses an answer", grace.says("answer t:1 A"));
        note("/teach post summary", grace.says("teach post summary"));
        Card summary = grace.says("teach post summary 1");
        note("/teach post summary 1", summary);
        note("presses post", grace.presses(summary, "post"));
        note("/teach", grace.says("teach"));
        note("/teach close", grace.says("teach close"));
        note("closes", grace.says("teach close t:1"));
        note("/teach withdraw", grace.says("teach withdraw"));
        Card why = grace.says("teach withdraw p1");
        note("/teach withdraw p1", why);
        note("gives a reason", grace.writes(why, "Two options are right."));
        Card rehearsal = grace.says("teach rehearse question 1");
        note("/teach rehearse question 1", rehearsal);
        note("presses rehearse", grace.presses(rehearsal, "rehearse"));
        note("a student says /teach", day.student("ada").says("teach"));

        Golden.check("command/teaching.md", read.toString());
    }

    @Test
    void anOpenQuestionGivesNothingAway() {
        for (Feedback feedback : Feedback.values()) {
            TestClass day = TestClass.posted(SampleCourse.written(), new ScoringRules(Points.GRADED, feedback));
            for (int number = 1; number <= 5; number++) {
                post(day, "question " + number);
                for (String student : STUDENTS) {
                    day.student(student).says("answer t:" + number + (number == 1 ? " true" : " A"));
                }
                String open = CardText.of(day.newest(TestClass.SLACK));

                assertThat(open)
                        .contains("6 have answered")
                        .doesNotContain("right answer", "cheap.", "*no* weights", "Expected", "by heart", "█", "reread")
                        .doesNotContain(STUDENTS);
            }
        }
    }

    @Test
    void theSolutionWaitsWhereTheSameQuestionIsOpenAgain() {
        TestClass day = TestClass.posted(SampleCourse.written());
        post(day, "question 1");
        day.nextDay();
        assertThat(CardText.of(day.read(TestClass.SLACK).get(0))).contains("The statement is **true**");

        post(day, "question 1");

        assertThat(CardText.of(day.read(TestClass.SLACK).get(0)))
                .contains("open again")
                .doesNotContain("The statement is");
    }

    @Test
    void aQuestionClosesByItselfInTheEvening() {
        TestClass day = TestClass.posted(SampleCourse.written());
        post(day, "question 1");
        day.later(Duration.ofHours(11).minusMillis(1));
        assertThat(day.newest(TestClass.SLACK).title()).isEqualTo("Question of Tuesday 24 Nov");

        day.later(Duration.ofMillis(1));

        assertThat(day.newest(TestClass.SLACK).title()).isEqualTo("Closed: Question of Tuesday 24 Nov");
    }

    @Test
    void aNoticeIsTakenAsItIsWritten() {
        TestClass day = TestClass.posted(SampleCourse.written());
        day.store
                .outbox()
                .put(List.of(new Outbox.Order(
                        "notice:1",
                        TestClass.COURSE,
                        new Address.Channel(TestClass.STAFF_ROOM),
                        new Content.Notice("A post could not be sent to **one** channel."),
                        day.now(),
                        day.now().plusSeconds(60))));

        assertThat(CardText.of(day.newest(TestClass.STAFF_ROOM))).contains("[NOTICE]", "sent to **one** channel.");
    }

    @Test
    void whatIsNoPartOfTheLecturesAnyMoreIsNotShown() {
        TestClass day = TestClass.posted(SampleCourse.written());
        post(day, "summary 1");
        day.reload(new SmallCourse().lecture("other", "Other", ""));

        assertThat(CardText.of(day.newest(TestClass.SLACK))).contains("not part of the lectures right now");
    }
}
