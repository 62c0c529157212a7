package dev.lectern.markdown;

import dev.lectern.lecture.Spoiler;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** {@code **Q1.** stem}, or a plain paragraph, followed by options and an answer; several may stand under one heading. */
final class ParagraphDialect implements QuizDialect {
    private static final int MAX_BETWEEN = 3;

    @Override
    public @Nullable Draft read(Place place) {
        if (!(place.block() instanceof Paragraph paragraph)) {
            return null;
        }
        Label label = Label.of(Line.first(paragraph));
        boolean named = label.named() && (label.number() != null || label.type() != null);
        if (!named && label.number() == null && !isFollowed(place.blocks(), place.at())) {
            return null;
        }
        Parts parts = PartsReader.read(place.blocks(), place.at(), named);
        if (parts.stem.isEmpty() && parts.stemLines.isEmpty()) {
            return null;
        }
        Draft draft = new Draft(label, label.type(), label.number(), paragraph, paragraph, parts);
        return isQuestion(place, label, parts, named) ? draft : null;
    }

    static boolean isQuestion(Place place, Label label, Parts parts, boolean named) {
        String stem = parts.stemText();
        boolean asks = label.asks() || Words.endsAsQuestion(stem);
        if (parts.checkboxes) {
            return named || (asks && !place.inTasks() && (place.inQuiz() || Words.asksSomething(stem)));
        }
        if (parts.hasOptions()) {
            if (parts.answered || (named && !place.inFaq())) {
                return true;
            }
            if (asks || place.inQuiz()) {
                place.looksLikeAQuestion(
                        place.block(),
                        "it has options but no answer. Add a line such as \"Answer: B\" or a spoiler labelled Answer.");
            }
            return false;
        }
        if (!parts.answered || !parts.folded || place.inFaq()) {
            return false;
        }
        boolean truth = TruthReader.read(parts.answerText()) != null;
        if (named || (parts.calledAnswer && (asks || truth || place.inQuiz()))) {
            return true;
        }
        if (parts.calledAnswer) {
            place.looksLikeAQuestion(
                    place.block(),
                    "an answer follows it. Write Q and a number before it, or end it with a question mark.");
        }
        return false;
    }

    private static boolean isFollowed(List<Node> blocks, int at) {
        if (Starts.optionsFollow(blocks, at)) {
            return true;
        }
        int next = at + 1;
        while (next < blocks.size() && next - at <= MAX_BETWEEN && isPartOfStem(blocks.get(next))) {
            next++;
        }
        if (next >= blocks.size()) {
            return false;
        }
        Node block = blocks.get(next);
        return block instanceof Spoiler spoiler
                ? Words.announcesAnswer(spoiler.label())
                : Starts.isFirstOption(block) || Starts.isCheckboxes(block);
    }

    private static boolean isPartOfStem(Node block) {
        return block instanceof FencedCodeBlock || block instanceof TableBlock || block instanceof BlockQuote;
    }
}
