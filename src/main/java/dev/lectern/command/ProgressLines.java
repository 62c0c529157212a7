package dev.lectern.command;

import static dev.lectern.command.Say.count;
import static dev.lectern.command.Say.say;

import dev.lectern.chat.Request;
import dev.lectern.course.Member;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import dev.lectern.score.Progress;
import dev.lectern.score.Scores;
import java.util.ArrayList;
import java.util.List;

/** How far a student got, lecture by lecture. */
final class ProgressLines {
    private static final int BAR = 10;

    /** In a longer course, lectures that nothing was answered in are left out. */
    private static final int SHORT_LIST = 12;

    private final School school;
    private final Bookshelf bookshelf;

    ProgressLines(School school, Bookshelf bookshelf) {
        this.school = school;
        this.bookshelf = bookshelf;
    }

    /** What is worth showing, in lecture order; empty where nothing is yet. */
    List<Progress> of(Request request, Scores scores, Member self) {
        Classroom classroom = school.classroom(request);
        List<Question> questions = classroom.questions().released(classroom.lectures(), request.at());
        List<Progress> progress = Progress.of(scores, self.number(), questions);
        return progress.stream()
                .filter(lecture -> lecture.answered() > 0 || progress.size() <= SHORT_LIST)
                .toList();
    }

    String title(Request request, Progress lecture) {
        return bookshelf.of(school.classroom(request)).name(SectionPath.parse(lecture.lecture()));
    }

    RichText[] lines(Request request, List<Progress> progress) {
        return progress.stream()
                .map(lecture -> line(title(request, lecture), lecture))
                .toArray(RichText[]::new);
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
