package dev.lectern.command;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import java.util.List;
import java.util.Optional;

/** Where a post is shown: to the class, or to the staff only. The word is what one says for it after {@code /teach}. */
enum Stage {
    CLASS("post"),
    STAFF("rehearse");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean isRehearsal() {
        return this == STAFF;
    }

    Action action(String what, String which) {
        return new Action("teach", word + " " + what).with(which);
    }

    /** Why nothing can be shown there; empty where it can. */
    Optional<Card> obstacle(Request request, Orders orders) {
        return this == CLASS ? orders.obstacle(request) : orders.obstacleToRehearsing(request);
    }

    List<Address> places(Classroom classroom, Orders orders) {
        return this == CLASS ? orders.toClass(classroom) : orders.toStaff(classroom);
    }
}
