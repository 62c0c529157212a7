package dev.lectern.markdown;

import dev.lectern.quiz.QuestionType;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * {@code ### Q3 (MCQ)}, {@code ### Q2 — MCQ}, {@code ### 4. What …?} and {@code ### What …?}: a heading, then the rest of
 * the stem, options and answer. A heading that names a question needs little besides; any other needs options or a spoiler
 * that is called an answer.
 */
final class HeadingDialect implements QuizDialect {

    @Override
    public @Nullable Draft read(Place place) {
        if (!(place.block() instanceof Heading heading)) {
            return null;
        }
        Label label = Label.of(Nodes.spaced(heading));
        if (label.named() && (label.number() != null || label.type() != null)) {
            Parts parts = PartsReader.read(place.blocks(), place.at() + 1, true);
            return isNamed(place, label, parts) ? draft(label, heading, parts) : null;
        }
        QuestionType alone = heading.getLevel() > 2 ? label.alone() : null;
        if (alone != null && alone != QuestionType.REFLECTION) {
            Parts parts = PartsReader.read(place.blocks(), place.at() + 1, true);
            return answered(parts) ? new Draft(label, alone, null, heading, null, parts) : null;
        }
        Place beside = place.beside(heading.getLevel());
        if (!label.asks() && label.number() == null && !isFollowed(place) && !beside.inQuiz()) {
            return null;
        }
        Parts parts = PartsReader.read(place.blocks(), place.at() + 1, false);
        return isPlain(beside, label, parts) ? draft(label, heading, parts) : null;
    }

    private static Draft draft(Label label, Heading heading, Parts parts) {
        return new Draft(label, label.type(), label.number(), heading, heading, parts);
    }

    /** Whether options come next, perhaps after code. */
    private static boolean isFollowed(Place place) {
        int next = place.at() + 1;
        while (next < place.blocks().size() && place.blocks().get(next) instanceof FencedCodeBlock) {
            next++;
        }
        return next < place.blocks().size()
                && (Starts.isFirstOption(place.blocks().get(next))
                        || Starts.isCheckboxes(place.blocks().get(next)));
    }

    private static boolean answered(Parts parts) {
        return parts.answered || parts.checkboxes;
    }

    private static boolean isNamed(Place place, Label label, Parts parts) {
        if (label.type() != null || (parts.hasOptions() && answered(parts))) {
            return true;
        }
        if (place.inFaq()) {
            return false;
        }
        boolean asks = label.asks() || Words.endsAsQuestion(parts.stemText());
        if (parts.hasOptions() || (parts.answered && (asks || parts.calledAnswer))) {
            return true;
        }
        return asks && !parts.solution && parts.stem.size() <= 2;
    }

    private static boolean isPlain(Place place, Label label, Parts parts) {
        boolean asks = label.asks();
        boolean stemAsks = parts.stem.stream().anyMatch(HeadingDialect::asks)
                || parts.stemLines.stream().anyMatch(line -> Words.endsAsQuestion(line.text()));
        if ((label.number() == null && stemAsks) || (place.inFaq() && !parts.hasOptions())) {
            return false; // the heading is a section's, the question is in its text
        }
        if (parts.checkboxes) {
            return isChecklistQuestion(place, label);
        }
        boolean stands = asks || label.number() != null;
        if (parts.hasOptions()) {
            boolean noText = parts.stem.stream().noneMatch(Paragraph.class::isInstance) && parts.stemLines.isEmpty();
            if (!parts.answered && asks && label.number() == null && !place.inQuiz()) {
                place.looksLikeAQuestion(
                        place.block(), "it has options but no answer. Add a line such as \"Answer: B\".");
                return false;
            }
            return parts.answered ? stands || noText : asks;
        }
        boolean truth = TruthReader.read(parts.answerText()) != null;
        return parts.answered && parts.folded && parts.calledAnswer && (asks || (truth && (stands || place.inQuiz())));
    }

    private static boolean asks(Node block) {
        return block instanceof Paragraph && Words.endsAsQuestion(Nodes.plain(block));
    }

    private static boolean isChecklistQuestion(Place place, Label label) {
        if (!label.asks() && !place.inQuiz()) {
            return false;
        }
        if (!place.inTasks() && (place.inQuiz() || label.number() != null || Words.asksSomething(label.stem()))) {
            return true;
        }
        place.looksLikeAQuestion(
                place.block(),
                "the list below it may be things to do. Write Q and a number before it to make it a question.");
        return false;
    }
}
