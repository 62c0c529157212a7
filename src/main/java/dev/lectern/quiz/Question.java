package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;

/** A question as its author wrote it, key included: never send one to a platform, send its {@link ShownQuestion}. */
public sealed interface Question permits TrueFalse, MultipleChoice, ShortAnswer, Reflection {

    Item item();

    QuestionType type();

    /** The fingerprint of what is graded. */
    QuestionVersion version();

    default QuestionId id() {
        return item().id();
    }

    default SectionPath section() {
        return item().section();
    }

    default RichText stem() {
        return item().stem();
    }
}
