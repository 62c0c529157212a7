package dev.lectern.command;

import static dev.lectern.command.Say.BREAK;
import static dev.lectern.command.Say.count;
import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Question;
import dev.lectern.score.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /lectures}: what is taught, in order, and how far the student got with its graded questions. */
final class LecturesCommand implements Command {
    private final School school;
    private final Bookshelf bookshelf;

    LecturesCommand(School school, Bookshelf bookshelf) {
        this.school = school;
        this.bookshelf = bookshelf;
    }

    @Override
    public String name() {
        return "lectures";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String help() {
        return "what is taught, and what is in it";
    }

    @Override
    public Reply run(Request request) {
        Classroom classroom = school.classroom(request);
        Contents contents = bookshelf.of(classroom);
        List<Lecture> lectures = contents.lectures(request.at());
        if (lectures.isEmpty()) {
            return Reply.of(Card.of(classroom.title(), say("No lecture is out yet. Please look in again later.")));
        }
        List<Question> questions = classroom.questions().released(classroom.lectures(), request.at());
        Map<String, Progress> progress =
                Progress.of(
                                school.scores(classroom, request.at()),
                                school.member(request).number(),
                                questions)
                        .stream()
                        .collect(Collectors.toMap(Progress::lecture, Function.identity()));
        List<RichText> body = new ArrayList<>();
        for (Lecture lecture : lectures) {
            body.add(entry(lecture, contents.entriesOf(lecture).size(), asked(questions, lecture), progress));
        }
        body.add(say("`/summary` lists what is in them, `/quiz` lets you practice."));
        return Reply.of(Card.of(classroom.title(), body.toArray(RichText[]::new)));
    }

    private static RichText entry(Lecture lecture, int sections, int questions, Map<String, Progress> all) {
        StringBuilder sentence = new StringBuilder("**{}**").append(BREAK);
        List<Object> words = new ArrayList<>(List.of(lecture.title()));
        if (lecture.summary() != null && !lecture.summary().isBlank()) {
            sentence.append("{}").append(BREAK);
            words.add(lecture.summary().strip().replaceAll("\\s+", " "));
        }
        sentence.append("{} · {}");
        words.add(count(sections, "section"));
        words.add(count(questions, "question"));
        Progress progress = all.get(lecture.slug());
        if (progress != null && progress.answered() > 0) {
            sentence.append(" · you answered {}");
            words.add(progress.answered());
        }
        return say(sentence.toString(), words.toArray());
    }

    private static int asked(List<Question> questions, Lecture lecture) {
        return (int) questions.stream()
                .filter(question -> question.section().lecture().equals(lecture.slug()))
                .count();
    }
}
