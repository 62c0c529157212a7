package dev.lectern.slack;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.CourseId;
import dev.lectern.privacy.PersonalRecord;
import java.util.Optional;
import java.util.Set;

/** What Slack asks the rest of the house for. Safe for use by many threads. */
public interface Classwork {

    /** How an action is first answered; from memory, for Slack waits 3 s at most. */
    FirstAnswer firstAnswer(Action action);

    Reply answer(Request request);

    /** The course that somebody is in who acts here; empty where no course is held. */
    Optional<CourseId> course(SlackPlace place);

    /** What somebody is told who acts where no course is held. */
    Card nowhere(SlackPlace place);

    /** Every word that can follow the slash command. */
    Set<String> words();

    /** What plain words to Lectern ask for. */
    Action meaning(String words);

    /** What a person's Home tab shows. */
    Card home(SlackPlace place);

    /** A student's record as the file that is handed over. */
    byte[] export(PersonalRecord record);
}
