package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.command.Contents.Entry;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import java.util.List;
import java.util.Optional;

/** Where to read about a question: its section, or its lecture where the section is nothing but a quiz. */
final class Rereading {
    private final Bookshelf bookshelf;

    Rereading(Bookshelf bookshelf) {
        this.bookshelf = bookshelf;
    }

    /** A card that says so at its end. */
    Card on(Card card, Classroom classroom, Question question) {
        Contents contents = bookshelf.of(classroom);
        Optional<Entry> entry = contents.nearest(question.section());
        SectionPath lecture = new SectionPath(List.of(question.section().lecture()));
        String again = entry.map(one -> String.valueOf(one.number())).orElse(lecture.toString());
        String title = entry.map(Choices::title).orElse(contents.name(lecture));
        return card.and(say("From *{}*. To reread: `/summary {}`", contents.name(question.section()), again))
                .with(new Button("reread", Say.cut("Reread " + title, Button.MAX_LABEL), new Action("summary", again)));
    }
}
