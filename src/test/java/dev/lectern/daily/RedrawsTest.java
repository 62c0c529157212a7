package dev.lectern.daily;

import static dev.lectern.daily.Rig.DISCORD;
import static dev.lectern.daily.Rig.SLACK;
import static dev.lectern.daily.Rig.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.daily.Posting.State;
import dev.lectern.testing.FakeChannels;
import dev.lectern.testing.FakeChannels.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How what was posted follows what became of it. */
class RedrawsTest {
    private final Rig rig = new Rig();

    /** Posted, and so long ago that it may be edited at once. */
    private Content.Question posted() {
        Content.Question question = rig.question(SLACK);
        rig.work();
        return question;
    }

    @Test
    void manyAnswersMakeOneEditThatShowsTheLastCount() {
        Content.Question question = posted();
        for (int count = 1; count <= 40; count++) {
            rig.counted(question, count);
        }
        rig.work();

        assertThat(rig.texts(SLACK)).containsExactly("open 40");
        assertThat(rig.calls("update", SLACK)).hasSize(1);
    }

    @Test
    void aChannelSeesOneEditInFiveSecondsAtMost() {
        Content.Question one = posted();
        Content.Question two = rig.question(SLACK);
        for (int count = 1; count <= 60; count++) {
            rig.counted(one, count);
            rig.counted(two, count);
            rig.work(Duration.ZERO);
        }
        rig.work(Duration.ofSeconds(15));

        assertThat(rig.texts(SLACK)).containsExactly("open 60", "open 60");
        List<Instant> edits = rig.calls("update", SLACK);
        assertThat(edits).hasSizeBetween(10, 15);
        for (int i = 1; i < edits.size(); i++) {
            assertThat(Duration.between(edits.get(i - 1), edits.get(i))).isGreaterThanOrEqualTo(Pace.BETWEEN_EDITS);
        }
    }

    @Test
    void whatLooksTheSameIsNotEdited() {
        Content.Question question = posted();
        rig.counted(question, 0);
        rig.outbox.redraw(question.asking());
        rig.work();

        assertThat(rig.calls("update", SLACK)).isEmpty();
        assertThat(rig.outbox.stale()).isEmpty();
    }

    @Test
    void aClosingComesBeforeCounts() {
        Content.Question one = rig.question(SLACK);
        Content.Question two = rig.question(SLACK);
        rig.work();
        rig.counted(one, 5);
        rig.store.ledger().close(two.asking(), rig.now());
        rig.shows(two, "closed");
        rig.work(Duration.ZERO);

        assertThat(rig.texts(SLACK)).containsExactly("open 0", "closed");
        rig.work();
        assertThat(rig.texts(SLACK)).containsExactly("open 5", "closed");
    }

    @Test
    void aQuestionClosesByItselfOnTimeAndOnce() {
        Content.Question question = rig.question(SLACK, DISCORD);
        rig.work();
        Instant closes = rig.store
                .ledger()
                .asking(question.asking())
                .orElseThrow()
                .slot()
                .closes();
        rig.shows(question, "closed");
        rig.work(Duration.between(rig.now(), closes).minusSeconds(1));
        assertThat(rig.calls("update", SLACK)).isEmpty();

        rig.work(Duration.ofMinutes(10));
        rig.restart();
        rig.work(Duration.ofMinutes(10));

        assertThat(rig.texts(SLACK)).containsExactly("closed");
        assertThat(rig.texts(DISCORD)).containsExactly("closed");
        assertThat(rig.calls("update", SLACK)).containsExactly(closes);
        assertThat(rig.calls("update", DISCORD)).containsExactly(closes);
    }

    @Test
    void aCloseThatCameWhileNothingRanIsDrawnAtTheNextStart() {
        Content.Question question = posted();
        rig.clock.advance(Duration.ofDays(2));
        rig.shows(question, "closed");
        rig.restart();
        rig.work();

        assertThat(rig.texts(SLACK)).containsExactly("closed");
        assertThat(rig.calls("update", SLACK)).hasSize(1);
    }

    @Test
    void openQuestionsAreDrawnOnceAtTheStart() {
        Content.Question question = posted();
        rig.shows(question, "open 7");
        rig.restart();
        rig.work(Duration.ofMinutes(2));

        assertThat(rig.texts(SLACK)).containsExactly("open 7");
        assertThat(rig.calls("update", SLACK)).hasSize(1);
    }

    @Test
    void anAnswerThatCameWhileThePostWasUnderWayIsShown() {
        Content.Question question = rig.question(SLACK);
        rig.channels.script(SLACK, Fault.LOST_AFTER);
        rig.work(Duration.ofSeconds(2));
        rig.counted(question, 3);
        rig.work(Duration.ofMinutes(1));

        assertThat(rig.texts(SLACK)).containsExactly("open 3");
    }

    @Test
    void aContentThatNeedsMoreMessagesGetsThemAndOneThatNeedsFewerLosesThem() {
        Content.Question question = posted();
        rig.shows(question, "a", "b", "c");
        rig.outbox.redraw(question.asking());
        rig.work(Duration.ofMinutes(1));
        assertThat(rig.texts(SLACK)).containsExactly("a", "b", "c");

        rig.shows(question, "A", "B");
        rig.outbox.redraw(question.asking());
        rig.work(Duration.ofMinutes(1));
        assertThat(rig.texts(SLACK)).containsExactly("A", "B");

        rig.shows(question, "1", "2", "3");
        rig.outbox.redraw(question.asking());
        rig.work(Duration.ofMinutes(1));
        assertThat(rig.texts(SLACK)).containsExactly("1", "2", "3");
        assertThat(rig.outbox.stale()).isEmpty();
    }

    @Test
    void anEditThatMayNotHaveArrivedIsMadeAgainLater() {
        Content.Question question = posted();
        rig.channels.script(SLACK, Fault.LOST_BEFORE, Fault.LOST_AFTER, Fault.LIMITED);
        rig.shows(question, "closed");
        rig.outbox.redraw(question.asking());
        rig.work(Duration.ofMinutes(2));

        assertThat(rig.texts(SLACK)).containsExactly("closed");
        assertThat(rig.calls("update", SLACK)).hasSize(4);
        assertThat(Duration.between(
                        rig.calls("update", SLACK).get(2),
                        rig.calls("update", SLACK).get(3)))
                .isGreaterThanOrEqualTo(FakeChannels.PAUSE);
        assertThat(rig.outbox.stale()).isEmpty();
    }

    @Test
    void aMessageThatSomebodyDeletedIsLeftAtThat() {
        Content.Question question = posted();
        rig.channels.delete(rig.channels.at(SLACK).get(0).ref());
        rig.shows(question, "closed");
        rig.outbox.redraw(question.asking());
        rig.work();
        rig.counted(question, 9);
        rig.work();

        assertThat(rig.texts(SLACK)).isEmpty();
        assertThat(rig.texts(STAFF)).isEmpty();
        assertThat(rig.outbox.stale()).isEmpty();
        assertThat(rig.calls("update", SLACK)).hasSize(1);
    }

    @Test
    void thatAMessageCannotBeChangedAnyMoreTheStaffIsToldOnce() {
        Content.Question question = posted();
        rig.channels.script(SLACK, Fault.REFUSED, Fault.REFUSED);
        rig.shows(question, "closed");
        rig.outbox.redraw(question.asking());
        rig.work();
        rig.outbox.redraw(question.asking());
        rig.restart();
        rig.work();

        assertThat(rig.texts(STAFF))
                .containsExactly("Notice A question could not be brought up to date on Slack."
                        + " Let Lectern write in the channel.");
    }

    @Test
    void aWithdrawnSummaryIsRemovedWithItsThreadAndAWithdrawnQuestionIsStruckOut() {
        Content.Question question = rig.question(SLACK);
        Content summary = rig.summary("long", SLACK);
        rig.shows(summary, "a", "b");
        rig.work();
        rig.channels.script(SLACK, Fault.LOST_BEFORE);
        rig.outbox.withdraw(rig.only(question), "why");
        rig.outbox.withdraw(rig.only(summary), "why");
        rig.work(Duration.ofMinutes(1));

        assertThat(rig.texts(SLACK)).containsExactly("withdrawn open 0");
        assertThat(rig.outbox.parts(rig.only(summary)))
                .extracting(Posting::state)
                .containsExactly(State.GIVEN_UP, State.GIVEN_UP);
        assertThat(rig.outbox.stale()).isEmpty();
    }
}
