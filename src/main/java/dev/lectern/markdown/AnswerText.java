package dev.lectern.markdown;

import dev.lectern.lecture.RichText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** An answer cut out of the tree: what names the key comes first and is taken away; what is left is the explanation. */
final class AnswerText {
    private static final Pattern EXPLAINED =
            Pattern.compile("[^\\p{L}\\p{N}`$(]*([\\p{L}]{3,14})\\s*[:：]\\s*|[-—–:;,.!)\\s]+");

    private final Document document = new Document();
    private final List<Node> more;

    AnswerText(Parts parts) {
        if (!parts.answerLines.isEmpty()) {
            Paragraph paragraph = Line.paragraph(parts.answerLines);
            Line.cutFront(paragraph, parts.announced);
            append(paragraph);
        }
        parts.answer.forEach(this::append);
        this.more = parts.explanation;
        if (parts.answerLines.isEmpty() && parts.answer.isEmpty() && !more.isEmpty() && !parts.checkboxes) {
            append(more.get(0)); // a heading "Answer", and the answer under it
        }
        if (!parts.checkboxes || parts.answered) {
            dropAnnouncement();
        }
    }

    private void append(Node block) {
        if (block instanceof Heading) {
            Paragraph paragraph = new Paragraph();
            paragraph.setSourceSpans(block.getSourceSpans());
            Nodes.move(block.getFirstChild(), null, paragraph);
            block.unlink();
            append(paragraph);
        } else {
            if (block instanceof Paragraph) {
                Nodes.trim(block);
            }
            document.appendChild(block);
        }
    }

    private void dropAnnouncement() {
        for (int i = 0; i < 2; i++) {
            Node first = document.getFirstChild();
            if (first == null) {
                return;
            }
            String line = firstLine();
            int length = AnswerLine.length(line);
            if (length == 0 && first instanceof Paragraph && first.getNext() != null && Words.announcesAnswer(line)) {
                length = Nodes.spaced(first).length();
            }
            cut(length);
        }
    }

    boolean isEmpty() {
        return document.getFirstChild() == null;
    }

    Document document() {
        return document;
    }

    /** The line that names the key; where the answer is a list, its first item's. */
    String firstLine() {
        Node first = leaf();
        return first == null ? "" : Line.first(first);
    }

    private @org.jspecify.annotations.Nullable Node leaf() {
        Node first = document.getFirstChild();
        while (first instanceof ListBlock) {
            Node item = first.getFirstChild();
            first = item == null ? null : item.getFirstChild();
        }
        return first;
    }

    /** Takes characters away from the front, and whatever is empty then. */
    void cut(int length) {
        Node first = leaf();
        if (first == null || length == 0) {
            return; // an answer may begin with code, which has no line to cut
        }
        Line.cutFront(first, length);
        Nodes.trim(first);
        while (first != document && first != null && first.getFirstChild() == null) {
            Node parent = first.getParent();
            first.unlink();
            first = parent;
        }
    }

    /** Everything that is left, and what the author says elsewhere. */
    RichText explanation() {
        Node first = document.getFirstChild();
        if (first instanceof Paragraph) {
            String line = firstLine();
            Matcher matcher = EXPLAINED.matcher(line);
            if (matcher.lookingAt() && (matcher.group(1) == null || Words.announcesExplanation(matcher.group(1)))) {
                cut(matcher.end());
            }
        }
        for (Node block : more) {
            boolean begins = document.getFirstChild() == null;
            document.appendChild(block);
            if (begins && block instanceof Paragraph) {
                Matcher matcher = EXPLAINED.matcher(firstLine());
                if (matcher.lookingAt() && matcher.group(1) != null && Words.announcesExplanation(matcher.group(1))) {
                    cut(matcher.end());
                }
            }
        }
        return RichText.of(document);
    }
}
