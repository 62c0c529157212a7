package dev.lectern.markdown;

import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Hugo's {@code ref} and {@code relref}: mostly found as {@code [text]({{< ref "page.md" >}})}. */
final class References {
    private References() {}

    /** Replaces the tag by its target, or, where it stands for the target of a link, by that link. */
    static void fold(Node tag, String target) {
        if (!(tag.getPrevious() instanceof Text before && before.getLiteral().endsWith("]("))
                || !(tag.getNext() instanceof Text after && after.getLiteral().startsWith(")"))) {
            InlineFolding.replace(tag, new Text(target));
            return;
        }
        Text opening = opening(before);
        if (opening == null) {
            InlineFolding.replace(tag, new Text(target));
            return;
        }
        before.setLiteral(before.getLiteral().substring(0, before.getLiteral().length() - 2));
        after.setLiteral(after.getLiteral().substring(1));
        Link link = new Link(target, null);
        link.setSourceSpans(tag.getSourceSpans());
        int bracket = opening.getLiteral().lastIndexOf('[');
        Text first = new Text(opening.getLiteral().substring(bracket + 1));
        opening.setLiteral(opening.getLiteral().substring(0, bracket));
        link.appendChild(first);
        Nodes.move(opening.getNext(), tag, link);
        InlineFolding.replace(tag, link);
    }

    private static @Nullable Text opening(Node from) {
        for (Node node = from; node != null; node = node.getPrevious()) {
            if (node instanceof Text text && text.getLiteral().indexOf('[') >= 0) {
                return text;
            }
        }
        return null;
    }
}
