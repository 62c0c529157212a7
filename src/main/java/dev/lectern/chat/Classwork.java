package dev.lectern.chat;

import dev.lectern.privacy.PersonalRecord;
import java.util.List;
import java.util.Set;

/** What a platform brings people's words and presses to. Safe for use by many threads. */
public interface Classwork {

    /** How an action is first answered; from memory, for platforms wait 3 s at most. */
    FirstAnswer firstAnswer(Action action);

    /** What to say, to the person who acted and to nobody else. */
    Reply answer(Incoming incoming);

    /** What could be typed in place of the arguments so far; nothing where that cannot be told. */
    List<String> suggestions(Incoming incoming);

    /** Whether a course is held where somebody acted. */
    boolean isClass(Incoming incoming);

    /** What plain words to Lectern ask for. */
    Action meaning(String words);

    /** What a person's Home tab shows; the action of {@code incoming} does not matter. */
    Card home(Incoming incoming);

    /** Every word there is, in the order of help, those that only buttons say included. */
    List<Word> words();

    /** The user groups or roles of a platform that make instructors, to be looked up for whoever acts. */
    Set<String> groups(String platform);

    /** A student's record as the file that is handed over: JSON in UTF-8. */
    byte[] export(PersonalRecord record);
}
