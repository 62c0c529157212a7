package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.daily.Covered;
import dev.lectern.daily.Due;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermLog;
import dev.lectern.daily.TermPlan;
import dev.lectern.daily.TermPlan.Post;
import dev.lectern.daily.TermPlan.QuestionPost;
import dev.lectern.daily.TermPlan.SummaryPost;
import dev.lectern.lecture.RichText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** How the term of a course goes on by its calendar, in words for who teaches it. */
final class TermBook {
    private static final int LINE = 80;

    private final School school;

    TermBook(School school) {
        this.school = school;
    }

    /** Why nothing is posted by itself at all; empty where something is. */
    Optional<Card> obstacle(Request request) {
        Classroom classroom = school.classroom(request);
        if (classroom.calendar().schedule().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Card.of(
                        "There is no schedule",
                        say(
                                "*{}* has no `schedule` in the settings, so nothing is posted by itself. `schedule: {}` there has"
                                        + " a section summed up and a question asked on every weekday.",
                                classroom.title(),
                                "{}"))
                .tone(Card.Tone.NOTICE));
    }

    TermLog log(Request request) {
        return school.records().terms().log(request.course());
    }

    /** A sentence where nothing goes out at present although there is a schedule. */
    Optional<RichText> held(Request request) {
        TermLog log = log(request);
        if (log.started().isEmpty()) {
            return Optional.of(say("Nothing goes out before `/teach start`. This is what would."));
        }
        return log.isPaused()
                ? Optional.of(say("The course is paused: nothing goes out before `/teach resume`. This is what would."))
                : Optional.empty();
    }

    TermPlan plan(Request request, LocalDate from, LocalDate to) {
        Classroom classroom = school.classroom(request);
        TermLog log = log(request);
        return TermPlan.of(
                classroom.taught(),
                Covered.of(school.ledger().askings(classroom.id()), log),
                log.going(request.at()),
                request.at(),
                from,
                to);
    }

    LocalDate today(Request request) {
        return school.classroom(request).calendar().day(request.at());
    }

    /** What is due next, in order, what was skipped left out. */
    List<Occasion> next(Request request, int most) {
        return Due.after(request.at(), school.classroom(request).calendar(), log(request))
                .limit(most)
                .toList();
    }

    ZoneId zone(Request request) {
        return school.classroom(request).calendar().zone();
    }

    /** What a post shows, without its time. */
    static String name(Post post) {
        if (post instanceof SummaryPost summary) {
            return "summary of " + Say.cut(summary.piece().section().title(), LINE);
        }
        QuestionPost question = (QuestionPost) post;
        return "question “" + Say.cut(Say.oneLine(question.question().stem()), LINE) + "”"
                + (question.repeat() ? ", a repeat, for no points" : "");
    }

    static String name(Occasion.Id occasion) {
        return "the " + occasion.kind().word() + " of " + ClassTime.day(occasion.day());
    }
}
