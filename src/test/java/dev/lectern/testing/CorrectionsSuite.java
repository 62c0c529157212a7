package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static dev.lectern.testing.ClassDay.ask;
import static dev.lectern.testing.ClassDay.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.Links.Opened;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Rekeyed;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.score.Correction;
import dev.lectern.score.Corrections.Draft;
import dev.lectern.score.Corrections.News;
import dev.lectern.score.Corrections.Touched;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Recorded;
import dev.lectern.score.RegradePolicy;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a corrected key does to everything that reads askings and answers. Options are shown in the order C, A, D, B. */
public abstract class CorrectionsSuite {
    private static final MultipleChoice ASKED = QuizItems.choice("Which one?", "A", "one", "two", "three", "four");
    private static final MultipleChoice RIGHT = Rekeyed.choice(ASKED, new TreeSet<>(Set.of(1)));
    private static final AccountId CARL = new AccountId("slack", "T1:carl");

    /** A store with nothing in it. */
    protected abstract Ports ports();

    private Ports met() {
        Ports ports = ports();
        List.of(ADA, BEN, CARL).forEach(account -> ports.members().meet(account, NOON));
        return ports;
    }

    /** Ada picked what was the key, Ben what should have been it. */
    private static Asking answered(Ports ports) {
        Asking asking = ask(ports.ledger(), MONDAY, ASKED);
        ports.ledger().record(submission(asking, ADA, "B"), false);
        ports.ledger().record(submission(asking, BEN, "D", Verdict.incorrect(Reason.NOT_THE_KEY)), false);
        return asking;
    }

    private static Correction correct(Ports ports, Question from, Question to, RegradePolicy policy, Touched... told) {
        return ports.corrections().make(new Draft(COURSE, from, to, policy, NOON), List.of(told));
    }

    private static Correction correct(Ports ports, RegradePolicy policy, Touched... told) {
        return correct(ports, ASKED, RIGHT, policy, told);
    }

    private static Outcome outcome(Ports ports, Asking asking, AccountId account) {
        GradedAnswer answer = ports.ledger().answer(asking.id(), account).orElseThrow();
        assertThat(ports.ledger().answers(asking.id())).contains(answer);
        assertThat(ports.ledger().answers(COURSE)).contains(answer);
        assertThat(ports.personalData().of(account).orElseThrow().answers())
                .extracting(Answered::answer)
                .contains(answer);
        return answer.verdict().outcome();
    }

    @Test
    void eachPolicyDoesWhatItSaysForEveryReader() {
        record Case(RegradePolicy policy, Outcome ada, Outcome ben) {}
        for (Case one : List.of(
                new Case(RegradePolicy.OLD_AND_NEW, Outcome.CORRECT, Outcome.CORRECT),
                new Case(RegradePolicy.NEW_ONLY, Outcome.INCORRECT, Outcome.CORRECT),
                new Case(RegradePolicy.FULL_CREDIT, Outcome.CORRECT, Outcome.CORRECT),
                new Case(RegradePolicy.NONE, Outcome.CORRECT, Outcome.INCORRECT))) {
            Ports ports = met();
            Asking asking = answered(ports);

            Correction made = correct(ports, one.policy());

            assertThat(outcome(ports, asking, ADA)).as("%s, Ada", one).isEqualTo(one.ada());
            assertThat(outcome(ports, asking, BEN)).as("%s, Ben", one).isEqualTo(one.ben());
            ports.corrections().undo(COURSE, made.number(), NOON);
        }
    }

    @Test
    void theAskingHasTheRightKeyAndRemembersTheOther() {
        Ports ports = met();
        Asking asking = answered(ports);
        assertThat(asking.isCorrected()).isFalse();

        correct(ports, RegradePolicy.OLD_AND_NEW);

        Asking corrected = ports.ledger().asking(asking.id()).orElseThrow();
        assertThat(ports.ledger().askings(COURSE)).containsExactly(corrected);
        assertThat(corrected.isCorrected()).isTrue();
        assertThat(((MultipleChoice) corrected.question()).keyLetters()).containsExactly("B");
        assertThat(corrected.asked().version()).isEqualTo(ASKED.version());
        assertThat(corrected.order()).isEqualTo(asking.order());
        assertThat(ports.ledger().close(asking.id(), NOON).isCorrected()).isTrue();
        assertThat(ports.ledger().withdraw(asking.id(), "why").isCorrected()).isTrue();
    }

    @Test
    void correctingTwiceChangesNothingAndUndoingBringsBackExactlyWhatWas() {
        Ports ports = met();
        Asking asking = answered(ports);
        List<GradedAnswer> before = ports.ledger().answers(COURSE);
        List<Asking> asked = ports.ledger().askings(COURSE);

        Correction first = correct(ports, RegradePolicy.NEW_ONLY);
        List<GradedAnswer> after = ports.ledger().answers(COURSE);
        Correction second = correct(ports, RegradePolicy.NEW_ONLY);

        assertThat(second.number()).isEqualTo(first.number());
        assertThat(ports.corrections().of(COURSE)).hasSize(1);
        assertThat(ports.ledger().answers(COURSE)).containsExactlyInAnyOrderElementsOf(after);
        assertThat(after).isNotEqualTo(before);
        assertThat(ports.corrections().undo(OTHER_COURSE, first.number(), NOON)).isFalse();
        assertThat(ports.corrections().undo(COURSE, first.number(), NOON)).isTrue();
        assertThat(ports.corrections().undo(COURSE, first.number(), NOON)).isFalse();
        assertThat(ports.ledger().answers(COURSE)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(ports.ledger().askings(COURSE)).isEqualTo(asked);
        assertThat(ports.ledger().asking(asking.id()).orElseThrow().isCorrected())
                .isFalse();
    }

    @Test
    void aCorrectedKeyCanBeCorrectedAgainAndNobodyLoses() {
        Ports ports = met();
        Asking asking = answered(ports);
        MultipleChoice third = Rekeyed.choice(ASKED, new TreeSet<>(Set.of(2)));
        correct(ports, RegradePolicy.OLD_AND_NEW);

        Correction again = correct(ports, RIGHT, third, RegradePolicy.OLD_AND_NEW);

        Asking corrected = ports.ledger().asking(asking.id()).orElseThrow();
        assertThat(((MultipleChoice) corrected.question()).keyLetters()).containsExactly("C");
        assertThat(outcome(ports, asking, ADA)).isEqualTo(Outcome.CORRECT);
        assertThat(outcome(ports, asking, BEN)).isEqualTo(Outcome.CORRECT);
        ports.corrections().undo(COURSE, again.number(), NOON);
        assertThat(((MultipleChoice)
                                ports.ledger().asking(asking.id()).orElseThrow().question())
                        .keyLetters())
                .containsExactly("B");
    }

    @Test
    void anAnswerThatComesAfterwardsIsJudgedLikeTheOthersAlsoAfterUndoing() {
        Ports ports = met();
        Asking asking = answered(ports);
        Correction made = correct(ports, RegradePolicy.OLD_AND_NEW);

        Recorded recorded =
                ports.ledger().record(submission(asking, CARL, "D", Verdict.incorrect(Reason.NOT_THE_KEY)), false);

        assertThat(((Recorded.Stored) recorded).answer().verdict().outcome()).isEqualTo(Outcome.CORRECT);
        Recorded second = ports.ledger().record(submission(asking, CARL, "A"), false);
        assertThat(((Recorded.AlreadyAnswered) second).answer().verdict().outcome())
                .isEqualTo(Outcome.CORRECT);
        ports.corrections().undo(COURSE, made.number(), NOON);
        assertThat(outcome(ports, asking, CARL)).isEqualTo(Outcome.INCORRECT);
    }

    @Test
    void whatLinkedAccountsAnsweredIsCorrectedWhicheverCounts() {
        Ports ports = met();
        Asking asking = answered(ports);
        String code = ports.links().open(Actor.of(BEN), NOON).grouped();
        long offer = ((Opened) ports.links().enter(Actor.of(CARL), code, NOON))
                .offer()
                .id();
        ports.links().agree(offer, CARL, NOON);
        ports.links().confirm(offer, BEN, NOON);

        correct(ports, RegradePolicy.OLD_AND_NEW, touched(ports, asking, BEN));

        assertThat(outcome(ports, asking, CARL)).isEqualTo(Outcome.CORRECT);
        News news = ports.corrections().news(CARL).get(0);
        assertThat(ports.corrections().tell(CARL, news)).isTrue();
        assertThat(ports.corrections().news(BEN)).isEmpty();
    }

    @Test
    void otherCoursesAndOtherQuestionsAreLeftAlone() {
        Ports ports = met();
        answered(ports);
        Asking other = ask(ports.ledger(), OTHER_COURSE, MONDAY, ASKED);
        Asking next = ask(
                ports.ledger(), MONDAY.plusDays(1), QuizItems.choice("Which one?", "A", "one", "two", "three", "5"));

        correct(ports, RegradePolicy.NEW_ONLY);

        assertThat(ports.ledger().asking(other.id()).orElseThrow().isCorrected())
                .isFalse();
        assertThat(ports.ledger().asking(next.id()).orElseThrow().isCorrected()).isFalse();
        assertThat(ports.corrections().of(OTHER_COURSE)).isEmpty();
        assertThat(ports.corrections().find(OTHER_COURSE, 1)).isEmpty();
    }

    private static Touched touched(Ports ports, Asking asking, AccountId account) {
        return new Touched(
                asking.id(), ports.members().find(account).orElseThrow().number());
    }

    @Test
    void whoeverIsTouchedIsToldOnceAndOnceMoreWhenItIsUndone() {
        Ports ports = met();
        Asking asking = answered(ports);
        Correction made =
                correct(ports, RegradePolicy.NEW_ONLY, touched(ports, asking, ADA), touched(ports, asking, BEN));
        News due = new News(made.number(), asking.id(), false);

        assertThat(ports.corrections().news(ADA)).containsExactly(due);
        assertThat(ports.corrections().tell(ADA, due)).isTrue();
        assertThat(ports.corrections().tell(ADA, due)).isFalse();
        assertThat(ports.corrections().news(ADA)).isEmpty();
        assertThat(ports.corrections().news(CARL)).isEmpty();

        ports.corrections().undo(COURSE, made.number(), NOON);

        News undone = new News(made.number(), asking.id(), true);
        assertThat(ports.corrections().news(BEN)).isEmpty();
        assertThat(ports.corrections().news(ADA)).containsExactly(undone);
        assertThat(ports.corrections().tell(ADA, undone)).isTrue();
        assertThat(ports.corrections().news(ADA)).isEmpty();
    }

    @Test
    void whoeverIsForgottenIsNotToldAndTheFiguresStayCorrected() {
        Ports ports = met();
        Asking asking = answered(ports);
        Touched ben = touched(ports, asking, BEN);
        correct(ports, RegradePolicy.OLD_AND_NEW, ben);

        ports.personalData().forget(BEN, NOON);
        ports.members().meet(BEN, NOON);

        assertThat(ports.corrections().news(BEN)).isEmpty();
        assertThat(ports.ledger().answers(asking.id()))
                .extracting(answer -> answer.verdict().outcome())
                .containsExactly(Outcome.CORRECT, Outcome.CORRECT);
    }
}
