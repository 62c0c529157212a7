package dev.lectern.command;

import dev.lectern.chat.Request;
import dev.lectern.daily.DailyQuestion;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.score.Feedback;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is asked now, and what must not be told because of it. Where questions are posted, several can be open at a time; else
 * there is the day's one, for everyone.
 */
final class Today {
    private final School school;
    private final DailyQuestion daily;

    Today(School school, DailyQuestion daily) {
        this.school = school;
        this.daily = daily;
    }

    /**
     * The question of the moment. Where questions are posted, the open one that was posted last; else that of the day's slot,
     * chosen now if need be. Empty when there is nothing to ask.
     */
    Optional<Asking> asking(Request request) {
        Classroom classroom = school.classroom(request);
        if (classroom.venue().isPosted()) {
            return open(request).stream().reduce((earlier, later) -> later);
        }
        return daily.of(classroom.id(), classroom.calendar().slotAt(request.at()), released(request));
    }

    /** Everything that can be answered now, by slot. */
    List<Asking> open(Request request) {
        Classroom classroom = school.classroom(request);
        List<Asking> askings = classroom.venue().isPosted()
                ? school.ledger().askings(classroom.id())
                : asking(request).stream().toList();
        return askings.stream().filter(asking -> asking.openAt(request.at())).toList();
    }

    /** What may be practiced, in lecture order: all that is released but what is open, in whatever guise. */
    List<Question> practisable(Request request) {
        List<Asking> open = open(request);
        return released(request).stream()
                .filter(question -> open.stream().noneMatch(asking -> isAlike(asking.question(), question)))
                .toList();
    }

    /** The open asking by which a question is graded now, in whatever guise. */
    Optional<Asking> asking(Question question, Request request) {
        return open(request).stream()
                .filter(asking -> isAlike(asking.question(), question))
                .findFirst();
    }

    /**
     * Whether the key of a question may be shown to the student: always, but while it is asked, and then once the student's
     * own answer is final.
     */
    boolean mayTell(Question question, Request request) {
        return open(request).stream()
                .filter(asking -> isAlike(asking.question(), question))
                .allMatch(asking -> isFinal(asking, request));
    }

    private boolean isFinal(Asking asking, Request request) {
        return school.classroom(request).rules().feedback() == Feedback.AFTER_ANSWER
                && school.ledger().answer(asking.id(), request.account()).isPresent();
    }

    private List<Question> released(Request request) {
        Classroom classroom = school.classroom(request);
        return classroom.questions().released(classroom.lectures(), request.at());
    }

    /** Also when it was edited since, or stands in two places: either would tell. */
    static boolean isAlike(Question one, Question other) {
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
