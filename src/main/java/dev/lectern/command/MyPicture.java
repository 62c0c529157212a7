package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Charts;
import dev.lectern.chat.Picture;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.Member;
import dev.lectern.score.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /my picture}: a student's progress as a picture, with the same in words. */
final class MyPicture {
    private static final Logger LOG = LoggerFactory.getLogger(MyPicture.class);
    private static final Button BACK = new Button("my", "My progress", Action.of("my"));

    private final School school;
    private final ProgressLines lines;
    private final Charts charts;

    MyPicture(School school, ProgressLines lines, Charts charts) {
        this.school = school;
        this.lines = lines;
        this.charts = charts;
    }

    /** Where the machine cannot draw, the words are there all the same. */
    Reply of(Request request) {
        Member self = school.member(request);
        List<Progress> progress = lines.of(request, school.scores(school.classroom(request), request.at()), self);
        if (progress.isEmpty()) {
            return Reply.of(Card.of(
                            "Nothing to show yet",
                            say("Answer the question of the day, `/quiz today`, and this picture begins to fill."))
                    .tone(Card.Tone.NOTICE));
        }
        Card card = Card.of("Your progress", lines.lines(request, progress)).with(BACK);
        try {
            return new Reply.Pictured(card, draw(request, progress));
        } catch (IllegalStateException e) {
            LOG.error("a picture could not be drawn: {}", e.getMessage());
            return Reply.of(card.after(say("The picture cannot be drawn at the moment. Here is the same in words.")));
        }
    }

    private Picture draw(Request request, List<Progress> progress) {
        Map<String, String> titles = new HashMap<>();
        progress.forEach(lecture -> titles.put(lecture.lecture(), lines.title(request, lecture)));
        return charts.progress(progress, titles);
    }
}
