package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Request;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.score.Corrections;
import dev.lectern.score.Corrections.News;
import dev.lectern.score.Feedback;
import dev.lectern.score.GradedAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells students once, with whatever they asked for in private, that a key was corrected and what their answer counts now. */
final class KeyNews {
    private final School school;

    KeyNews(School school) {
        this.school = school;
    }

    /** What the student is to be told now, and never again. */
    List<RichText> of(Request request) {
        Corrections corrections = school.records().corrections();
        Map<Asking, News> latest = new LinkedHashMap<>();
        for (News news : corrections.news(request.account())) {
            Optional<Asking> asking = school.asking(request, news.asking()).filter(one -> mayTell(request, one));
            if (asking.isPresent() && corrections.tell(request.account(), news)) {
                latest.put(asking.get(), news);
            }
        }
        return latest.entrySet().stream()
                .filter(entry -> !entry.getKey().isWithdrawn())
                .flatMap(entry -> line(request, entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    /** While answers may be changed, even a moving score would tell. */
    private boolean mayTell(Request request, Asking asking) {
        return !asking.openAt(request.at()) || school.classroom(request).rules().feedback() == Feedback.AFTER_ANSWER;
    }

    private Optional<RichText> line(Request request, Asking asking, News news) {
        Optional<GradedAnswer> answer = school.ledger().answer(asking.id(), request.account());
        return answer.map(one -> say(
                news.undone()
                        ? "Your instructor took the change of the key of {} back: your answer counts **{}** again."
                        : "Your instructor corrected the key of the question of {}: your answer counts **{}** now.",
                ClassTime.day(asking.slot().day()),
                Say.count(school.classroom(request).rules().points().of(one.verdict()), "point")));
    }
}
