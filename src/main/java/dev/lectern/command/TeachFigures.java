package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code /teach figures}: what the questions show about themselves once the class has answered them. */
final class TeachFigures implements TeachWord {
    private static final Pattern FROM = Pattern.compile("from (\\d{1,4})");
    private static final int PAGE = 8;
    private static final int LINE = 90;

    private final School school;

    TeachFigures(School school) {
        this.school = school;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public Card run(Request request, String rest) {
        ItemList items = ItemList.of(school, school.classroom(request), request.at());
        Matcher from = FROM.matcher(rest);
        if (rest.isEmpty() || from.matches()) {
            return page(items, rest.isEmpty() ? 1 : Integer.parseInt(from.group(1)));
        }
        Optional<ItemList.Entry> entry = school.asking(request, rest).flatMap(items::find);
        return entry.map(TeachFigures::detail)
                .orElseGet(() -> page(items, 1)
                        .after(say("“{}” has no figures: choose one of these.", Say.cut(rest, Button.MAX_LABEL))));
    }

    @Override
    public List<String> suggestions(Request request, String typed) {
        return ItemList.of(school, school.classroom(request), request.at()).entries().stream()
                .map(ItemList.Entry::word)
                .filter(word -> word.startsWith(typed))
                .limit(Choices.MOST_SUGGESTIONS)
                .toList();
    }

    /** @param first counts from 1 */
    private static Card page(ItemList items, int first) {
        List<ItemList.Entry> all = items.entries();
        if (all.isEmpty()) {
            return Card.of(
                            "No figures yet",
                            say("They come with the first answers that count. Rehearsals, withdrawn questions and late"
                                    + " answers are left out."))
                    .tone(Card.Tone.NOTICE);
        }
        int from = first < 1 || first > all.size() ? 0 : first - 1;
        List<ItemList.Entry> shown = all.subList(from, Math.min(all.size(), from + PAGE));
        Card card = Card.of("Figures of " + Say.count(all.size(), "question"), summary(all));
        for (ItemList.Entry entry : shown) {
            card = card.and(line(entry)).with(button(entry));
        }
        int next = from + shown.size() + 1;
        return next > all.size()
                ? card
                : card.with(new Button("more", "More questions", new Action("teach", "figures from " + next)));
    }

    private static RichText summary(List<ItemList.Entry> all) {
        long suspected =
                all.stream().filter(entry -> entry.figures().possiblyWrongKey()).count();
        return suspected == 0
                ? say("No key looks wrong. The hardest questions come first.")
                : say(
                        "**{}** may have a wrong key and {} first; then come the hardest.",
                        Say.count((int) suspected, "question"),
                        suspected == 1 ? "comes" : "come");
    }

    private static RichText line(ItemList.Entry entry) {
        String flag = entry.figures().possiblyWrongKey() ? "**Possibly a wrong key** · " : "";
        return say(
                "**{}** {}" + Say.BREAK + flag + "{}",
                entry.word(),
                Say.cut(Say.oneLine(entry.question().stem()), LINE),
                ItemWords.line(entry));
    }

    private static Button button(ItemList.Entry entry) {
        String label = Say.cut(entry.word() + " " + Say.oneLine(entry.question().stem()), Button.MAX_LABEL);
        return new Button(entry.word(), label, new Action("teach", "figures " + entry.word()));
    }

    private static Card detail(ItemList.Entry entry) {
        Question question = entry.question();
        OptionOrder authors = question instanceof MultipleChoice choice
                ? OptionOrder.authors(choice.options().size())
                : OptionOrder.NONE;
        Card card = Card.of("Figures of " + entry.word(), question.stem())
                .and(Judged.solution(question, authors).toArray(RichText[]::new));
        if (entry.figures().possiblyWrongKey()) {
            card = card.tone(Card.Tone.NOTICE)
                    .and(say("**The key may be wrong**: either who does well elsewhere had this wrong more often, or"
                            + " the best third picked a wrong answer more often than the right one."));
        }
        return card.and(ItemWords.explained(entry).toArray(RichText[]::new))
                .and(say(
                        "It stands in `{}`, line {}.",
                        question.item().file(),
                        question.item().line()))
                .with(new Button("figures", "All figures", new Action("teach", "figures")));
    }
}
