package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermLog.Why;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /teach skip}: has a post of the calendar left out, until it is due; what it would have shown comes next time. */
final class TeachSkip implements TeachWord {
    private static final int OFFERED = 4;
    private static final Pattern ASKED = Pattern.compile("(undo )?(\\d{4}-\\d\\d-\\d\\d) (summary|question)");

    private final School school;
    private final TermBook book;

    TeachSkip(School school, TermBook book) {
        this.school = school;
        this.book = book;
    }

    @Override
    public String name() {
        return "skip";
    }

    @Override
    public Card run(Request request, String rest) {
        Optional<Card> obstacle = book.obstacle(request);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Matcher asked = ASKED.matcher(rest);
        Optional<Occasion> occasion = asked.matches() ? occasion(request, asked) : Optional.empty();
        if (occasion.isEmpty()) {
            return offer(request);
        }
        if (!request.at().isBefore(occasion.get().at())) {
            return Card.of("Too late for that", say("That was due already. `/teach withdraw` takes a post back."))
                    .tone(Card.Tone.NOTICE);
        }
        return asked.group(1) == null
                ? skip(request, occasion.get().id())
                : undo(request, occasion.get().id());
    }

    private Optional<Occasion> occasion(Request request, Matcher asked) {
        try {
            LocalDate day = LocalDate.parse(asked.group(2));
            return Occasion.on(day, school.classroom(request).calendar()).stream()
                    .filter(one -> one.kind().word().equals(asked.group(3)))
                    .findFirst();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private Card offer(Request request) {
        List<Occasion> next = book.next(request, OFFERED);
        if (next.isEmpty()) {
            return Card.of("There is nothing to skip", say("The schedule has no class day to come."))
                    .tone(Card.Tone.NOTICE);
        }
        return Card.of(
                        "Skip which?",
                        say("What it would have shown comes next time. A whole break belongs into the settings, under"
                                + " `no-class`."))
                .with(next.stream().map(TeachSkip::button).toArray(Button[]::new));
    }

    private static Button button(Occasion occasion) {
        return new Button(
                occasion.id().toString(),
                "Skip " + TermBook.name(occasion.id()),
                new Action("teach", "skip " + occasion.id()));
    }

    private Card skip(Request request, Occasion.Id occasion) {
        if (school.records().terms().skip(request.course(), occasion, Why.BY_HAND, request.at())) {
            school.note(request, "skip", occasion.toString());
        }
        return Card.of(
                        "Skipped",
                        say("{} is not posted. What it would have shown comes next time.", sentence(occasion)))
                .with(new Button("undo", "Post it after all", new Action("teach", "skip undo " + occasion)));
    }

    private Card undo(Request request, Occasion.Id occasion) {
        if (school.records().terms().unskip(request.course(), occasion)) {
            school.note(request, "unskip", occasion.toString());
        }
        return Card.of("Back in the plan", say("{} is posted as planned.", sentence(occasion)))
                .with(new Button("next", "What comes next", new Action("teach", "next")));
    }

    private static String sentence(Occasion.Id occasion) {
        String name = TermBook.name(occasion);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Override
    public List<String> suggestions(Request request, String typed) {
        return book.next(request, OFFERED).stream()
                .map(occasion -> occasion.id().toString())
                .filter(words -> Arrays.stream(words.split(" ")).anyMatch(word -> word.startsWith(typed))
                        || words.startsWith(typed))
                .toList();
    }
}
