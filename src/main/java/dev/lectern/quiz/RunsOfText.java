package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Spoiler;
import dev.lectern.lecture.TreeCopy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * The words of a formatted text as one string in which characters know the node they came from, so that "**A** and *B*" can
 * be read as "A and B". Blocks and hard breaks end a line; code is one {@link #CODE} character, however long it is; what
 * stands in HTML blocks and on folds can be read but not changed.
 */
final class RunsOfText {
    static final char CODE = '\uFFFC';

    private record Place(Text node, int index) {}

    private final RichText text;
    private final StringBuilder words = new StringBuilder();
    private final Map<Integer, Place> places = new HashMap<>();

    RunsOfText(RichText text) {
        this.text = text;
        read(text.document());
    }

    String words() {
        return words.toString();
    }

    /** A copy of the text with other characters at some positions of {@link #words()}; empty where that cannot be. */
    Optional<RichText> with(Map<Integer, Character> changes) {
        Map<Text, String> literals = new HashMap<>();
        for (Map.Entry<Integer, Character> change : changes.entrySet()) {
            Place place = places.get(change.getKey());
            if (place == null) {
                return Optional.empty();
            }
            StringBuilder literal = new StringBuilder(literals.getOrDefault(place.node, place.node.getLiteral()));
            literal.setCharAt(place.index, change.getValue());
            literals.put(place.node, literal.toString());
        }
        return TreeCopy.with(text, literals);
    }

    private void read(Node node) {
        if (node instanceof Text run) {
            for (int i = 0; i < run.getLiteral().length(); i++) {
                places.put(words.length(), new Place(run, i));
                words.append(run.getLiteral().charAt(i));
            }
        } else if (node instanceof Code || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            words.append(CODE);
        } else if (node instanceof SoftLineBreak) {
            words.append(' ');
        } else if (node instanceof HardLineBreak) {
            words.append('\n');
        } else if (node instanceof HtmlBlock html) {
            words.append(html.getLiteral());
        } else if (node instanceof Spoiler spoiler) {
            words.append(spoiler.label()).append('\n');
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            read(child);
        }
        if ((node instanceof Block || node instanceof TableCell) && !words.isEmpty()) {
            endLine();
        }
    }

    private void endLine() {
        if (words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
