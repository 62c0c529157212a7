package dev.lectern.command;

import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.chat.Word;
import java.util.List;

/** One word that people can say to Lectern. Safe for use by many threads. */
public interface Command {

    /** The word, in lower case. */
    String name();

    /** What may follow the word, as {@code [today]}; empty where nothing may. */
    String usage();

    /** One sentence for the list in help; empty for a word that only buttons say. */
    String help();

    /** What else there is to know, for the command's own page in help: Markdown; may be empty. */
    default String details() {
        return "";
    }

    /** Whether only instructors have a use for it. */
    default boolean isForStaff() {
        return false;
    }

    /** How platforms list it. */
    default Word word() {
        return new Word(name(), usage(), help(), isForStaff());
    }

    default FirstAnswer firstAnswer() {
        return FirstAnswer.PRIVATE;
    }

    /**
     * Does what was asked.
     *
     * @throws CommandException with a sentence for the person, where the request cannot be met; whatever else is thrown is
     *     a fault of ours
     */
    Reply run(Request request);

    /** What could be typed in place of {@code typed}, the last part of the arguments so far; best first, at most 25. */
    default List<String> suggestions(Request request) {
        return List.of();
    }
}
