package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Questions with another key. What an author says after the key was said of the old one, so it goes with it, unless only
 * another form is accepted.
 */
public final class Rekeyed {
    private Rekeyed() {}

    /** @param keys the author's positions of the right options, from 0 */
    public static MultipleChoice choice(MultipleChoice question, SortedSet<Integer> keys) {
        return question.keys().equals(keys)
                ? question
                : new MultipleChoice(unexplained(question.item()), question.options(), keys);
    }

    public static TrueFalse truth(TrueFalse question, boolean key) {
        return question.key() == key ? question : new TrueFalse(unexplained(question.item()), key);
    }

    /** Accepts another form besides; one that was listed as wrong is so no more. */
    public static ShortAnswer also(ShortAnswer question, String form) {
        Wording added = Wording.of(form);
        return question.references().contains(form)
                ? question
                : new ShortAnswer(
                        question.item(),
                        Stream.concat(question.references().stream(), Stream.of(form))
                                .toList(),
                        question.wrong().stream()
                                .filter(wrong -> !Wording.of(wrong).sameAs(added))
                                .toList());
    }

    /**
     * A question with a key that was typed: letters as they are shown, true or false, or one more form to accept.
     *
     * @return empty where it is no key of such a question
     */
    public static Optional<Question> typed(Question question, OptionOrder order, String text) {
        if (question instanceof MultipleChoice choice) {
            // Any number of letters can be typed, however many were right so far.
            MultipleChoice several = new MultipleChoice(choice.item(), choice.options(), new TreeSet<>(Set.of(0, 1)));
            return Grader.picks(several, order, text)
                    .filter(picks -> !picks.isEmpty())
                    .map(picks -> choice(choice, picks));
        }
        String form = text.strip().replaceAll("\\s+", " ");
        if (question instanceof TrueFalse statement) {
            boolean yes = form.equalsIgnoreCase("true");
            return yes || form.equalsIgnoreCase("false") ? Optional.of(truth(statement, yes)) : Optional.empty();
        }
        return question instanceof ShortAnswer answer && !Wording.of(form).isEmpty()
                ? Optional.of(also(answer, form))
                : Optional.empty();
    }

    /**
     * A question as it was asked, with the key and the explanation that its lecture gives by now, however the options are
     * ordered there.
     *
     * @return empty where the lecture asks something else by now
     */
    public static Optional<Question> as(Question asked, Question written) {
        Item item = explained(asked.item(), written.item().explanation());
        if (asked instanceof MultipleChoice choice && written instanceof MultipleChoice now) {
            List<String> words = words(choice);
            SortedSet<Integer> keys = new TreeSet<>();
            now.keys().forEach(key -> keys.add(words.indexOf(words(now).get(key))));
            return Set.copyOf(words).equals(Set.copyOf(words(now)))
                    ? Optional.of(new MultipleChoice(item, choice.options(), keys))
                    : Optional.empty();
        }
        if (asked instanceof TrueFalse && written instanceof TrueFalse now) {
            return Optional.of(new TrueFalse(item, now.key()));
        }
        return asked instanceof ShortAnswer && written instanceof ShortAnswer now
                ? Optional.of(new ShortAnswer(item, now.references(), now.wrong()))
                : Optional.empty();
    }

    /** Whether two questions offer the same choice, however they put it, and call the same right. */
    public static boolean sameKey(Question one, Question other) {
        if (one instanceof MultipleChoice choice && other instanceof MultipleChoice second) {
            return choice.keys().equals(second.keys()) && sameOptions(choice, second);
        }
        if (one instanceof TrueFalse statement && other instanceof TrueFalse second) {
            return statement.key() == second.key();
        }
        return one instanceof ShortAnswer answer
                && other instanceof ShortAnswer second
                && answer.references().equals(second.references())
                && answer.wrong().equals(second.wrong());
    }

    private static boolean sameOptions(MultipleChoice one, MultipleChoice other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(MultipleChoice choice) {
        return choice.options().stream()
                .map(option -> option.plain().strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * A question as it reads now, with the key that a correction gave it.
     *
     * @param from the question that was corrected, as it read then
     * @param to the same with the right key
     */
    public static Question like(Question question, Question from, Question to) {
        boolean explained = from.item()
                .explanation()
                .markdown()
                .equals(to.item().explanation().markdown());
        Item item = explained
                ? question.item()
                : explained(question.item(), to.item().explanation());
        if (question instanceof MultipleChoice choice && to instanceof MultipleChoice right) {
            return new MultipleChoice(item, choice.options(), right.keys());
        }
        if (question instanceof TrueFalse && to instanceof TrueFalse right) {
            return new TrueFalse(item, right.key());
        }
        return to instanceof ShortAnswer right && question instanceof ShortAnswer
                ? new ShortAnswer(item, right.references(), right.wrong())
                : question;
    }

    private static Item unexplained(Item item) {
        return explained(item, RichText.EMPTY);
    }

    private static Item explained(Item item, RichText explanation) {
        return new Item(
                item.id(),
                item.number(),
                item.section(),
                item.file(),
                item.line(),
                item.stem(),
                explanation,
                item.practiceOnly());
    }
}
