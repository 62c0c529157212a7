package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.daily.Board;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import dev.lectern.testing.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What instructors say, and what comes of it. */
class TeachTest {
    private final TestClass day = TestClass.posted(SampleCourse.written());
    private final Student grace = day.instructor();
    private final Student ada = day.student("ada");

    private Card post(String what) {
        return grace.presses(grace.says("teach post " + what), "post");
    }

    private List<String> acts() {
        return day.store.audit().of(TestClass.COURSE, 10).stream()
                .map(entry -> (entry.act() + " " + entry.detail()).strip())
                .toList();
    }

    @Test
    void onlyInstructorsAreListenedTo() {
        post("question 1");
        Card preview = grace.says("teach post question 2");

        for (String words : List.of(
                "teach", "teach start", "teach close t:1", "teach withdraw p1 because", "teach rehearse question 1")) {
            assertThat(CardText.of(ada.says(words))).contains("For instructors");
        }
        assertThat(CardText.of(ada.presses(preview, "post"))).contains("For instructors");
        assertThat(ada.sees("teach ")).isEmpty();
        assertThat(CardText.of(ada.says("help"))).doesNotContain("teach");
        assertThat(CardText.of(grace.says("help"))).contains("/teach");
        assertThat(day.store.ledger().askings(TestClass.COURSE)).hasSize(1);
    }

    @Test
    void nothingIsPostedBeforeTheCourseIsStarted() {
        TestClass fresh = new TestClass(SampleCourse.written(), ScoringRules.DEFAULT, TestClass.VENUE);
        Student teacher = fresh.instructor();

        assertThat(CardText.of(teacher.says("teach post question 1"))).contains("Not started yet");
        assertThat(CardText.of(teacher.says("teach post question 1 as 2026-11-24.1 abcdef012345")))
                .contains("Not started yet");
        Card asked = teacher.says("teach start");
        assertThat(CardText.of(asked)).contains("`slack:T1/C1`", "`discord:1/2`", "Nothing is posted by itself");
        assertThat(fresh.store.terms().started(TestClass.COURSE)).isEmpty();

        Card begun = teacher.presses(asked, "start");

        assertThat(CardText.of(begun)).contains("has started", "Nothing has been posted yet");
        assertThat(fresh.store.terms().started(TestClass.COURSE)).contains(fresh.now());
        assertThat(fresh.store.outbox().latest(TestClass.COURSE, 9)).isEmpty();
        assertThat(CardText.of(teacher.presses(asked, "start"))).contains("Started already");
    }

    @Test
    void aCourseWithoutChannelsSaysHowToGetThem() {
        Venue terminal = new Venue(List.of(), Optional.empty(), TestClass.VENUE.staff());
        TestClass alone = new TestClass(SampleCourse.written(), ScoringRules.DEFAULT, terminal);

        for (String words : List.of("teach start", "teach post question", "teach post summary 1")) {
            assertThat(CardText.of(alone.instructor().says(words))).contains("no channels in the settings");
        }
        assertThat(CardText.of(alone.instructor().says("teach rehearse question 1")))
                .contains("`staff-channel`");
        assertThat(CardText.of(alone.instructor().says("teach"))).contains("no channels in the settings");
    }

    @Test
    void aQuestionIsChosenFromTheNextOnesAndSeenBeforeItIsPosted() {
        Card list = grace.says("teach post question");
        assertThat(list.buttons()).extracting(Button::word).containsExactly("1", "2", "3", "4", "5");

        Card preview = grace.presses(list, "2");

        assertThat(CardText.of(preview))
                .contains(
                        "What is cheapest?",
                        "The right answer is **C** Prompting",
                        "2 channels",
                        "21:00 on Tuesday 24 Nov");
        assertThat(day.store.ledger().askings(TestClass.COURSE)).isEmpty();

        Card posted = grace.presses(preview, "post");

        assertThat(CardText.of(posted)).contains("It goes to 2 channels now.");
        assertThat(day.read(TestClass.SLACK)).hasSize(1);
        assertThat(day.read(TestClass.DISCORD)).hasSize(1);
        assertThat(day.read(TestClass.STAFF_ROOM)).isEmpty();
        Asking asking = day.store.ledger().askings(TestClass.COURSE).get(0);
        assertThat(asking.slot().extra()).isEqualTo(1);
        assertThat(asking.slot().opens()).isEqualTo(day.now());
        assertThat(acts()).startsWith("post question t:1");
        assertThat(grace.says("teach post question").buttons())
                .extracting(Button::word)
                .containsExactly("1", "3", "4", "5");
    }

    @Test
    void aQuestionIsFoundByItsWordsOrItsId() {
        String id = day.school()
                .classrooms()
                .get(TestClass.COURSE)
                .questions()
                .all()
                .get(1)
                .id()
                .value();

        assertThat(CardText.of(grace.says("teach post question cheapest"))).contains("The right answer is");
        assertThat(CardText.of(grace.says("teach post question " + id))).contains("What is cheapest?");
        assertThat(CardText.of(grace.says("teach post question trained model"))).contains("Which of these?");
        assertThat(CardText.of(grace.says("teach post question zebra"))).contains("Not found", "zebra");
        assertThat(grace.sees("teach post question cheap")).containsExactly("post question 2. What is cheapest?");
        assertThat(CardText.of(grace.says("teach post question 2. What is cheapest?")))
                .contains("The right answer is");
        assertThat(grace.sees("teach po")).containsExactly("post");
        assertThat(grace.sees("teach post s")).containsExactly("post summary");
    }

    @Test
    void aButtonThatIsPressedTwicePostsOnce() throws Exception {
        Card preview = grace.says("teach post question 1");

        List<Card> replies = Together.run(6, i -> grace.presses(preview, "post"));

        assertThat(replies).filteredOn(card -> card.title().equals("Posted")).hasSize(1);
        assertThat(replies)
                .filteredOn(card -> card.title().equals("It was posted before"))
                .hasSize(5);
        assertThat(day.store.ledger().askings(TestClass.COURSE)).hasSize(1);
        assertThat(day.store.outbox().latest(TestClass.COURSE, 9)).hasSize(2);
    }

    @Test
    void twoQuestionsSeenAtOnceDoNotTakeEachOthersPlace() {
        Card first = grace.says("teach post question 1");
        Card second = grace.says("teach post question 2");
        grace.presses(first, "post");

        Card refused = grace.presses(second, "post");

        assertThat(CardText.of(refused)).contains("Another question was posted meanwhile");
        assertThat(grace.presses(refused, "post").title()).isEqualTo("Posted");
        assertThat(day.store.ledger().askings(TestClass.COURSE)).hasSize(2);
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgainInsteadOfPosted() {
        Card preview = grace.says("teach post question 2");
        day.reload(new SmallCourse()
                .lecture("training", "Training paradigms", "")
                .trueFalse("One.", true, "")
                .choice("What is cheapest now?", "A", "", "this", "that"));

        assertThat(CardText.of(grace.presses(preview, "post"))).contains("The lectures changed", "cheapest now");
        assertThat(day.store.ledger().askings(TestClass.COURSE)).isEmpty();
    }

    @Test
    void yesterdaysButtonPostsNothing() {
        Card preview = grace.says("teach post question 2");
        day.nextDay();

        assertThat(CardText.of(grace.presses(preview, "post"))).contains("from another day");
        assertThat(day.store.ledger().askings(TestClass.COURSE)).isEmpty();
    }

    @Test
    void aQuestionThatIsOpenIsNotPostedAgain() {
        post("question 1");

        assertThat(CardText.of(grace.says("teach post question 1"))).contains("open at this moment");
    }

    @Test
    void summariesAreOfferedInOrderAndThoseAlreadyPostedAreMarked() {
        Card list = grace.says("teach post summary");
        assertThat(list.buttons()).extracting(Button::word).startsWith("1", "2", "3");

        Card preview = grace.presses(list, "1");
        assertThat(CardText.of(preview)).contains("Fine-tuning adapts", "It goes to 2 channels");
        assertThat(CardText.of(grace.presses(preview, "post"))).contains("Posted", "It goes to 2 channels now.");
        assertThat(CardText.of(grace.presses(preview, "post"))).contains("It was posted before");

        Card next = grace.says("teach post summary");
        assertThat(next.buttons()).extracting(Button::word).startsWith("2", "3");
        assertThat(CardText.of(next)).contains("posted before");
        assertThat(day.read(TestClass.SLACK)).hasSize(1);
        assertThat(acts()).startsWith("post summary training/fine-tuning");
        assertThat(grace.sees("teach post summary scr")).containsExactly("post summary Training from scratch");
    }

    @Test
    void closingAsksWhichAndShowsTheSolution() {
        assertThat(CardText.of(grace.says("teach close"))).contains("No question is open");
        post("question 1");
        post("question 2");
        day.send();

        Card which = grace.says("teach close");
        assertThat(CardText.of(which)).contains("Close which question?", "0 answered");
        Card closed = grace.presses(which, "t:1");

        assertThat(CardText.of(closed)).contains("Closed", "Its posts in 2 channels change to the solution");
        assertThat(day.store.outbox().stale()).hasSize(2);
        assertThat(CardText.of(day.read(TestClass.SLACK).get(0))).contains("The statement is **true**");
        assertThat(CardText.of(day.read(TestClass.SLACK).get(1))).doesNotContain("right");
        assertThat(CardText.of(grace.presses(which, "t:1"))).contains("Closed before");
        assertThat(acts()).startsWith("close question t:1");
    }

    @Test
    void withdrawingAsksWhyAndTellsEveryone() {
        assertThat(CardText.of(grace.says("teach withdraw"))).contains("Nothing to withdraw");
        post("question 1");
        day.send();
        ada.presses(day.newest(TestClass.SLACK), "true");

        Card list = grace.says("teach withdraw");
        Card why = grace.presses(list, list.buttons().get(0).word());
        assertThat(CardText.of(why)).contains("count for nothing", "Why? Everyone reads it");
        assertThat(day.store.ledger().asking(new AskingId(1)).orElseThrow().isWithdrawn())
                .isFalse();
        Card withdrawn = grace.writes(why, "Both answers\ncan be right.");

        assertThat(CardText.of(withdrawn)).contains("struck out in 2 channels", "Both answers can be right.");
        assertThat(CardText.of(day.newest(TestClass.DISCORD)))
                .contains("Withdrawn", "~~Fine-tuning starts from a trained model.~~", "Both answers can be right.");
        assertThat(day.newest(TestClass.DISCORD).buttons()).isEmpty();
        assertThat(day.store.outbox().stale()).hasSize(2);
        assertThat(CardText.of(ada.says("my"))).contains("**0 points**");
        assertThat(CardText.of(grace.writes(why, "Another reason."))).contains("Withdrawn before");
        assertThat(acts()).startsWith("withdraw question t:1");
        assertThat(CardText.of(grace.says("teach"))).contains("withdrawn");
    }

    @Test
    void aSummaryIsRemovedAndCanBePostedAgain() {
        post("summary 1");
        Card list = grace.says("teach withdraw");

        Card waiting = grace.presses(grace.presses(list, list.buttons().get(0).word()), "remove");

        assertThat(CardText.of(waiting)).contains("It had not been posted yet, and will not be.");
        assertThat(day.store.outbox().unsettled()).isEmpty();
        assertThat(CardText.of(day.newest(TestClass.SLACK))).contains("~~Training paradigms › Fine-tuning~~");
        assertThat(CardText.of(grace.says("teach post summary"))).doesNotContain("posted before");

        day.later(Duration.ofSeconds(1));
        post("summary 1");
        day.send();

        assertThat(CardText.of(grace.says("teach withdraw p3 removed"))).contains("It is removed from 2 channels.");
        assertThat(day.store.outbox().stale()).hasSize(2);
    }

    @Test
    void aRehearsalGoesToTheStaffOnlyAlsoBeforeTheCourseIsStarted() {
        TestClass fresh = new TestClass(SampleCourse.written(), ScoringRules.DEFAULT, TestClass.VENUE);
        Student teacher = fresh.instructor();

        Card preview = teacher.says("teach rehearse question 1");
        teacher.presses(preview, "rehearse");
        teacher.presses(preview, "rehearse");
        Card summary = teacher.presses(teacher.says("teach rehearse summary 1"), "rehearse");

        assertThat(CardText.of(summary)).contains("Only the staff channel sees it.");
        assertThat(fresh.read(TestClass.SLACK)).isEmpty();
        assertThat(fresh.read(TestClass.STAFF_ROOM))
                .hasSize(2)
                .allSatisfy(card -> assertThat(CardText.of(card)).contains("**Rehearsal** · only the staff sees this"));
        assertThat(fresh.store.ledger().askings(TestClass.COURSE)).isEmpty();
        assertThat(CardText.of(teacher.says("teach close"))).contains("a rehearsal");
        assertThat(CardText.of(teacher.says("teach close t:1"))).contains("Closed");
        assertThat(CardText.of(fresh.read(TestClass.STAFF_ROOM).get(0)))
                .contains("Rehearsal", "The statement is **true**");
    }

    @Test
    void whereNothingIsConnectedPostsGoOutLater() {
        School alone = day.school().with(Board.NONE);

        assertThat(new Orders(alone).going(2)).contains("as soon as `run` is on");
    }

    @Test
    void anythingElseShowsHowTheCourseStands() {
        post("question 1");

        assertThat(CardText.of(grace.says("teach"))).contains("Teaching Machine Learning", "on its way", "0 answered");
        day.send();
        assertThat(CardText.of(grace.says("teach dance"))).contains("I don't know “dance”", "posted to 2 channels");
        assertThat(CardText.of(grace.says("teach post"))).contains("Post what?");
        assertThat(CardText.of(grace.says("teach close nonsense"))).contains("Close this question?");
        assertThat(CardText.of(grace.says("teach withdraw p99 because"))).contains("Withdraw which post?");
    }
}
