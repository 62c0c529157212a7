package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.ask;
import static dev.lectern.testing.ClassDay.submission;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.DisplayName;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.privacy.PersonalData;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.privacy.PersonalRecord.Practised;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link PersonalData} does. */
public abstract class PersonalDataSuite {

    /** A store with nothing in it. */
    protected abstract Ports ports();

    @Test
    void nothingIsHeldAboutSomeoneNotMet() {
        PersonalData data = ports().personalData();

        assertThat(data.of(ADA)).isEmpty();
        assertThat(data.forget(ADA, NOON)).isFalse();
    }

    @Test
    void theRecordHoldsEverythingAboutOneStudentAndNothingAboutAnother() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);
        Member ada = ports.members().rename(ADA, new DisplayName("Ada")).orElseThrow();
        Asking tuesday = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.shortAnswer("q2"));
        Asking monday = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        for (Asking asking : List.of(tuesday, monday)) {
            ports.ledger().record(submission(asking, ADA, "ada"), false);
            ports.ledger().record(submission(asking, BEN, "ben"), false);
        }
        PracticeRound open =
                ports.practice().open(ADA, COURSE, SampleQuestions.reflection("q3"), OptionOrder.NONE, NOON);
        PracticeRound answered =
                ports.practice().open(ADA, COURSE, SampleQuestions.trueFalse("q1"), OptionOrder.NONE, NOON);
        ports.practice().close(answered.id(), ADA, Verdict.correct(Verdict.Reason.KEY), NOON.plusSeconds(9));
        ports.practice().open(BEN, COURSE, SampleQuestions.trueFalse("q1"), OptionOrder.NONE, NOON);

        PersonalRecord held = ports.personalData().of(ADA).orElseThrow();

        assertThat(held.member()).isEqualTo(ada);
        assertThat(held.answers())
                .containsExactly(
                        new Answered(
                                monday, ports.ledger().answer(monday.id(), ADA).orElseThrow(), "console"),
                        new Answered(
                                tuesday,
                                ports.ledger().answer(tuesday.id(), ADA).orElseThrow(),
                                "console"));
        assertThat(held.practice())
                .containsExactly(
                        new Practised(open, Optional.empty()),
                        new Practised(
                                answered,
                                Optional.of(new PracticeRound.Outcome(
                                        answered.question().id(), Verdict.Outcome.CORRECT, NOON.plusSeconds(9)))));
    }

    @Test
    void theForgottenAreNobodyAndTheirNameIsFree() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);
        ports.members().rename(ADA, new DisplayName("Captain"));
        PracticeRound round =
                ports.practice().open(ADA, COURSE, SampleQuestions.trueFalse("q1"), OptionOrder.NONE, NOON);

        boolean forgotten = ports.personalData().forget(ADA, NOON);

        assertThat(forgotten).isTrue();
        assertThat(ports.personalData().of(ADA)).isEmpty();
        assertThat(ports.members().find(ADA)).isEmpty();
        assertThat(ports.members().all()).extracting(Member::account).containsExactly(BEN);
        assertThat(ports.practice().round(round.id(), ADA)).isEmpty();
        assertThat(ports.members().rename(BEN, new DisplayName("Captain"))).isPresent();
        assertThat(ports.personalData().forget(ADA, NOON)).isFalse();
    }

    @Test
    void verdictsStayUnderOneFreshNumberWithoutTheWordsOfFreeAnswers() {
        Ports ports = ports();
        StudentNumber ada = ports.members().meet(ADA, NOON).number();
        ports.members().meet(BEN, NOON);
        Asking choice = ask(ports.ledger(), MONDAY, SampleQuestions.multipleChoice("q1"));
        Asking words = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.shortAnswer("q2"));
        Asking thoughts = ask(ports.ledger(), MONDAY.plusDays(2), SampleQuestions.reflection("q3"));
        ports.ledger().record(submission(choice, ADA, "C"), false);
        ports.ledger().record(submission(words, ADA, "my words", Verdict.undecided()), false);
        ports.ledger().selfMark(words.id(), ADA, true);
        ports.ledger().record(submission(thoughts, ADA, "my thoughts"), false);
        ports.ledger().record(submission(words, BEN, "ben's words"), false);
        Recorded bens = new Recorded.AlreadyAnswered(
                ports.ledger().answer(words.id(), BEN).orElseThrow());

        ports.personalData().forget(ADA, NOON);

        List<GradedAnswer> left = ports.ledger().answers(COURSE);
        StudentNumber nobody = left.stream()
                .filter(answer -> answer.asking().equals(choice.id()))
                .findFirst()
                .orElseThrow()
                .student();
        assertThat(nobody).isNotEqualTo(ada);
        assertThat(left)
                .containsExactlyInAnyOrder(
                        new GradedAnswer(choice.id(), nobody, "C", Verdict.correct(Verdict.Reason.KEY), NOON, null),
                        new GradedAnswer(words.id(), nobody, null, Verdict.undecided(), NOON, true),
                        new GradedAnswer(thoughts.id(), nobody, null, Verdict.correct(Verdict.Reason.KEY), NOON, null),
                        ports.ledger().answer(words.id(), BEN).orElseThrow());
        assertThat(ports.ledger().record(submission(words, BEN, "other"), false))
                .isEqualTo(bens);
    }

    @Test
    void twoForgottenStudentsHaveTwoNumbersAndNoNewOneGetsThem() {
        Ports ports = ports();
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        for (var account : List.of(ADA, BEN)) {
            ports.members().meet(account, NOON);
            ports.ledger().record(submission(asking, account, "true"), false);
            ports.personalData().forget(account, NOON);
        }

        Member again = ports.members().meet(ADA, NOON);

        assertThat(ports.ledger().answers(COURSE))
                .extracting(GradedAnswer::student)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(again.number());
    }

    @Test
    void whoComesBackStartsFreshAndIsToldTheNoticeAgain() {
        Ports ports = ports();
        StudentNumber before = ports.members().meet(ADA, NOON).number();
        ports.members().claimPrivacyNotice(ADA);
        ports.members().hide(ADA, true);
        ports.personalData().forget(ADA, NOON);

        Instant later = NOON.plusSeconds(60);
        Member again = ports.members().meet(ADA, later);

        assertThat(again).isEqualTo(new Member(again.number(), ADA, again.name(), false, false, later));
        assertThat(again.number()).isNotEqualTo(before);
        assertThat(ports.members().claimPrivacyNotice(ADA)).isTrue();
        PersonalRecord held = ports.personalData().of(ADA).orElseThrow();
        assertThat(held.answers()).isEmpty();
        assertThat(held.practice()).isEmpty();
    }

    @Test
    void whoComesBackCannotAnswerAgainWhatWasAnsweredAndIsStillOpen() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking answered = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        Asking unanswered = ask(ports.ledger(), MONDAY.plusDays(1), SampleQuestions.trueFalse("q2"));
        ports.ledger().record(submission(answered, ADA, "true"), false);
        ports.personalData().forget(ADA, NOON);
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);

        assertThat(ports.ledger().record(submission(answered, ADA, "false"), false))
                .isEqualTo(new Recorded.AnsweredBeforeForgetting());
        assertThat(ports.ledger().record(submission(answered, ADA, "false"), true))
                .isEqualTo(new Recorded.AnsweredBeforeForgetting());
        assertThat(ports.ledger().answer(answered.id(), ADA)).isEmpty();
        assertThat(ports.ledger().answers(COURSE)).hasSize(1);
        assertThat(ports.ledger().record(submission(unanswered, ADA, "false"), false))
                .isInstanceOf(Recorded.Stored.class);
        assertThat(ports.ledger().record(submission(answered, BEN, "false"), false))
                .isInstanceOf(Recorded.Stored.class);
    }

    @Test
    void forgettingTwiceStillKeepsAnOpenQuestionFromBeingAnsweredAgain() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        ports.ledger().record(submission(asking, ADA, "true"), false);
        ports.personalData().forget(ADA, NOON);
        ports.members().meet(ADA, NOON);
        ports.personalData().forget(ADA, NOON);
        ports.members().meet(ADA, NOON);

        assertThat(ports.ledger().record(submission(asking, ADA, "false"), false))
                .isEqualTo(new Recorded.AnsweredBeforeForgetting());
    }

    @Test
    void nothingIsRememberedOfAnAskingOnceItHasClosed() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Asking asking = ask(ports.ledger(), MONDAY, SampleQuestions.trueFalse("q1"));
        ports.ledger().record(submission(asking, ADA, "true"), false);
        Instant closed = asking.slot().closes();
        ports.personalData().forget(ADA, NOON);
        ports.members().meet(ADA, closed);

        Submission late = new Submission(asking.id(), ADA, "false", Verdict.undecided(), closed);

        assertThat(ports.ledger().record(late, false)).isInstanceOf(Recorded.Stored.class);
    }
}
