package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static dev.lectern.testing.ClassDay.ask;
import static dev.lectern.testing.ClassDay.choice;
import static dev.lectern.testing.ClassDay.slot;
import static dev.lectern.testing.ClassDay.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.AccountId;
import dev.lectern.course.Slot;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Ledger;
import dev.lectern.score.Recorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link Ledger} does. */
public abstract class LedgerSuite {

    /** A store with nothing in it. */
    protected abstract Ports ports();

    @Test
    void anAskingIsReadBackAsItWasChosen() {
        Ledger ledger = ports().ledger();

        List<Question> questions = List.of(
                SampleQuestions.trueFalse("q1"),
                SampleQuestions.multipleChoice("q2"),
                SampleQuestions.shortAnswer("q3"),
                SampleQuestions.reflection("q4"));

        for (Question question : questions) {
            var day = MONDAY.plusDays(questions.indexOf(question));
            Asking asking = ask(ledger, day, question);
            assertThat(asking)
                    .isEqualTo(new Asking(
                            asking.id(),
                            COURSE,
                            slot(day),
                            question,
                            choice(question).order()));
            assertThat(ledger.asking(asking.id())).contains(asking);
        }
        assertThat(ledger.askings(COURSE)).extracting(Asking::question).isEqualTo(questions);
    }

    @Test
    void theSecondCallerForASlotGetsTheFirstOnesAsking() {
        Ledger ledger = ports().ledger();
        Asking first = ask(ledger, MONDAY, SampleQuestions.trueFalse("q1"));

        Optional<Asking> second = ledger.ask(COURSE, slot(MONDAY), sofar -> {
            throw new AssertionError("there is an asking already");
        });

        assertThat(second).contains(first);
    }

    @Test
    void nothingToAskStoresNothing() {
        Ledger ledger = ports().ledger();

        assertThat(ledger.ask(COURSE, slot(MONDAY), sofar -> Optional.empty())).isEmpty();

        assertThat(ledger.askings(COURSE)).isEmpty();
    }

    @Test
    void aChooserThatFailsStoresNothingAndSaysWhy() {
        Ledger ledger = ports().ledger();

        assertThatThrownBy(() -> ledger.ask(COURSE, slot(MONDAY), sofar -> {
                    throw new IllegalStateException("no lectures");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no lectures");

        assertThat(ledger.askings(COURSE)).isEmpty();
    }

    @Test
    void theChooserSeesTheAskingsSoFarOfItsCourseInSlotOrder() {
        Ledger ledger = ports().ledger();
        Asking tuesday = ask(ledger, MONDAY.plusDays(1), SampleQuestions.trueFalse("q2"));
        Asking monday = ask(ledger, MONDAY, SampleQuestions.trueFalse("q1"));
        ask(ledger, OTHER_COURSE, MONDAY, SampleQuestions.trueFalse("q1"));
        List<Asking> seen = new ArrayList<>();

        ledger.ask(COURSE, slot(MONDAY.plusDays(2)), sofar -> {
            seen.addAll(sofar);
            return Optional.empty();
        });

        assertThat(seen).containsExactly(monday, tuesday);
        assertThat(ledger.askings(COURSE)).containsExactly(monday, tuesday);
    }

    @Test
    void manyCallersForOneSlotGetOneAsking() throws Exception {
        Ledger ledger = ports().ledger();

        List<Optional<Asking>> askings = Together.run(
                64,
                thread -> ledger.ask(
                        COURSE, slot(MONDAY), sofar -> Optional.of(choice(SampleQuestions.trueFalse("q" + thread)))));

        assertThat(new HashSet<>(askings)).hasSize(1).doesNotContain(Optional.empty());
        assertThat(ledger.askings(COURSE)).hasSize(1);
    }

    @Test
    void callersForDifferentSlotsSeeOneAnothersAskings() throws Exception {
        Ledger ledger = ports().ledger();

        Together.run(
                8,
                thread -> ledger.ask(
                        COURSE,
                        slot(MONDAY.plusDays(thread)),
                        sofar -> Optional.of(choice(SampleQuestions.trueFalse("q" + sofar.size())))));

        assertThat(ledger.askings(COURSE))
                .extracting(asking -> asking.question().id().value())
                .containsExactlyInAnyOrder("q0", "q1", "q2", "q3", "q4", "q5", "q6", "q7");
    }

    @Test
    void theSameQuestionMayBeAskedAgainAndKeepsWhatItSaidEachTime() {
        Ledger ledger = ports().ledger();
        Asking first = ask(ledger, MONDAY, SampleQuestions.multipleChoice("q1"));
        Ledger.Choice other = new Ledger.Choice(SampleQuestions.shortAnswer("q1"), OptionOrder.NONE);

        Asking second = ledger.ask(COURSE, slot(MONDAY.plusDays(1)), sofar -> Optional.of(other))
                .orElseThrow();

        assertThat(ledger.asking(first.id())).map(Asking::question).contains(SampleQuestions.multipleChoice("q1"));
        assertThat(ledger.asking(second.id())).map(Asking::question).contains(other.question());
    }

    @Test
    void anUnknownAskingIsAbsent() {
        assertThat(ports().ledger().asking(new AskingId(99))).isEmpty();
    }

    @Test
    void anAnswerIsReadBackAsItWasGiven() {
        Ports ports = ports();
        StudentNumber ada = ports.members().meet(ADA, NOON).number();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.multipleChoice("q1"));
        Verdict verdict = new Verdict(Verdict.Outcome.PARTLY_CORRECT, 1 / 3.0, Verdict.Reason.PART_OF_KEY);

        Recorded recorded = ports.ledger().record(submission(asking, ADA, " b; naïve \uD83E\uDDA6\n", verdict), false);

        GradedAnswer answer = new GradedAnswer(asking.id(), ada, " b; naïve \uD83E\uDDA6\n", verdict, NOON, null);
        assertThat(recorded).isEqualTo(new Recorded.Stored(answer, false));
        assertThat(ports.ledger().answer(asking.id(), ADA)).contains(answer);
        assertThat(ports.ledger().answers(COURSE)).containsExactly(answer);
    }

    @Test
    void theFirstAnswerStands() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        ports.ledger().record(submission(asking, ADA, "true", Verdict.incorrect(Verdict.Reason.NOT_THE_KEY)), false);
        GradedAnswer first = ports.ledger().answer(asking.id(), ADA).orElseThrow();

        Recorded second = ports.ledger().record(submission(asking, ADA, "false"), false);

        assertThat(second).isEqualTo(new Recorded.AlreadyAnswered(first));
        assertThat(ports.ledger().answers(COURSE)).containsExactly(first);
    }

    @Test
    void anAnswerThatMayChangeIsReplacedAndItsSelfMarkGoes() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.shortAnswer("q1"));
        ports.ledger().record(submission(asking, ADA, "tuning", Verdict.undecided()), true);
        ports.ledger().selfMark(asking.id(), ADA, true);

        Recorded second = ports.ledger().record(submission(asking, ADA, "fine-tuning"), true);

        GradedAnswer now = ports.ledger().answer(asking.id(), ADA).orElseThrow();
        assertThat(second).isEqualTo(new Recorded.Stored(now, true));
        assertThat(now.raw()).isEqualTo("fine-tuning");
        assertThat(now.verdict()).isEqualTo(Verdict.correct(Verdict.Reason.KEY));
        assertThat(now.selfMark()).isNull();
        assertThat(ports.ledger().answers(COURSE)).hasSize(1);
    }

    @Test
    void aDoubleTapFromManyThreadsIsStoredOnce() throws Exception {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));

        List<Recorded> recorded =
                Together.run(64, thread -> ports.ledger().record(submission(asking, ADA, "t" + thread), false));

        Recorded.Stored stored = recorded.stream()
                .filter(Recorded.Stored.class::isInstance)
                .map(Recorded.Stored.class::cast)
                .reduce((one, two) -> {
                    throw new AssertionError("stored twice: " + one + ", " + two);
                })
                .orElseThrow();
        assertThat(recorded)
                .filteredOn(Recorded.AlreadyAnswered.class::isInstance)
                .hasSize(63)
                .containsOnly(new Recorded.AlreadyAnswered(stored.answer()));
        assertThat(ports.ledger().answers(COURSE)).containsExactly(stored.answer());
    }

    @Test
    void manyStudentsAtOnceAreAllRecorded() throws Exception {
        Ports ports = ports();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));

        Together.run(64, thread -> {
            AccountId account = new AccountId("console", "s" + thread);
            ports.members().meet(account, NOON);
            return ports.ledger().record(submission(asking, account, "true"), false);
        });

        assertThat(ports.ledger().answers(COURSE))
                .hasSize(64)
                .extracting(GradedAnswer::student)
                .doesNotHaveDuplicates();
    }

    @Test
    void whatWasNeverMetIsRefused() {
        Ports ports = ports();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.ledger().record(submission(asking, ADA, "true"), false));
        ports.members().meet(ADA, NOON);
        Asking unknown = new Asking(new AskingId(99), COURSE, asking.slot(), asking.question(), asking.order());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.ledger().record(submission(unknown, ADA, "true"), false));

        assertThat(ports.ledger().answers(COURSE)).isEmpty();
    }

    @Test
    void answersBelongToTheirStudentAndTheirCourse() {
        Ports ports = ports();
        Stream.of(ADA, BEN).forEach(account -> ports.members().meet(account, NOON));
        Asking here = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        Asking there = ask(ports.ledger(), OTHER_COURSE, MONDAY, SampleQuestions.trueFalse("q1"));
        ports.ledger().record(submission(here, ADA, "true"), false);
        ports.ledger().record(submission(there, BEN, "false"), false);

        assertThat(ports.ledger().answer(here.id(), BEN)).isEmpty();
        assertThat(ports.ledger().answer(here.id(), new AccountId("console", "nobody")))
                .isEmpty();
        assertThat(ports.ledger().answers(COURSE)).extracting(GradedAnswer::raw).containsExactly("true");
        assertThat(ports.ledger().answers(OTHER_COURSE))
                .extracting(GradedAnswer::raw)
                .containsExactly("false");
    }

    @Test
    void aSelfMarkIsKeptWithAnUndecidedAnswerAndMayBeTakenBack() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.shortAnswer("q1"));
        ports.ledger().record(submission(asking, ADA, "tuning", Verdict.undecided()), false);

        ports.ledger().selfMark(asking.id(), ADA, true);
        Boolean first = ports.ledger().answer(asking.id(), ADA).orElseThrow().selfMark();
        ports.ledger().selfMark(asking.id(), ADA, false);

        GradedAnswer answer = ports.ledger().answer(asking.id(), ADA).orElseThrow();
        assertThat(first).isTrue();
        assertThat(answer.selfMark()).isFalse();
        assertThat(answer.verdict()).isEqualTo(Verdict.undecided());
    }

    @Test
    void aSelfMarkWithoutAnUndecidedAnswerChangesNothing() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.shortAnswer("q1"));
        ports.ledger().record(submission(asking, ADA, "fine-tuning"), false);

        ports.ledger().selfMark(asking.id(), ADA, false);
        ports.ledger().selfMark(asking.id(), BEN, true);
        ports.ledger().selfMark(new AskingId(99), ADA, true);

        assertThat(ports.ledger().answers(COURSE))
                .singleElement()
                .extracting(GradedAnswer::selfMark)
                .isNull();
    }

    @Test
    void closingEarlyMovesTheCloseAndOnlyEverToAnEarlierMoment() {
        Ledger ledger = ports().ledger();
        Asking asking = ask(ledger, MONDAY, SampleQuestions.trueFalse("q1"));

        Asking closed = ledger.close(asking.id(), NOON);

        assertThat(closed).isEqualTo(asking.closedAt(NOON));
        assertThat(closed.slot().closes()).isEqualTo(NOON);
        assertThat(ledger.close(asking.id(), NOON)).isEqualTo(closed);
        assertThat(ledger.close(asking.id(), NOON.plusSeconds(60))).isEqualTo(closed);
        assertThat(ledger.asking(asking.id())).contains(closed);
        assertThat(ledger.askings(COURSE)).containsExactly(closed);
        assertThat(ledger.close(asking.id(), NOON.minusSeconds(60)).slot().closes())
                .isEqualTo(NOON.minusSeconds(60));
    }

    @Test
    void whatIsClosedBeforeItOpensNeverOpens() {
        Ledger ledger = ports().ledger();
        Asking asking = ask(ledger, MONDAY, SampleQuestions.trueFalse("q1"));

        Asking closed = ledger.close(asking.id(), asking.slot().opens().minusSeconds(60));

        assertThat(closed.slot().closes()).isEqualTo(asking.slot().opens());
        assertThat(ledger.asking(asking.id())).contains(closed);
    }

    @Test
    void aCloseIsSeenThroughEveryPort() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        ports.ledger().record(submission(asking, ADA, "true"), false);
        assertThat(ports.personalData().of(ADA).orElseThrow().answers())
                .extracting(answered -> answered.asking())
                .containsExactly(asking);

        ports.ledger().close(asking.id(), NOON.plusSeconds(1));
        Asking withdrawn = ports.ledger().withdraw(asking.id(), "Ambiguous.");

        assertThat(withdrawn).isEqualTo(asking.closedAt(NOON.plusSeconds(1)).withdrawn("Ambiguous."));
        assertThat(ports.personalData().of(ADA).orElseThrow().answers())
                .extracting(answered -> answered.asking())
                .containsExactly(withdrawn);
    }

    @Test
    void ofManyWhoCloseAtOnceTheEarliestMomentStandsForAllWhoRead() throws Exception {
        Ports ports = ports();
        Ledger ledger = ports.ledger();
        Asking asking = ask(ledger, MONDAY, SampleQuestions.trueFalse("q1"));

        Together.run(
                16,
                thread -> thread % 2 == 0
                        ? ledger.close(asking.id(), NOON.plusSeconds(thread))
                        : ledger.withdraw(asking.id(), "Reason " + thread));

        Asking now = ledger.asking(asking.id()).orElseThrow();
        assertThat(now.slot().closes()).isEqualTo(NOON);
        assertThat(now.isWithdrawn()).isTrue();
        assertThat(ledger.withdraw(asking.id(), "Another reason")).isEqualTo(now);
        assertThat(ledger.close(asking.id(), NOON)).isEqualTo(now);
        assertThat(ledger.askings(COURSE)).containsExactly(now);
    }

    @Test
    void theFirstReasonForTakingBackStandsAndTheAnswersAreKept() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        ports.ledger().record(submission(asking, ADA, "true"), false);

        Asking withdrawn = ports.ledger().withdraw(asking.id(), "Two options are right.");
        Asking again = ports.ledger().withdraw(asking.id(), "Other.");

        assertThat(withdrawn).isEqualTo(asking.withdrawn("Two options are right."));
        assertThat(again).isEqualTo(withdrawn);
        assertThat(ports.ledger().askings(COURSE)).containsExactly(withdrawn);
        assertThat(ports.ledger().answers(asking.id())).hasSize(1);
    }

    @Test
    void whatWasNeverAskedIsNeitherClosedNorTakenBack() {
        Ledger ledger = ports().ledger();

        assertThatIllegalArgumentException().isThrownBy(() -> ledger.close(new AskingId(99), NOON));
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.withdraw(new AskingId(99), "why"));
    }

    @Test
    void aRehearsalHasItsOwnSlotsAndIsAmongNoAskings() {
        Ledger ledger = ports().ledger();

        Asking rehearsal = ledger.rehearse(COURSE, slot(MONDAY), choice(SampleQuestions.multipleChoice("q1")));
        Asking again = ledger.rehearse(COURSE, slot(MONDAY), choice(SampleQuestions.trueFalse("q2")));
        Asking counts = ask(ledger, MONDAY, SampleQuestions.trueFalse("q3"));

        assertThat(rehearsal.isRehearsal()).isTrue();
        assertThat(rehearsal.slot()).isEqualTo(slot(MONDAY));
        assertThat(again).isEqualTo(rehearsal);
        assertThat(ledger.asking(rehearsal.id())).contains(rehearsal);
        assertThat(counts.isRehearsal()).isFalse();
        assertThat(ledger.askings(COURSE)).containsExactly(counts);
    }

    @Test
    void aChooserDoesNotSeeRehearsals() {
        Ledger ledger = ports().ledger();
        ledger.rehearse(COURSE, slot(MONDAY), choice(SampleQuestions.trueFalse("q1")));

        ledger.ask(COURSE, slot(MONDAY), sofar -> {
            assertThat(sofar).isEmpty();
            return Optional.of(choice(SampleQuestions.trueFalse("q1")));
        });

        assertThat(ledger.askings(COURSE)).hasSize(1);
    }

    @Test
    void severalSlotsOfADayComeInOrderBetweenItsNeighbours() {
        Ledger ledger = ports().ledger();
        List<Integer> extras = List.of(10, 0, 2, 1, 9);

        for (int extra : extras) {
            askExtra(ledger, extraSlot(extra), "q" + extra);
        }
        ask(ledger, MONDAY.plusDays(1), SampleQuestions.trueFalse("tuesday"));
        ask(ledger, MONDAY.minusDays(1), SampleQuestions.trueFalse("sunday"));

        assertThat(ledger.askings(COURSE))
                .extracting(asking -> asking.question().id().value())
                .containsExactly("sunday", "q0", "q1", "q2", "q9", "q10", "tuesday");
        assertThat(askExtra(ledger, extraSlot(2), "another"))
                .isEqualTo(ledger.askings(COURSE).get(3));
    }

    private static Slot extraSlot(int extra) {
        return new Slot(MONDAY, extra, NOON.plusSeconds(extra), NOON.plusSeconds(3600));
    }

    private static Asking askExtra(Ledger ledger, Slot slot, String question) {
        return ledger.ask(COURSE, slot, sofar -> Optional.of(choice(SampleQuestions.trueFalse(question))))
                .orElseThrow();
    }

    @Test
    void theAnswersToOneAskingAreThoseOfEveryoneToItAlone() {
        Ports ports = ports();
        Stream.of(ADA, BEN).forEach(account -> ports.members().meet(account, NOON));
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        Asking other = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.trueFalse("q2"));
        ports.ledger().record(submission(asking, ADA, "true"), false);
        ports.ledger().record(submission(asking, BEN, "false"), false);
        ports.ledger().record(submission(other, BEN, "true"), false);

        assertThat(ports.ledger().answers(asking.id()))
                .extracting(GradedAnswer::raw)
                .containsExactlyInAnyOrder("true", "false");
        assertThat(ports.ledger().answers(new AskingId(99))).isEmpty();
    }
}
