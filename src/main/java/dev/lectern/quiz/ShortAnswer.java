package dev.lectern.quiz;

import java.util.List;
import java.util.stream.Stream;

/**
 * A question answered in a few words or with a number.
 *
 * @param references what the author accepts, the author's own wording first; at least one
 * @param wrong answers known to be wrong, to which a near miss must not be forgiven; may be empty
 */
public record ShortAnswer(Item item, List<String> references, List<String> wrong) implements Question {
    public ShortAnswer {
        references = List.copyOf(references);
        wrong = List.copyOf(wrong);
        if (references.isEmpty()) {
            throw new IllegalArgumentException("a short answer needs a reference");
        }
    }

    /** What to show as the right answer. */
    public String reference() {
        return references.get(0);
    }

    @Override
    public QuestionType type() {
        return QuestionType.SHORT_ANSWER;
    }

    @Override
    public QuestionVersion version() {
        return new QuestionVersion(Fingerprint.of(Stream.of(
                        Stream.of(type().word(), item.stem().markdown()),
                        references.stream(),
                        Stream.of("wrong:"),
                        wrong.stream())
                .flatMap(part -> part)
                .toArray(String[]::new)));
    }
}
