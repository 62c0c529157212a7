package dev.lectern.command;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.TreeCopy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Puts words into sentences. The sentence is ours and written as Markdown; the words that fill its {@code {}} come from
 * authors and students, and nothing in them is taken as Markdown.
 */
final class Say {
    /** Ends a line inside a paragraph. */
    static final String BREAK = "\\\n";

    private static final String GAP = "{}";

    private Say() {}

    /**
     * @param words one per gap, in the order of reading: a {@link RichText} of one paragraph keeps its formatting, anything
     *     else is shown as its string
     */
    static RichText say(String sentence, Object... words) {
        Document document = (Document) RichText.markdown(sentence).document();
        Iterator<Object> left = List.of(words).iterator();
        for (Node node : gaps(document)) {
            if (node instanceof Code code) {
                code.setLiteral(filled(code.getLiteral(), left));
            } else if (node instanceof Text text) {
                fill(text, left);
            }
        }
        if (left.hasNext()) {
            throw new IllegalArgumentException("more words than gaps: " + sentence);
        }
        return RichText.of(document);
    }

    /** The text as one line, for a title or a button. */
    static String oneLine(RichText text) {
        return text.plain().replaceAll("\\s+", " ");
    }

    /** At most {@code length} characters, cut between words where there are any. */
    static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        String start = text.substring(0, text.offsetByCodePoints(0, length - 1));
        int space = start.lastIndexOf(' ');
        return (space > length / 2 ? start.substring(0, space) : start) + "…";
    }

    /** {@code 1 section}, {@code 2 sections}. */
    static String count(int number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static List<Node> gaps(Document document) {
        List<Node> found = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                if (text.getLiteral().contains(GAP)) {
                    found.add(text);
                }
            }

            @Override
            public void visit(Code code) {
                if (code.getLiteral().contains(GAP)) {
                    found.add(code);
                }
            }
        });
        return found;
    }

    private static String filled(String literal, Iterator<Object> words) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int gap = literal.indexOf(GAP); gap >= 0; gap = literal.indexOf(GAP, from)) {
            filled.append(literal, from, gap).append(words.next());
            from = gap + GAP.length();
        }
        return filled.append(literal, from, literal.length()).toString();
    }

    private static void fill(Text text, Iterator<Object> words) {
        String literal = text.getLiteral();
        int from = 0;
        for (int gap = literal.indexOf(GAP); gap >= 0; gap = literal.indexOf(GAP, from)) {
            before(text, literal.substring(from, gap));
            Object word = words.next();
            if (word instanceof RichText rich) {
                inline(rich).forEach(text::insertBefore);
            } else {
                before(text, word.toString());
            }
            from = gap + GAP.length();
        }
        before(text, literal.substring(from));
        text.unlink();
    }

    private static void before(Node place, String literal) {
        if (!literal.isEmpty()) {
            place.insertBefore(new Text(literal));
        }
    }

    /** Whether a text can stand inside a sentence. */
    static boolean isInline(RichText text) {
        return text.document().getFirstChild() instanceof Paragraph only && only.getNext() == null;
    }

    private static List<Node> inline(RichText text) {
        if (!isInline(text)) {
            return List.of(new Text(oneLine(text)));
        }
        List<Node> nodes = new ArrayList<>();
        Node copy = TreeCopy.of(text.document());
        for (Node node = copy.getFirstChild().getFirstChild(); node != null; node = node.getNext()) {
            nodes.add(node);
        }
        return nodes;
    }
}
