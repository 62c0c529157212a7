package dev.lectern.command;

import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import java.util.List;

/** What may follow {@code /teach}. Whoever says it was found to be an instructor before. Safe for use by many threads. */
interface TeachWord {

    /** The word, in lower case. */
    String name();

    /** @param rest what follows the word; may be empty */
    Card run(Request request, String rest);

    /** The same, with a file where there is one. */
    default Reply reply(Request request, String rest) {
        return Reply.of(run(request, rest));
    }

    /** What could be typed in place of {@code typed}, which follows the word; best first. */
    default List<String> suggestions(Request request, String typed) {
        return List.of();
    }
}
