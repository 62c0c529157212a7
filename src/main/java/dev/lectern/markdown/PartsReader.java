package dev.lectern.markdown;

import dev.lectern.lecture.Spoiler;
import dev.lectern.quiz.MultipleChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Finds stem, options, answer and explanation in a run of blocks, and changes nothing. A question ends at a heading that
 * is not an answer, at a thematic break, and, where its answer is folded away, after that.
 */
final class PartsReader {
    private static final Pattern BOX = Pattern.compile("\\s*\\[([ xX])\\]\\s+");

    private final List<Node> blocks;
    private final boolean named;
    private final Parts parts = new Parts();
    /** Blocks after an option: they belong to it if another option follows. */
    private final List<Node> pending = new ArrayList<>();

    private boolean optionHadBlocks;

    private PartsReader(List<Node> blocks, boolean named) {
        this.blocks = blocks;
        this.named = named;
    }

    /** @param named whether something already says that this is a question, so that any spoiler holds its answer */
    static Parts read(List<Node> blocks, int from, boolean named) {
        return new PartsReader(blocks, named).read(from);
    }

    private Parts read(int from) {
        int at = from;
        while (at < blocks.size() && take(blocks.get(at), at)) {
            at++;
        }
        settlePending();
        parts.end = at;
        return parts;
    }

    private boolean take(Node block, int at) {
        if (block instanceof ThematicBreak) {
            return false;
        }
        if (block instanceof Heading heading) {
            return takeHeading(heading);
        }
        if (block instanceof Spoiler spoiler) {
            return takeSpoiler(spoiler);
        }
        boolean tells = block instanceof Paragraph && AnswerLine.length(Line.first(block)) > 0;
        if (parts.answered || (parts.checkboxes && !tells)) {
            return takeExplanation(block, at);
        }
        if (block instanceof Paragraph paragraph) {
            takeLines(paragraph, at);
        } else if (!(block instanceof ListBlock list && takeList(list))) {
            (parts.options.isEmpty() ? parts.stem : pending).add(block);
        }
        return true;
    }

    private boolean takeHeading(Heading heading) {
        if (parts.answered || !AnswerLine.isAnswer(Nodes.plain(heading))) {
            return false;
        }
        Line line = Line.of(heading).get(0);
        answered(line.number());
        String rest = line.text().substring(AnswerLine.length(line.text()));
        if (AnswerLine.length(line.text()) > 0 && !rest.isBlank()) {
            parts.answerLines.add(line);
            parts.announced = AnswerLine.length(line.text());
        }
        parts.spent.add(heading);
        return true;
    }

    private void answered(int line) {
        parts.answered = true;
        parts.answerLine = line;
    }

    private boolean takeSpoiler(Spoiler spoiler) {
        String label = spoiler.label();
        if (Words.announcesHint(label)) {
            parts.spent.add(spoiler);
            parts.explanation.add(spoiler);
            return true;
        }
        if (Words.announcesExplanation(label) && (parts.answered || parts.checkboxes)) {
            parts.explanation.addAll(Nodes.children(spoiler));
            parts.spent.add(spoiler);
            return true;
        }
        boolean solution =
                Words.bare(label).contains("solution") || Words.bare(label).contains("proof");
        boolean holdsAnswer = Words.announcesAnswer(label) || (named && !Words.endsAsQuestion(label));
        if (parts.answered || !holdsAnswer || (solution && parts.options.isEmpty())) {
            parts.solution |= solution;
            return false;
        }
        settlePending();
        answered(Nodes.line(spoiler));
        parts.folded = true;
        parts.calledAnswer = Words.announcesAnswer(label);
        parts.answer.addAll(Nodes.children(spoiler));
        parts.spent.add(spoiler);
        return true;
    }

    private boolean takeExplanation(Node block, int at) {
        if (parts.folded || Starts.question(blocks, at)) {
            return false;
        }
        parts.explanation.add(block);
        return true;
    }

    private void takeLines(Paragraph paragraph, int at) {
        List<Line> stem = new ArrayList<>();
        Parts.@Nullable Option open = null;
        List<Line> lines = Line.of(paragraph);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            int marker = Marker.length(line.text(), parts.options.size());
            int announced = AnswerLine.length(line.text());
            if (marker >= 0) {
                attachPending();
                open = new Parts.Option(marker, null, line.number());
                open.lines.add(line);
                parts.options.add(open);
            } else if (announced > 0 && !tellsTooEarly(at)) {
                takeAnswer(lines.subList(i, lines.size()), announced);
                parts.spent.add(paragraph);
                break;
            } else if (open != null) {
                noteMarker(line);
                open.lines.add(line);
            } else {
                stem.add(line);
            }
        }
        if (stem.size() == lines.size()) {
            (parts.options.isEmpty() ? parts.stem : pending).add(paragraph);
        } else {
            parts.stemLines.addAll(stem);
            parts.spent.add(paragraph);
        }
    }

    /** "The answer is B. Which …?", options still to come: a stem that gives its key away. */
    private boolean tellsTooEarly(int at) {
        return parts.options.isEmpty() && (Starts.optionsFollow(blocks, at) || answerFollows(at));
    }

    /** "Answer true or false: …" is the stem where the answer itself comes next. */
    private boolean answerFollows(int at) {
        Node next = at + 1 < blocks.size() ? blocks.get(at + 1) : null;
        boolean first = parts.stem.isEmpty() && parts.stemLines.isEmpty();
        return first
                && (next instanceof Spoiler spoiler
                        ? Words.announcesAnswer(spoiler.label())
                        : next instanceof Paragraph && AnswerLine.length(Line.first(next)) > 0);
    }

    /** A line within an option that begins as another option would, but with a letter out of turn. */
    private void noteMarker(Line line) {
        Marker marker = Marker.of(line.text());
        Parts.Option first = parts.options.get(0);
        if (marker != null
                && marker.position() < MultipleChoice.MAX_OPTIONS
                && first.item == null
                && isUpper(line) == isUpper(first.lines.get(0))) {
            parts.outOfTurn.put(line.number(), marker.position());
        }
    }

    private static boolean isUpper(Line line) {
        return line.text().chars().filter(Character::isLetter).limit(1).anyMatch(Character::isUpperCase);
    }

    private void takeAnswer(List<Line> lines, int announced) {
        settlePending();
        answered(lines.get(0).number());
        parts.announced = announced;
        parts.answerLines.addAll(lines);
        if (lines.get(0).text().substring(announced).isBlank()) {
            parts.answerLines.remove(0);
            parts.announced = 0;
        }
    }

    private boolean takeList(ListBlock list) {
        List<Node> items = Nodes.children(list);
        if (takeBoxes(items)) {
            return true;
        }
        for (int i = 0; i < items.size(); i++) {
            if (Marker.length(firstLine(items.get(i)), parts.options.size() + i) < 0) {
                return false;
            }
        }
        attachPending();
        for (Node item : items) {
            int length = Marker.length(firstLine(item), parts.options.size());
            parts.options.add(new Parts.Option(length, item, Nodes.line(item)));
        }
        parts.spent.add(list);
        return true;
    }

    private boolean takeBoxes(List<Node> items) {
        if (!parts.options.isEmpty()) {
            return false;
        }
        List<Parts.Option> boxes = new ArrayList<>();
        List<Integer> checked = new ArrayList<>();
        for (Node item : items) {
            String line = firstLine(item);
            Matcher box = BOX.matcher(line);
            if (!box.lookingAt()) {
                return false;
            }
            if (!box.group(1).isBlank()) {
                checked.add(boxes.size());
            }
            int letter = Math.max(0, Marker.length(line.substring(box.end()), boxes.size()));
            boxes.add(new Parts.Option(box.end() + letter, item, Nodes.line(item)));
        }
        parts.options.addAll(boxes);
        parts.checked.addAll(checked);
        parts.checkboxes = !checked.isEmpty();
        parts.unmarked = checked.isEmpty();
        parts.spent.add(items.get(0).getParent());
        return true;
    }

    private static String firstLine(Node item) {
        Node first = item.getFirstChild();
        return first == null ? "" : Line.first(first);
    }

    private void attachPending() {
        if (!pending.isEmpty() && !parts.options.isEmpty()) {
            parts.options.get(parts.options.size() - 1).blocks.addAll(pending);
            optionHadBlocks = true;
            pending.clear();
        }
    }

    /** What stands between the last option and the answer is the option's where other options have such blocks too. */
    private void settlePending() {
        if (optionHadBlocks) {
            attachPending();
        }
        parts.stem.addAll(pending);
        pending.clear();
    }
}
