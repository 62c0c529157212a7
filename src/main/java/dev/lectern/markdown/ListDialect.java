package dev.lectern.markdown;

import dev.lectern.lecture.Spoiler;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Items of a list, each a question with its options and answer inside. The last item may also go on after the list,
 * because authors do not always indent.
 */
final class ListDialect {
    /** The questions among the items; those that are none stay text. */
    List<Draft> read(Place place) {
        List<Draft> drafts = new ArrayList<>();
        if (!(place.block() instanceof ListBlock list) || Starts.isCheckboxes(list) || Starts.isFirstOption(list)) {
            return drafts;
        }
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null
                ? ordered.getMarkerStartNumber()
                : -1;
        for (Node item : Nodes.children(list)) {
            Draft draft = read(place, item, number);
            if (draft != null) {
                drafts.add(draft);
            }
            number += number < 0 ? 0 : 1;
        }
        return drafts;
    }

    private static @Nullable Draft read(Place place, Node item, int number) {
        List<Node> blocks = Nodes.children(item);
        if (blocks.isEmpty() || !(blocks.get(0) instanceof Paragraph paragraph)) {
            return null;
        }
        boolean last = item.getNext() == null && goesOn(place);
        if (blocks.size() == 1 && !last && !Starts.optionsFollow(blocks, 0)) {
            return null; // a plain item, as most are
        }
        Label label = Label.of(Line.first(paragraph));
        boolean named = label.named() && (label.number() != null || label.type() != null);
        Parts parts = PartsReader.read(blocks, 0, named);
        parts.end = place.at() + 1;
        if (!parts.answered && !parts.checkboxes && last) {
            List<Node> open = new ArrayList<>(blocks);
            open.addAll(place.blocks().subList(place.at() + 1, place.blocks().size()));
            Parts beyond = PartsReader.read(open, 0, named);
            boolean stem = beyond.stem.size() <= blocks.size();
            if (stem && beyond.answered && (beyond.hasOptions() || beyond.calledAnswer)) {
                parts = beyond;
                parts.end = place.at() + 1 + beyond.end - blocks.size();
            }
        }
        boolean nothing = !parts.answered && !parts.checkboxes && parts.options.isEmpty();
        if (nothing || !ParagraphDialect.isQuestion(place.with(blocks, 0), label, parts, named)) {
            return null;
        }
        Integer given = label.number() != null ? label.number() : number < 0 ? null : Integer.valueOf(number);
        return new Draft(label, label.type(), given, item, paragraph, parts);
    }

    /** Whether what follows a list may belong to its last item. */
    private static boolean goesOn(Place place) {
        int next = place.at() + 1;
        while (next < place.blocks().size() && place.blocks().get(next) instanceof FencedCodeBlock) {
            next++;
        }
        if (next >= place.blocks().size()) {
            return false;
        }
        Node block = place.blocks().get(next);
        return block instanceof Spoiler spoiler
                ? Words.announcesAnswer(spoiler.label())
                : Starts.isFirstOption(block)
                        || (block instanceof Paragraph && AnswerLine.length(Line.first(block)) > 0);
    }
}
