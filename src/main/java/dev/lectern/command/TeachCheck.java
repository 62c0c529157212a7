package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Problem.Severity;
import java.util.Comparator;
import java.util.List;

/** {@code /teach check}: what is wrong in the lectures as they were last read, errors first. */
final class TeachCheck implements TeachWord {
    private static final int SHOWN = 15;

    private final School school;

    TeachCheck(School school) {
        this.school = school;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public Card run(Request request, String rest) {
        List<Problem> problems = school.classroom(request).lectures().problems().stream()
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        if (problems.isEmpty()) {
            return Card.of("The lectures are sound", say("Nothing is wrong in them as they were last read."));
        }
        long errors = problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
        Card card = Card.of(
                        "Lectures: " + Say.count((int) errors, "error") + ", "
                                + Say.count(problems.size() - (int) errors, "warning"),
                        say(
                                errors == 0
                                        ? "Warnings keep nothing from working."
                                        : "What is changed while there are errors is not used until they are mended."))
                .tone(Card.Tone.NOTICE);
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            card = card.and(say(
                    "- **{}** `{}`, line {}: {}",
                    problem.severity() == Severity.ERROR ? "error" : "warning",
                    problem.file(),
                    problem.line(),
                    problem.message()));
        }
        return problems.size() > SHOWN
                ? card.and(say("And {} more; the command `check` lists them all.", problems.size() - SHOWN))
                : card;
    }
}
