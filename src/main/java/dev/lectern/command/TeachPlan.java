package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermPlan;
import dev.lectern.daily.TermPlan.Post;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code /teach plan}: the term to come, two weeks at a time. */
final class TeachPlan implements TeachWord {
    private static final int DAYS = 14;

    private final TermBook book;

    TeachPlan(TermBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Card run(Request request, String rest) {
        return book.obstacle(request).orElseGet(() -> plan(request, from(request, rest)));
    }

    private LocalDate from(Request request, String rest) {
        LocalDate today = book.today(request);
        try {
            LocalDate day = LocalDate.parse(rest);
            return day.isBefore(today) ? today : day;
        } catch (DateTimeParseException e) {
            return today;
        }
    }

    private Card plan(Request request, LocalDate from) {
        LocalDate to = from.plusDays(DAYS - 1);
        TermPlan plan = book.plan(request, from, to);
        Card card = Card.of("From " + ClassTime.day(from) + " to " + ClassTime.day(to));
        card = book.held(request).map(card::and).orElse(card);
        Map<LocalDate, List<String>> days = days(request, plan);
        if (days.isEmpty()) {
            card = card.and(say("Nothing is posted on these days."));
        }
        for (Map.Entry<LocalDate, List<String>> day : days.entrySet()) {
            card = card.and(
                    say("**{}**", ClassTime.day(day.getKey())),
                    say("- {}\n".repeat(day.getValue().size()), day.getValue().toArray()));
        }
        return ends(card, plan)
                .with(
                        new Button("later", "The two weeks after", new Action("teach", "plan " + to.plusDays(1))),
                        new Button("next", "What comes next", new Action("teach", "next")));
    }

    private Map<LocalDate, List<String>> days(Request request, TermPlan plan) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        plan.free().forEach(day -> add(days, day, "no class"));
        for (Post post : plan.posts()) {
            add(days, post.day(), ClassTime.time(post.at(), book.zone(request)) + " " + TermBook.name(post));
        }
        for (Occasion occasion : plan.skipped()) {
            add(days, occasion.day(), "the " + occasion.kind().word() + " is skipped");
        }
        return days;
    }

    private static void add(Map<LocalDate, List<String>> days, LocalDate day, String line) {
        days.computeIfAbsent(day, any -> new ArrayList<>()).add(line);
    }

    private static Card ends(Card card, TermPlan plan) {
        Card told = card;
        if (plan.ends().summaries().isPresent()) {
            told = told.and(say(
                    "Sections to sum up run out on {}.",
                    ClassTime.day(plan.ends().summaries().get())));
        }
        if (plan.ends().questions().isPresent()) {
            told = told.and(say(
                    "Unasked questions run out on {}.",
                    ClassTime.day(plan.ends().questions().get())));
        }
        return told;
    }
}
