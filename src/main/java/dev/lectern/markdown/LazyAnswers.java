package dev.lectern.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Sets "Answer: B" apart where it stands on the line right below a list of options: to Markdown that line goes on with the
 * last option.
 */
final class LazyAnswers {
    private LazyAnswers() {}

    static void setApart(Document document) {
        Deque<Node> open = new ArrayDeque<>(List.of(document));
        while (!open.isEmpty()) {
            for (Node child : Nodes.children(open.pop())) {
                if (child instanceof ListBlock list && (Starts.isFirstOption(list) || Starts.isCheckboxes(list))) {
                    setApart(list);
                } else if (child instanceof ListBlock || child instanceof ListItem) {
                    open.push(child);
                }
            }
        }
    }

    private static void setApart(ListBlock list) {
        Node item = list.getLastChild();
        if (item == null || !(item.getFirstChild() instanceof Paragraph option) || option.getNext() != null) {
            return;
        }
        List<Line> lines = Line.of(option);
        for (int i = 1; i < lines.size(); i++) {
            if (AnswerLine.length(lines.get(i).text()) > 0) {
                List<Line> answer = new ArrayList<>(lines.subList(i, lines.size()));
                Node separator = answer.get(0).nodes().get(0).getPrevious();
                Paragraph paragraph = Line.paragraph(answer);
                paragraph.setSourceSpans(option.getSourceSpans()
                        .subList(i, option.getSourceSpans().size()));
                separator.unlink();
                list.insertAfter(paragraph);
                return;
            }
        }
    }
}
