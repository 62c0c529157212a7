package dev.lectern.command;

import dev.lectern.chat.Request;
import dev.lectern.daily.DailyQuestion;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.score.Feedback;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Today's question, and what must not be told because of it. */
final class Today {
    private final School school;
    private final DailyQuestion daily;

    Today(School school, DailyQuestion daily) {
        this.school = school;
        this.daily = daily;
    }

    /** The asking of the slot that a request falls into, chosen now if need be; empty when there is nothing to ask. */
    Optional<Asking> asking(Request request) {
        Classroom classroom = school.classroom(request);
        return daily.of(classroom.id(), classroom.calendar().slotAt(request.at()), released(request));
    }

    /** What may be practiced, in lecture order: all that is released but today's question, in whatever guise. */
    List<Question> practisable(Request request) {
        Optional<Asking> today = asking(request);
        return released(request).stream()
                .filter(question -> today.filter(asking -> isAlike(asking.question(), question))
                        .isEmpty())
                .toList();
    }

    /** Whether a question is the one that is graded today, in whatever guise. */
    boolean isAsked(Question question, Request request) {
        return asking(request)
                .filter(asking -> isAlike(asking.question(), question))
                .isPresent();
    }

    /**
     * Whether the key of a question may be shown to the student: always, but for today's question, and for that once the
     * student's own answer is final.
     */
    boolean mayTell(Question question, Request request) {
        return !isAsked(question, request)
                || (school.classroom(request).rules().feedback() == Feedback.AFTER_ANSWER && hasAnswered(request));
    }

    private boolean hasAnswered(Request request) {
        return asking(request)
                .flatMap(asking -> school.ledger().answer(asking.id(), request.account()))
                .isPresent();
    }

    private List<Question> released(Request request) {
        Classroom classroom = school.classroom(request);
        return classroom.questions().released(classroom.lectures(), request.at());
    }

    /** Also when it was edited since, or stands in two places: either would tell. */
    private static boolean isAlike(Question one, Question other) {
        return one.id().equals(other.id())
                || words(one).equals(words(other))
                || (one.item().number() != null
                        && one.item().number().equals(other.item().number())
                        && one.section().equals(other.section()));
    }

    private static String words(Question question) {
        return Say.oneLine(question.stem()).toLowerCase(Locale.ROOT);
    }
}
