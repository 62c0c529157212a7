package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Spoiler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Puts what stands between an opening and a closing tag together: a spoiler, a quote, or nothing at all where the tag is
 * not known. A spoiler that is never closed ends at the next heading, so that nothing in it leaks and little is lost.
 */
final class BlockFolding {
    /** An opening with more openings after it counts as never closed: deep trees exhaust the stack. */
    private static final int MAX_DEPTH = 20;

    private final String file;
    private final Consumer<Problem> problems;

    BlockFolding(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void fold(Document document) {
        List<TagBlock> strays = foldWithin(document);
        for (int i = strays.size() - 1;
                i >= 0;
                i--) { // from the end, so that an unclosed spoiler stops at the next one
            settle(strays.get(i));
        }
    }

    /** Folds pairs below a node; the tags without a partner there stay in the tree and are answered in order. */
    private List<TagBlock> foldWithin(Node parent) {
        flatten(parent);
        List<TagBlock> tags = new ArrayList<>();
        for (Node child : Nodes.children(parent)) {
            if (child instanceof TagBlock tag && isLayout(tag.shortcode())) {
                child.unlink();
            } else if (child instanceof TagBlock tag) {
                tags.add(tag);
            } else if (isContainer(child)) {
                tags.addAll(foldWithin(child));
            }
        }
        return tags.isEmpty() ? tags : pair(parent, tags);
    }

    /** HTML around Markdown, such as {@code <p>} and {@code <div>}, says nothing that a chat could show. */
    private static boolean isLayout(Shortcode shortcode) {
        return shortcode.html() && ShortcodeKind.of(shortcode) != ShortcodeKind.SPOILER;
    }

    private static boolean isContainer(Node node) {
        return node instanceof ListItem
                || node instanceof BulletList
                || node instanceof OrderedList
                || node instanceof BlockQuote;
    }

    private List<TagBlock> pair(Node parent, List<TagBlock> tags) {
        Deque<TagBlock> open = new ArrayDeque<>();
        Set<TagBlock> done = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TagBlock tag : tags) {
            Shortcode.Part part = tag.shortcode().part();
            if (part == Shortcode.Part.OPENING) {
                open.push(tag);
                if (open.size() > MAX_DEPTH) {
                    open.removeLast(); // stays unclosed
                }
            } else if (part == Shortcode.Part.CLOSING) {
                TagBlock opening = partner(tag, open);
                if (opening != null) {
                    join(parent, opening, tag);
                    done.add(opening);
                    done.add(tag);
                }
            } else {
                settle(tag);
                done.add(tag);
            }
        }
        return tags.stream().filter(tag -> !done.contains(tag)).toList();
    }

    /** The innermost opening that this closes; those inside it stay unclosed. */
    private static @Nullable TagBlock partner(TagBlock closing, Deque<TagBlock> open) {
        boolean found = open.stream().anyMatch(tag -> closing.shortcode().closes(tag.shortcode()));
        if (!found) {
            return null;
        }
        TagBlock tag = open.pop();
        while (!closing.shortcode().closes(tag.shortcode())) {
            tag = open.pop();
        }
        return tag;
    }

    /** Either tag may stand deeper than {@code parent}, in a list item that the other is not part of. */
    private void join(Node parent, TagBlock opening, TagBlock closing) {
        Node last = below(parent, closing);
        Node holder = container(opening);
        if (opening.getParent() == parent) {
            opening.insertAfter(holder);
            Node end = last == closing ? closing : last.getNext();
            Nodes.move(holder.getNext(), end, holder);
        } else {
            Node first = below(parent, opening);
            Nodes.move(opening.getNext(), null, holder);
            first.insertAfter(holder);
            Nodes.move(holder.getNext(), last == closing || last == first ? closing : last.getNext(), holder);
        }
        opening.unlink();
        closing.unlink();
        finish(holder, opening.shortcode());
    }

    private static Node below(Node parent, Node node) {
        Node at = node;
        while (at.getParent() != null && at.getParent() != parent) {
            at = at.getParent();
        }
        return at;
    }

    private static Block container(TagBlock opening) {
        ShortcodeKind kind = ShortcodeKind.of(opening.shortcode());
        Block container = switch (kind) {
            case SPOILER -> new Spoiler(opening.shortcode().argument("text", "title", "summary", "label"));
            case QUOTE -> new BlockQuote();
            default -> new Document();
        };
        container.setSourceSpans(opening.getSourceSpans());
        return container;
    }

    private void finish(Node holder, Shortcode shortcode) {
        switch (ShortcodeKind.of(shortcode)) {
            case SPOILER -> finishSpoiler((Spoiler) holder, shortcode);
            case QUOTE ->
                title(
                        holder,
                        shortcode.argument("title", "heading"),
                        shortcode.named().isEmpty());
            case GROUP -> unwrap(holder);
            case TAB -> {
                title(holder, shortcode.argument("name", "title", "header", "tabName"), false);
                unwrap(holder);
            }
            case COMMENT -> holder.unlink();
            default -> {
                unknown(shortcode, Nodes.line(holder), holder.getFirstChild() != null);
                holder.unlink();
            }
        }
    }

    private static void finishSpoiler(Spoiler spoiler, Shortcode shortcode) {
        if (!shortcode.html()) {
            return;
        }
        Spoiler labelled = new Spoiler(Summaries.takeFrom(spoiler));
        labelled.setSourceSpans(spoiler.getSourceSpans());
        Nodes.move(spoiler.getFirstChild(), null, labelled);
        spoiler.insertAfter(labelled);
        spoiler.unlink();
    }

    private static void title(Node holder, String title, boolean positional) {
        if (title.isBlank() || (positional && title.equals(title.toLowerCase(Locale.ROOT)))) {
            return; // {{< callout note >}} names a style, not a title
        }
        StrongEmphasis strong = new StrongEmphasis();
        strong.appendChild(new Text(title.strip()));
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(strong);
        paragraph.setSourceSpans(holder.getSourceSpans());
        holder.prependChild(paragraph);
    }

    private static void unwrap(Node holder) {
        Node after = holder;
        for (Node child : Nodes.children(holder)) {
            after.insertAfter(child);
            after = child;
        }
        holder.unlink();
    }

    void unknown(Shortcode shortcode, int line, boolean content) {
        problems.accept(Problem.warning(
                "unknown-shortcode",
                file,
                line,
                "Lectern does not know the shortcode \"" + shortcode.name() + "\" and leaves it out"
                        + (content ? ", together with what stands in it" : "")
                        + ". Write its content as plain Markdown if students should see it."));
    }

    /** A tag that has no partner. */
    private void settle(TagBlock tag) {
        Shortcode shortcode = tag.shortcode();
        ShortcodeKind kind = ShortcodeKind.of(shortcode);
        if (kind == ShortcodeKind.SPOILER) {
            settleSpoiler(tag);
            return;
        }
        if (kind == ShortcodeKind.UNKNOWN && !shortcode.html()) {
            unknown(shortcode, Nodes.line(tag), false);
        }
        tag.unlink();
    }

    private void settleSpoiler(TagBlock tag) {
        Shortcode shortcode = tag.shortcode();
        if (shortcode.part() == Shortcode.Part.CLOSING) {
            problems.accept(Problem.warning(
                    "spoiler-not-opened",
                    file,
                    Nodes.line(tag),
                    "Something is closed here that was never opened: " + written(shortcode)
                            + ". Add the opening line before the text to hide, or delete this one."));
            tag.unlink();
            return;
        }
        if (shortcode.part() == Shortcode.Part.OPENING) {
            problems.accept(Problem.error(
                    "spoiler-not-closed",
                    file,
                    Nodes.line(tag),
                    "This spoiler is never closed, so everything up to the next heading counts as hidden. Add "
                            + written(Shortcode.closing(shortcode)) + " after the text to hide."));
        }
        Node holder = container(tag);
        tag.insertAfter(holder);
        if (shortcode.part() == Shortcode.Part.OPENING) {
            Nodes.move(holder.getNext(), endOfUnclosed(holder), holder);
        }
        tag.unlink();
        finishSpoiler((Spoiler) holder, shortcode);
    }

    private static String written(Shortcode shortcode) {
        String slash = shortcode.part() == Shortcode.Part.CLOSING ? "/" : "";
        return shortcode.html() ? "<" + slash + shortcode.name() + ">" : "{{< " + slash + shortcode.name() + " >}}";
    }

    private static @Nullable Node endOfUnclosed(Node holder) {
        for (Node node = holder.getNext(); node != null; node = node.getNext()) {
            boolean heading = node instanceof Heading && !AnswerLine.isAnswer(Nodes.plain(node));
            if (heading || node instanceof Spoiler) {
                return node;
            }
        }
        return null;
    }

    /** Lifts what follows a tag on its line out of the tag, and cuts paragraphs in two where a tag stands in them. */
    private static void flatten(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TagBlock tag) {
                Node after = tag;
                for (Node rest : Nodes.children(tag)) {
                    after.insertAfter(rest);
                    after = rest;
                }
            } else if (child instanceof Paragraph paragraph) {
                split(paragraph);
            }
        }
    }

    /** Cuts at every tag, in one pass: what stands before, between and after them becomes paragraphs. */
    private static void split(Paragraph paragraph) {
        Node first = paragraph.getFirstChild();
        while (first != null && blockTag(first) == null) {
            first = first.getNext();
        }
        if (first == null) {
            return;
        }
        Paragraph current = paragraph;
        for (Node inline : Nodes.children(paragraph)) {
            Shortcode shortcode = blockTag(inline);
            if (shortcode != null) {
                TagBlock tag = new TagBlock(shortcode);
                tag.setSourceSpans(inline.getSourceSpans());
                inline.unlink();
                current.insertAfter(tag);
                Nodes.trim(current);
                current = new Paragraph();
                tag.insertAfter(current);
            } else if (current != paragraph) {
                if (current.getFirstChild() == null) {
                    current.setSourceSpans(inline.getSourceSpans());
                }
                current.appendChild(inline);
            }
        }
        Nodes.trim(current);
        if (current != paragraph && current.getFirstChild() == null) {
            current.unlink();
        }
    }

    private static @Nullable Shortcode blockTag(Node inline) {
        if (inline instanceof TagInline tag && ShortcodeKind.of(tag.shortcode()).holdsBlocks()) {
            return tag.shortcode();
        }
        if (inline instanceof HtmlInline html) {
            String literal = html.getLiteral().toLowerCase(Locale.ROOT);
            if (literal.startsWith("<details")) {
                return Shortcode.html("details", Shortcode.Part.OPENING);
            }
            if (literal.startsWith("</details")) {
                return Shortcode.html("details", Shortcode.Part.CLOSING);
            }
        }
        return null;
    }
}
