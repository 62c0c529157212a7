package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.command.KeyFixes.Fix;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Reflection;
import dev.lectern.score.Correction;
import dev.lectern.score.RegradePolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /teach fix-key}: the key of a question was wrong, or too narrow. Says who gains and who loses before anything
 * changes; {@code fix-key t:5 try B} shows that, {@code fix-key t:5 old-and-new B} does it, {@code fix-key undo 3} takes it
 * back.
 */
final class TeachFixKey implements TeachWord {
    private static final Pattern UNDO = Pattern.compile("undo\\s+(\\d{1,18})");
    private static final Pattern WHICH = Pattern.compile("(t:\\d{1,18})(?:\\s+(\\S+)\\s+(\\S.*))?", Pattern.DOTALL);

    private final School school;
    private final KeyFixes fixes;
    private final KeyFixCards cards;

    TeachFixKey(School school) {
        this.school = school;
        this.fixes = new KeyFixes(school);
        this.cards = new KeyFixCards(school, fixes);
    }

    @Override
    public String name() {
        return "fix-key";
    }

    /** To begin with one question. */
    static Button button(AskingId asking) {
        return new Button("fix", "Fix the key…", new Action("teach", "fix-key " + new Target.Graded(asking).word()));
    }

    @Override
    public Card run(Request request, String rest) {
        Matcher undo = UNDO.matcher(rest);
        if (undo.matches()) {
            return undo(request, Long.parseLong(undo.group(1)));
        }
        Matcher which = WHICH.matcher(rest);
        Optional<Asking> asking = which.matches() ? fixable(request, which.group(1)) : Optional.empty();
        if (asking.isEmpty()) {
            return offer(request);
        }
        return which.group(2) == null
                ? cards.which(asking.get())
                : fix(request, asking.get(), which.group(2), which.group(3).strip());
    }

    private Optional<Asking> fixable(Request request, String word) {
        return school.asking(request, word).filter(TeachFixKey::isFixable);
    }

    private static boolean isFixable(Asking asking) {
        return !asking.isWithdrawn() && !asking.isRehearsal() && !(asking.question() instanceof Reflection);
    }

    private Card offer(Request request) {
        List<Asking> recent = school.ledger().askings(request.course()).stream()
                .filter(asking -> isFixable(asking)
                        && !request.at().isBefore(asking.slot().opens()))
                .sorted(Comparator.comparing(Asking::slot).reversed())
                .limit(Choices.MOST)
                .toList();
        if (recent.isEmpty()) {
            return Card.of("Nothing to fix", say("No question with a key was asked yet."))
                    .tone(Card.Tone.NOTICE);
        }
        Card card = Card.of("Fix the key of which question?", say("You see what it does before anything changes."));
        for (Asking asking : recent) {
            String word = new Target.Graded(asking.id()).word();
            String stem = Say.oneLine(asking.question().stem());
            card = card.and(say(
                            "- **{}** {} · {}",
                            word,
                            ClassTime.day(asking.slot().day()),
                            Say.cut(stem, Button.MAX_LABEL)))
                    .with(new Button(word, Say.cut(stem, Button.MAX_LABEL), new Action("teach", "fix-key " + word)));
        }
        return card;
    }

    private Card fix(Request request, Asking asking, String how, String typed) {
        Optional<Question> to = KeyFixCards.question(asking, typed);
        if (to.isEmpty()) {
            return cards.notRead(asking);
        }
        Optional<RegradePolicy> policy = RegradePolicy.of(how);
        Fix fix = new Fix(asking, to.get(), policy.orElse(RegradePolicy.OLD_AND_NEW));
        if (!fix.isNeeded()) {
            return cards.already(asking);
        }
        return policy.isEmpty() ? cards.preview(fix, typed) : make(request, fix);
    }

    private Card make(Request request, Fix fix) {
        List<KeyFixes.Change> changes = fixes.changes(fix);
        Correction made = fixes.make(fix, request.at());
        school.note(
                request,
                "fix-key",
                "question t:" + fix.asking().id() + " as correction " + made.number() + ", "
                        + fix.policy().word());
        return cards.made(fix, made, changes);
    }

    private Card undo(Request request, long number) {
        Optional<Correction> correction = school.records().corrections().find(request.course(), number);
        if (correction.isEmpty()) {
            return Card.of("Undone before", say("That correction does not stand any more. Nothing changed."))
                    .tone(Card.Tone.NOTICE);
        }
        Optional<Correction> later = fixes.after(correction.get());
        if (later.isPresent()) {
            return Card.of("Undo the later one first", say("The same key was corrected once more since."))
                    .tone(Card.Tone.NOTICE)
                    .with(KeyFixCards.undo(later.get()));
        }
        fixes.undo(correction.get(), request.at());
        school.note(request, "fix-key undo", "correction " + number);
        return Card.of(
                "Undone",
                say(
                        "Key and scores are exactly what they were before. Whoever was told of the change is told of this."));
    }
}
