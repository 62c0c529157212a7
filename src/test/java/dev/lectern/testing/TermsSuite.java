package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermLog;
import dev.lectern.daily.TermLog.Pause;
import dev.lectern.daily.TermLog.ShownSection;
import dev.lectern.daily.TermLog.Why;
import dev.lectern.daily.Terms;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.score.Ledger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept about how a course's term goes. */
public abstract class TermsSuite {
    private static final Occasion.Id QUESTION = new Occasion.Id(MONDAY, Occasion.Kind.QUESTION);
    private static final Occasion.Id SUMMARY = new Occasion.Id(MONDAY, Occasion.Kind.SUMMARY);
    private static final SectionPath BASICS = SectionPath.parse("intro/basics");
    private static final SectionPath MORE = SectionPath.parse("intro/more");

    /** A store with nothing in it. */
    protected abstract Ports ports();

    @Test
    void aTermBeginsWithNothingKept() {
        Terms terms = ports().terms();
        assertThat(terms.log(COURSE)).isEqualTo(TermLog.NONE);

        terms.start(COURSE, NOON);

        assertThat(terms.log(COURSE)).isEqualTo(new TermLog(Optional.of(NOON), List.of(), Map.of(), List.of()));
        assertThat(terms.log(OTHER_COURSE)).isEqualTo(TermLog.NONE);
    }

    @Test
    void pausesFollowOnOneAnother() {
        Terms terms = ports().terms();

        assertThat(terms.resume(COURSE, NOON)).isFalse();
        assertThat(terms.pause(COURSE, NOON)).isTrue();
        assertThat(terms.pause(COURSE, NOON.plusSeconds(1))).isFalse();
        assertThat(terms.log(COURSE).isPaused()).isTrue();
        assertThat(terms.resume(COURSE, NOON.plusSeconds(2))).isTrue();
        assertThat(terms.resume(COURSE, NOON.plusSeconds(3))).isFalse();
        assertThat(terms.log(COURSE).isPaused()).isFalse();
        assertThat(terms.pause(COURSE, NOON.plusSeconds(4))).isTrue();

        assertThat(terms.log(COURSE).pauses())
                .containsExactly(
                        new Pause(NOON, Optional.of(NOON.plusSeconds(2))),
                        new Pause(NOON.plusSeconds(4), Optional.empty()));
        assertThat(terms.log(OTHER_COURSE).isPaused()).isFalse();
    }

    @Test
    void theFirstReasonToSkipStandsAndOnlyAnInstructorsIsTakenBack() {
        Terms terms = ports().terms();

        assertThat(terms.skip(COURSE, QUESTION, Why.TOO_LATE, NOON)).isTrue();
        assertThat(terms.skip(COURSE, QUESTION, Why.BY_HAND, NOON)).isFalse();
        assertThat(terms.skip(COURSE, SUMMARY, Why.BY_HAND, NOON)).isTrue();
        assertThat(terms.log(COURSE).skips()).isEqualTo(Map.of(QUESTION, Why.TOO_LATE, SUMMARY, Why.BY_HAND));

        assertThat(terms.unskip(COURSE, QUESTION)).isFalse();
        assertThat(terms.unskip(COURSE, SUMMARY)).isTrue();
        assertThat(terms.unskip(COURSE, SUMMARY)).isFalse();
        assertThat(terms.log(COURSE).skips()).isEqualTo(Map.of(QUESTION, Why.TOO_LATE));
    }

    @Test
    void theFirstToSaySettlesWhatTheSummaryOfADayShows() {
        Terms terms = ports().terms();

        assertThat(terms.show(COURSE, MONDAY, BASICS, NOON)).isEqualTo(BASICS);
        assertThat(terms.show(COURSE, MONDAY, MORE, NOON)).isEqualTo(BASICS);
        assertThat(terms.show(OTHER_COURSE, MONDAY, MORE, NOON)).isEqualTo(MORE);

        assertThat(terms.log(COURSE).summaries()).containsExactly(new ShownSection(BASICS, Optional.of(MONDAY), NOON));
        assertThat(terms.log(COURSE).summaryOf(MONDAY)).contains(BASICS);
    }

    @Test
    void anInstructorMayPostSeveralSectionsADay() {
        Terms terms = ports().terms();

        terms.show(COURSE, BASICS, NOON);
        terms.show(COURSE, MORE, NOON);
        terms.show(COURSE, MORE, NOON.plusSeconds(1));

        assertThat(terms.log(COURSE).sections()).containsExactlyInAnyOrder(BASICS, MORE);
        assertThat(terms.log(COURSE).summaryOf(MONDAY)).isEmpty();
    }

    @Test
    void anAskingKeepsThatItIsARepeat() {
        Ledger ledger = ports().ledger();
        var question = QuizItems.trueFalse("intro", "It is so.", true);

        Asking first = ledger.ask(COURSE, ClassDay.slot(MONDAY), sofar -> Optional.of(ClassDay.choice(question)))
                .orElseThrow();
        Asking again = ledger.ask(
                        COURSE,
                        ClassDay.slot(MONDAY.plusDays(1)),
                        sofar -> Optional.of(new Ledger.Choice(question, OptionOrder.NONE, true)))
                .orElseThrow();

        assertThat(first.isRepeat()).isFalse();
        assertThat(again.isRepeat()).isTrue();
        assertThat(ledger.askings(COURSE)).containsExactly(first, again);
        assertThat(ledger.close(again.id(), again.slot().opens()).isRepeat()).isTrue();
        assertThat(ledger.withdraw(again.id(), "a slip").isRepeat()).isTrue();
    }
}
