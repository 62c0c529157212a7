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
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
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
    private static final int BAR = 10;

    /** In a longer course, lectures that nothing was answered in are left out. */
    private static final int SHORT_LIST = 12;

    private final School school;
    private final Bookshelf bookshelf;
    private final Today today;

    MyPage(School school, Bookshelf bookshelf, Today today) {
        this.school = school;
        this.bookshelf = bookshelf;
        this.today = today;
    }

    Card of(Request request) {
        Member self = school.member(request);
        Scores scores = school.scores(school.classroom(request), request.at());
        Optional<Asking> asking = today.asking(request);
        boolean answered = asking.flatMap(one -> school.ledger().answer(one.id(), request.account()))
                .isPresent();
        Card card = Card.of(self.name(), standing(scores, self), question(request, asking, answered))
                .and(progress(request, scores, self).toArray(RichText[]::new))
                .and(say("`/my name` changes your name, `/help my` tells what else is yours to decide."));
        return asking.isPresent() && !answered
                ? card.with(new Button("today", "Today's question", new Action("quiz", "today")))
                : card;
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

    private List<RichText> progress(Request request, Scores scores, Member self) {
        Classroom classroom = school.classroom(request);
        List<Question> questions = classroom.questions().released(classroom.lectures(), request.at());
        List<Progress> progress = Progress.of(scores, self.number(), questions);
        return progress.stream()
                .filter(lecture -> lecture.answered() > 0 || progress.size() <= SHORT_LIST)
                .map(lecture -> line(bookshelf.of(classroom).name(SectionPath.parse(lecture.lecture())), lecture))
                .toList();
    }

    private static RichText line(String title, Progress lecture) {
        StringBuilder sentence = new StringBuilder("**{}**" + Say.BREAK + "{} {} of {} answered");
        List<Object> words = new ArrayList<>(
                List.of(title, bar(lecture.answered(), lecture.questions()), lecture.answered(), lecture.questions()));
        if (lecture.answered() > 0) {
            sentence.append(" · {} right · {}");
            words.addAll(List.of(lecture.correct(), count(lecture.points(), "point")));
        }
        return say(sentence.toString(), words.toArray());
    }

    /** A tenth per block; something is never shown as nothing, nor nearly all as all. */
    static String bar(int part, int whole) {
        int blocks = whole == 0 ? 0 : part * BAR / whole;
        int shown = part > 0 ? Math.max(1, blocks) : 0;
        return "█".repeat(shown) + "░".repeat(BAR - shown);
    }
}
