package dev.lectern.quiz;

import dev.lectern.quiz.Verdict.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Judges short answers. Correct needs precise evidence: the same wording, an accepted form, the same number, or a typing
 * error. Incorrect needs it as well: another number, an answer the author lists as wrong, nothing at all. Everything else is
 * undecided, however few words it shares with the reference.
 */
final class ShortAnswerGrading {
    /** Longer answers are undecided unread: nobody's precise answer is that long. */
    private static final int LONGEST = 4_000;
    /** Words in front of an answer that do not change it. */
    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("it", "is", "called"),
            List.of("this", "is", "called"),
            List.of("answer", "is"),
            List.of("it", "is"),
            List.of("this", "is"),
            List.of("that", "is"),
            List.of("they", "are"),
            List.of("my", "answer", "is"),
            List.of("i", "think", "it", "is"),
            List.of("i", "think"),
            List.of("answer"),
            List.of("because"));

    private final PhraseMatch phrases;

    ShortAnswerGrading(TypingError typingError) {
        this.phrases = new PhraseMatch(typingError);
    }

    Verdict grade(ShortAnswer question, String raw) {
        if (raw.length() > LONGEST) {
            return Verdict.undecided();
        }
        String stem = question.item().stem().plain();
        List<Wording> answers = readings(raw);
        List<Wording> references = question.references().stream()
                .flatMap(reference -> readings(reference).stream())
                .toList();
        List<Wording> accepted = question.references().stream()
                .flatMap(reference -> AcceptedForms.of(reference, stem).stream())
                .flatMap(form -> readings(form).stream())
                .toList();
        return same(question, raw, answers)
                .or(() -> anySame(answers, accepted) ? correct(Reason.ACCEPTED_FORM) : Optional.empty())
                .or(() -> worthless(question, raw, answers))
                .or(() -> NumericGrading.grade(question.references(), stem, raw))
                .or(() -> typingError(
                        question,
                        answers,
                        Stream.concat(references.stream(), accepted.stream()).toList()))
                .orElseGet(() -> EmptyWords.isCopied(raw, question.stem())
                        ? Verdict.incorrect(Reason.COPIED_STEM)
                        : Verdict.undecided());
    }

    /** The first reference is the author's own wording, the others are forms that were accepted besides. */
    private static Optional<Verdict> same(ShortAnswer question, String raw, List<Wording> answers) {
        for (int i = 0; i < question.references().size(); i++) {
            String reference = question.references().get(i);
            if (anySame(answers, readings(reference)) && !NumericGrading.unitsDiffer(reference, raw)) {
                return correct(i == 0 ? Reason.SAME : Reason.ACCEPTED_FORM);
            }
        }
        return Optional.empty();
    }

    private static Optional<Verdict> worthless(ShortAnswer question, String raw, List<Wording> answers) {
        if (EmptyWords.saysNothing(raw)) {
            return Optional.of(Verdict.incorrect(Reason.EMPTY));
        }
        return anySame(answers, wrong(question))
                ? Optional.of(Verdict.incorrect(Reason.NOT_THE_KEY))
                : Optional.empty();
    }

    private Optional<Verdict> typingError(ShortAnswer question, List<Wording> answers, List<Wording> forms) {
        List<Wording> wrong = wrong(question);
        boolean forgiven = answers.stream()
                .anyMatch(answer -> forms.stream().anyMatch(form -> phrases.isTypingError(form, answer, wrong)));
        return forgiven ? correct(Reason.TYPING_ERROR) : Optional.empty();
    }

    private static List<Wording> wrong(ShortAnswer question) {
        return question.wrong().stream().map(Wording::of).toList();
    }

    private static Optional<Verdict> correct(Reason reason) {
        return Optional.of(Verdict.correct(reason));
    }

    private static boolean anySame(List<Wording> answers, List<Wording> references) {
        return answers.stream().anyMatch(answer -> references.stream().anyMatch(answer::sameAs));
    }

    /** A text as it stands, and without words in front that do not change it. Never nothing. */
    private static List<Wording> readings(String text) {
        List<Wording> readings = new ArrayList<>();
        Wording whole = Wording.of(text);
        if (!whole.isEmpty()) {
            readings.add(whole);
        }
        BEGINNINGS.stream()
                .filter(beginning ->
                        whole.startsWith(beginning) && whole.words().size() > beginning.size())
                .findFirst()
                .ifPresent(beginning -> readings.add(whole.from(beginning.size())));
        return readings;
    }
}
