package dev.lectern.score;

import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/** A course that asks one question a day, from day 1 on, open from midnight to midnight (UTC). */
final class Days {
    static final Verdict CORRECT = Verdict.correct(Reason.KEY);
    static final Verdict WRONG = Verdict.incorrect(Reason.NOT_THE_KEY);
    static final Verdict HALF = new Verdict(Outcome.PARTLY_CORRECT, 0.5, Reason.PART_OF_KEY);
    private static final LocalDate DAY_0 = LocalDate.of(2026, 3, 1);

    private Days() {}

    static Instant noon(int day) {
        return midnight(day).plus(Duration.ofHours(12));
    }

    static Instant midnight(int day) {
        return DAY_0.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Asking asking(int day, Question question) {
        return new Asking(
                new AskingId(day),
                new CourseId("physics"),
                new Slot(DAY_0.plusDays(day), midnight(day), midnight(day + 1)),
                question,
                OptionOrder.NONE);
    }

    static List<Asking> askings(int days) {
        return IntStream.rangeClosed(1, days)
                .mapToObj(day -> asking(day, QuizItems.trueFalse("basics", "Statement " + day + ".", true)))
                .toList();
    }

    static GradedAnswer answer(int day, int student, Verdict verdict) {
        return answer(day, student, verdict, noon(day));
    }

    static GradedAnswer answer(int day, int student, Verdict verdict, Instant at) {
        return new GradedAnswer(new AskingId(day), new StudentNumber(student), "true", verdict, at, null);
    }

    static StudentNumber student(int number) {
        return new StudentNumber(number);
    }
}
