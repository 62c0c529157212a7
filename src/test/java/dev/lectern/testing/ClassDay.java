package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.score.Ledger;
import dev.lectern.score.Submission;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** A course with a question a day, in the words that the behaviour suites share. */
final class ClassDay {
    static final CourseId COURSE = new CourseId("ml-101");
    static final CourseId OTHER_COURSE = new CourseId("ml-102");
    static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    static final Instant NOON = MONDAY.atTime(12, 0).toInstant(ZoneOffset.UTC).plusMillis(345);
    static final AccountId ADA = new AccountId("console", "ada");
    static final AccountId BEN = new AccountId("console", "ben");

    private ClassDay() {}

    static Slot slot(LocalDate day) {
        Instant opens = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Slot(day, opens, opens.plus(Duration.ofDays(1)));
    }

    static Asking ask(Ledger ledger, LocalDate day, Question question) {
        return ask(ledger, COURSE, day, question);
    }

    static Asking ask(Ledger ledger, CourseId course, LocalDate day, Question question) {
        return ledger.ask(course, slot(day), sofar -> Optional.of(choice(question)))
                .orElseThrow();
    }

    static Ledger.Choice choice(Question question) {
        return new Ledger.Choice(
                question, question instanceof MultipleChoice ? new OptionOrder(List.of(2, 0, 3, 1)) : OptionOrder.NONE);
    }

    static Submission submission(Asking asking, AccountId account, String raw) {
        return submission(asking, account, raw, Verdict.correct(Verdict.Reason.KEY));
    }

    static Submission submission(Asking asking, AccountId account, String raw, Verdict verdict) {
        return new Submission(asking.id(), account, raw, verdict, NOON);
    }
}
