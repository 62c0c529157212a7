package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.quiz.Asking;
import dev.lectern.score.GradedAnswer;
import java.util.Locale;
import java.util.Optional;

/** {@code mark t:5 yes}: a student's own opinion of an answer that was left undecided, as buttons say it. */
final class MarkCommand implements Command {
    private final School school;
    private final Results results;

    MarkCommand(School school, Results results) {
        this.school = school;
        this.results = results;
    }

    @Override
    public String name() {
        return "mark";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String help() {
        return "";
    }

    @Override
    public Reply run(Request request) {
        String[] words = request.arguments().toLowerCase(Locale.ROOT).split("\\s+", 2);
        String opinion = words.length > 1 ? words[1] : "";
        Optional<Asking> asking = school.asking(request, words[0]);
        if (asking.isEmpty() || !(opinion.equals("yes") || opinion.equals("no"))) {
            return Reply.of(nothingToMark());
        }
        return Reply.of(mark(request, asking.get(), opinion.equals("yes")));
    }

    private Card mark(Request request, Asking asking, boolean hadIt) {
        Optional<GradedAnswer> answer = school.ledger().answer(asking.id(), request.account());
        if (answer.isEmpty()) {
            return nothingToMark();
        }
        if (!results.asksOpinion(request, asking, answer.get())) {
            return results.of(request, asking, answer.get());
        }
        school.ledger().selfMark(asking.id(), request.account(), hadIt);
        int points = school.classroom(request).rules().points().of(answer.get().verdict());
        return Card.of(
                hadIt ? "Noted: you had it" : "Noted: not yet",
                say(
                        "Thank you for being honest. It counts {} for now; your instructor may look and decide.",
                        Say.count(points, "point")));
    }

    private static Card nothingToMark() {
        return Card.of("Nothing to mark", say("I keep no answer of yours that waits for your opinion here."))
                .tone(Card.Tone.NOTICE);
    }
}
