package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /teach}: what instructors do. That it is an instructor is checked at each word and each press. */
final class TeachCommand implements Command {
    private final School school;
    private final TeachPage page;
    private final Map<String, TeachWord> words = new LinkedHashMap<>();

    TeachCommand(School school, TeachPage page, List<TeachWord> words) {
        this.school = school;
        this.page = page;
        words.forEach(word -> this.words.put(word.name(), word));
    }

    @Override
    public String name() {
        return "teach";
    }

    @Override
    public String usage() {
        return "[start or post WHAT or close or withdraw or fix-key or check or rehearse WHAT or plan or next or skip or pause or resume"
                + " or figures or report or export]";
    }

    @Override
    public String help() {
        return "for instructors: post questions and summaries, close, withdraw, fix keys, rehearse, see figures";
    }

    @Override
    public String details() {
        return """
                - `/teach` shows what is open and what was posted last.
                - `/teach start` begins the course; nothing is posted before. You are asked once more.
                - `/teach post question` and `/teach post summary` let you choose what the class reads next.
                - `/teach close` closes an open question before its time and shows the solution.
                - `/teach withdraw` removes a summary, or strikes a question out and says why; answers to it count for nothing.
                - `/teach fix-key` corrects a wrong key, or accepts another answer; you see who gains and who loses before.
                - `/teach check` says what is wrong in the lectures as they were last read.
                - `/teach rehearse question` and `/teach rehearse summary` do the same in the staff channel only.
                - `/teach next` shows what is posted next by itself, where the course has a schedule, and `/teach plan` the \
                term to come.
                - `/teach skip` has one post left out; what it would have shown comes next time.
                - `/teach pause` has nothing posted by itself until `/teach resume`.
                - `/teach figures` shows how hard each question was, how well it tells students apart, and keys that may be wrong.
                - `/teach report` tells how the last seven days went.
                - `/teach export` hands you the gradebook as a file: points in total and question by question.""";
    }

    @Override
    public boolean isForStaff() {
        return true;
    }

    @Override
    public Reply run(Request request) {
        if (!school.isStaff(request)) {
            return Reply.of(refusal());
        }
        Action asked = Action.parse(request.arguments());
        TeachWord word = words.get(asked.command());
        if (word != null) {
            return word.reply(request, asked.arguments());
        }
        Card card = page.of(request);
        return Reply.of(
                asked.command().isEmpty()
                        ? card
                        : card.after(say("I don't know “{}”.", Say.cut(asked.command(), Button.MAX_LABEL))));
    }

    @Override
    public List<String> suggestions(Request request) {
        if (!school.isStaff(request)) {
            return List.of();
        }
        String typed = request.arguments().toLowerCase(Locale.ROOT);
        Action asked = Action.parse(typed);
        TeachWord word = words.get(asked.command());
        if (word == null) {
            return words.keySet().stream().filter(one -> one.startsWith(typed)).toList();
        }
        return word.suggestions(request, asked.arguments()).stream()
                .map(suggestion -> word.name() + " " + suggestion)
                .toList();
    }

    private static Card refusal() {
        return Card.of(
                        "For instructors",
                        say(
                                "Only who teaches this course can say that. If you do, ask whoever runs Lectern to add you to"
                                        + " the course's `instructors` in the settings."),
                        say("`/help` shows everything else there is."))
                .tone(Card.Tone.NOTICE);
    }
}
