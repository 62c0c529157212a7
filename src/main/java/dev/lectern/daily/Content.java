package dev.lectern.daily;

import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.AskingId;

/** What a posting shows. It is drawn from what is known at the moment, whenever it is sent or drawn again. */
public sealed interface Content {

    /** A question: open with a count of answers, closed with its solution, or withdrawn. */
    record Question(AskingId asking) implements Content {}

    /** The summary of a section. */
    record Summary(SectionPath section) implements Content {}

    /** To the staff: how many students think that a question's key is wrong. */
    record Doubts(AskingId asking) implements Content {}

    /** To the staff: a few sentences of ours, in Markdown. */
    record Notice(String markdown) implements Content {}
}
