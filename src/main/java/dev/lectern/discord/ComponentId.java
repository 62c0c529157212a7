package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Form;
import dev.lectern.chat.Marker;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a button, a menu, a menu's option or a form carries: the whole action, so that it works after a restart and needs no
 * memory. {@code a:quiz today}; {@code f1000:answer today} for a button that opens a form; {@code p:answer today} for a menu
 * whose picked words go behind the action; {@code omf3k2v0q:answer today} for an open form, with the moment of its opening. A
 * digit behind the letter a tells two buttons with the same action apart. On a message that is not a reply, one of them
 * carries the marker besides: {@code a~p17:quiz today}.
 */
sealed interface ComponentId {
    /** Discord's limit, in characters. */
    int MAX = 100;

    /** How much longer a marker makes an id, at most. */
    int MARKER = 25;

    /** How long a form may stay open and still tell when it was opened: longer than any grace. */
    Duration OPEN_AT_MOST = Duration.ofHours(1);

    /** How much longer the id of an open form may be than that of the button which opens it. */
    int STAMP = 12;

    int BASE = 36;
    String MARK = "(?:~([a-z0-9-]{1,24}))?";
    Pattern ACT = Pattern.compile("a\\d{0,2}" + MARK + ":(\\S.*)", Pattern.DOTALL);
    Pattern WRITE = Pattern.compile("f(\\d{1,4})" + MARK + ":(\\S.*)", Pattern.DOTALL);
    Pattern PICK = Pattern.compile("p" + MARK + ":(\\S.*)", Pattern.DOTALL);
    Pattern WRITTEN = Pattern.compile("o([0-9a-z]{1,10}):(\\S.*)", Pattern.DOTALL);
    Pattern MARKED = Pattern.compile("[a-z]\\d*~([a-z0-9-]{1,24})(?::.*)?", Pattern.DOTALL);

    Action action();

    /** Does it. */
    record Act(Action action) implements ComponentId {}

    /** Opens a form for a text that goes behind the action's arguments. */
    record Write(Action action, int maxLength) implements ComponentId {}

    /** Puts the words that are picked behind the action's arguments. */
    record Pick(Action action) implements ComponentId {}

    /** @param opened when the form was opened that this was written into */
    record Written(Action action, Instant opened) implements ComponentId {

        /** The opening, where it can be true of something that was sent at that moment; else null. */
        @Nullable
        Instant openedBefore(Instant sent) {
            boolean future = opened.isAfter(sent);
            return future || opened.isBefore(sent.minus(OPEN_AT_MOST)) ? null : opened;
        }
    }

    /** The id of an action, which no other component of the message has; empty where the action is too long for one. */
    static Optional<String> of(Action action, Set<String> taken) {
        String id = "a:" + typed(action);
        for (int number = 1; taken.contains(id); number++) {
            id = "a" + number + ":" + typed(action);
        }
        return fitting(id, MAX);
    }

    /** The id of what opens a form or, where it has picks, of the menu that holds them. */
    static Optional<String> of(Form form) {
        if (!form.picks().isEmpty()) {
            return fitting("p:" + typed(form.action()), MAX);
        }
        return fitting("f" + Math.min(form.maxLength(), Form.MAX_TEXT) + ":" + typed(form.action()), MAX - STAMP);
    }

    /** The id of a form as it is opened. What opens it is short enough. */
    static String open(Write write, Instant opened) {
        return "o" + Long.toString(opened.toEpochMilli(), BASE) + ":" + typed(write.action());
    }

    private static Optional<String> fitting(String id, int most) {
        return id.length() > most ? Optional.empty() : Optional.of(id);
    }

    /** Empty where the id is not one of ours. */
    static Optional<ComponentId> parse(String id) {
        Matcher act = ACT.matcher(id);
        if (act.matches()) {
            return Optional.of(new Act(Action.parse(act.group(2))));
        }
        Matcher write = WRITE.matcher(id);
        if (write.matches()) {
            int longest = Math.min(Math.max(1, Integer.parseInt(write.group(1))), Form.MAX_TEXT);
            return Optional.of(new Write(Action.parse(write.group(3)), longest));
        }
        Matcher pick = PICK.matcher(id);
        if (pick.matches()) {
            return Optional.of(new Pick(Action.parse(pick.group(2))));
        }
        Matcher written = WRITTEN.matcher(id);
        return written.matches()
                ? Optional.of(new Written(
                        Action.parse(written.group(2)), Instant.ofEpochMilli(Long.parseLong(written.group(1), BASE))))
                : Optional.empty();
    }

    /** The same id with a marker. */
    static String marked(String id, Marker marker) {
        int colon = id.indexOf(':');
        String mark = "~" + marker;
        return colon < 0 ? id + mark : id.substring(0, colon) + mark + id.substring(colon);
    }

    /** The marker that an id carries. */
    static Optional<String> marker(String id) {
        Matcher marked = MARKED.matcher(id);
        return marked.matches() ? Optional.of(marked.group(1)) : Optional.empty();
    }

    /** The action as it is typed, without the slash. */
    static String typed(Action action) {
        return (action.command() + " " + action.arguments()).strip();
    }
}
