package dev.lectern.command;

import static dev.lectern.command.Say.count;
import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.score.Leaderboard;
import dev.lectern.score.Progress;
import dev.lectern.score.ScoredAnswer;
import dev.lectern.score.Scores;
import dev.lectern.score.Standing;
import dev.lectern.score.Streak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a student is doing: points, place, streak, today's question, and progress by lecture. */
final class MyPage {
    private final School school;
    private final ProgressLines progress;
    private final Today today;

    MyPage(School school, ProgressLines progress, Today today) {
        this.school = school;
        this.progress = progress;
        this.today = today;
    }

    Card of(Request request) {
        Member self = school.member(request);
        Scores scores = school.scores(school.classroom(request), request.at());
        Optional<Asking> asking = today.asking(request);
        boolean answered = asking.flatMap(one -> school.ledger().answer(one.id(), request.account()))
                .isPresent();
        List<Progress> shown = progress.of(request, scores, self);
        Card card = Card.of(self.name(), standing(scores, self), question(request, asking, answered))
                .and(progress.lines(request, shown))
                .and(say("`/my name` changes your name, `/help my` tells what else is yours to decide."));
        if (asking.isPresent() && !answered) {
            card = card.with(new Button("today", "Today's question", new Action("quiz", "today")));
        }
        return shown.isEmpty()
                ? card
                : card.with(new Button("picture", "Show as a picture", new Action("my", "picture")));
    }

    private RichText standing(Scores scores, Member self) {
        int points = scores.countedOf(self.number()).stream()
                .mapToInt(ScoredAnswer::points)
                .sum();
        StringBuilder sentence = new StringBuilder("**{}**");
        List<Object> words = new ArrayList<>(List.of(count(points, "point")));
        place(scores, self).ifPresent(standing -> {
            sentence.append(" · place {}");
            words.add(standing.rank());
        });
        Streak streak = Streak.of(scores, self.number());
        if (streak.current() > 1) {
            sentence.append(" · {} in a row");
            words.add(count(streak.current(), "question"));
        }
        if (streak.longest() > Math.max(1, streak.current())) {
            sentence.append(" · longest row {}");
            words.add(streak.longest());
        }
        if (self.hidden()) {
            sentence.append(" · not on the leaderboard, as you wished");
        }
        return say(sentence.toString(), words.toArray());
    }

    private Optional<Standing> place(Scores scores, Member self) {
        if (self.hidden()) {
            return Optional.empty();
        }
        Set<StudentNumber> shown = school.members().all().stream()
                .filter(member -> !member.hidden())
                .map(Member::number)
                .collect(Collectors.toSet());
        return Leaderboard.of(scores, shown::contains).of(self.number());
    }

    private RichText question(Request request, Optional<Asking> asking, boolean answered) {
        if (asking.isEmpty()) {
            return school.classroom(request).venue().isPosted()
                    ? say("No question is open right now.")
                    : say("There is no question to grade today.");
        }
        return answered
                ? say("Today's question: answered. `/quiz today` shows it again.")
                : say("Today's question is waiting for you: `/quiz today`");
    }
}
