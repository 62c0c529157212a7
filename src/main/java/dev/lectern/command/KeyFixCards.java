package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.command.KeyFixes.Change;
import dev.lectern.command.KeyFixes.Fix;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Rekeyed;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.ShownQuestion;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.score.Correction;
import dev.lectern.score.RegradePolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an instructor sees on the way to a corrected key. Who gains is told by the names that boards show. */
final class KeyFixCards {
    /** Buttons carry the form, and are short on some platforms. */
    static final int LONGEST_FORM = 48;

    private static final int NAMES = 10;

    private final School school;
    private final KeyFixes fixes;

    KeyFixCards(School school, KeyFixes fixes) {
        this.school = school;
        this.fixes = fixes;
    }

    /** The question with the key that an instructor typed or pressed; empty where it cannot be read. */
    static Optional<Question> question(Asking asking, String typed) {
        boolean fits =
                !(asking.question() instanceof ShortAnswer) || typed.codePointCount(0, typed.length()) <= LONGEST_FORM;
        return fits ? Rekeyed.typed(asking.question(), asking.order(), typed) : Optional.empty();
    }

    private static Action action(Asking asking, String how) {
        return new Action("teach", "fix-key " + new Target.Graded(asking.id()).word() + " " + how);
    }

    /** The question as it stands, and what could be right instead. */
    Card which(Asking asking) {
        ShownQuestion shown = ShownQuestion.of(asking.question(), asking.order());
        Card card = Card.of("Fix the key of this question?", shown.stem())
                .and(QuestionCard.options(shown.options()).toArray(RichText[]::new))
                .and(Judged.solution(asking.question(), asking.order()).toArray(RichText[]::new));
        return answerable(card, asking);
    }

    private static Card answerable(Card card, Asking asking) {
        Action again = action(asking, "try");
        if (asking.question() instanceof TrueFalse statement) {
            String word = statement.key() ? "false" : "true";
            return card.with(new Button(word, "It is " + word, again.with(word)));
        }
        if (asking.question() instanceof MultipleChoice choice) {
            List<String> letters = IntStream.range(0, choice.options().size())
                    .mapToObj(MultipleChoice::letter)
                    .toList();
            Card offered = card.and(say("Which is right? More than one may be."));
            for (String letter : letters) {
                offered = offered.with(new Button(letter, letter + " is right", again.with(letter)));
            }
            return offered.with(new Form("The letters of all that are right", again, Form.MAX_TEXT, letters));
        }
        return card.and(say("What else is right? Write it in at most {} characters.", LONGEST_FORM))
                .with(new Form("Also right", again, LONGEST_FORM));
    }

    Card notRead(Asking asking) {
        Card card = Card.of("I could not read that as a key", say("Nothing changed."))
                .tone(Card.Tone.NOTICE);
        return answerable(card, asking);
    }

    Card already(Asking asking) {
        return Card.of("That is the key already", say("Nothing changed."))
                .tone(Card.Tone.NOTICE)
                .with(new Button("other", "Another key…", action(asking, "")));
    }

    /** What it would do, under each policy that makes a difference. */
    Card preview(Fix fix, String typed) {
        Asking asking = fix.asking();
        Card card = Card.of(
                        "Fix it like this?",
                        ShownQuestion.of(asking.question(), asking.order()).stem())
                .and(key(fix, typed));
        for (RegradePolicy policy : policies(fix)) {
            List<Change> changes = fixes.changes(new Fix(asking, fix.to(), policy));
            card = card.and(say("**{}** · {}", label(fix, policy), effect(changes)))
                    .with(new Button(policy.word(), label(fix, policy), action(asking, policy.word() + " " + typed)));
        }
        return card;
    }

    private static RichText[] key(Fix fix, String typed) {
        return fix.to() instanceof ShortAnswer
                ? new RichText[] {say("Also right from now on: **{}**", typed)}
                : Judged.solution(fix.to(), fix.asking().order()).toArray(RichText[]::new);
    }

    /** A further form takes nothing from anybody, so there is less to choose. */
    private static List<RegradePolicy> policies(Fix fix) {
        return fix.to() instanceof ShortAnswer
                ? List.of(RegradePolicy.OLD_AND_NEW, RegradePolicy.FULL_CREDIT, RegradePolicy.NONE)
                : List.of(
                        RegradePolicy.OLD_AND_NEW,
                        RegradePolicy.NEW_ONLY,
                        RegradePolicy.FULL_CREDIT,
                        RegradePolicy.NONE);
    }

    private static String label(Fix fix, RegradePolicy policy) {
        return switch (policy) {
            case OLD_AND_NEW ->
                fix.to() instanceof ShortAnswer ? "Accept it too" : "Fix it; what was right before stays right";
            case NEW_ONLY -> "Fix it; only the new key counts";
            case FULL_CREDIT -> "Fix it; full points for everyone who tried";
            case NONE -> "Fix it; answers given so far stay as they are";
        };
    }

    private RichText effect(List<Change> changes) {
        List<Change> gains = changes.stream().filter(Change::gains).toList();
        List<Change> losses = changes.stream().filter(change -> !change.gains()).toList();
        String counts = Say.count(gains.size(), "answer") + " gain" + (gains.size() == 1 ? "s" : "") + ", "
                + losses.size() + " lose" + (losses.size() == 1 ? "s" : "");
        return say("{}{}{}", counts, names(". Gaining: ", gains), names(". Losing: ", losses));
    }

    private String names(String before, List<Change> changes) {
        if (changes.isEmpty() || changes.size() > NAMES) {
            return "";
        }
        Map<StudentNumber, String> names = school.members().all().stream()
                .collect(Collectors.toMap(Member::number, Member::name, (one, other) -> one));
        return before
                + changes.stream()
                        .map(change -> names.getOrDefault(change.student(), "somebody who was forgotten"))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    Card made(Fix fix, Correction made, List<Change> changes) {
        return Card.of(
                        "Fixed",
                        effect(changes),
                        say("Posts that show the solution change. Whoever it touches is told once, in private."),
                        say(
                                "Please mend `{}`, line {}, too; until then I go by your word.",
                                fix.asking().question().item().file(),
                                fix.asking().question().item().line()))
                .with(undo(made));
    }

    static Button undo(Correction correction) {
        return new Button("undo", "Undo", new Action("teach", "fix-key undo " + correction.number()));
    }
}
