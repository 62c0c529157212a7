package dev.lectern.slack;

import dev.lectern.slack.Run.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Reads the words of one paragraph, heading or table cell into runs. */
final class Inlines {
    /** Deeper formatting than this is shown as plain words; nobody writes it, but a hostile file may. */
    private static final int MAX_DEPTH = 40;

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s<>|]+");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private final List<Run> runs = new ArrayList<>();

    private Inlines() {}

    static List<Run> of(Node parent, Look look) {
        Inlines inlines = new Inlines();
        inlines.children(parent, look, null, 0);
        return inlines.runs;
    }

    /** Without control characters and broken halves of characters, which JSON or Slack would choke on. */
    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    private void children(Node parent, Look look, @Nullable String url, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            add(node, look, url, depth);
        }
    }

    private void add(Node node, Look look, @Nullable String url, int depth) {
        if (node instanceof Text text) {
            put(text.getLiteral(), look, url);
        } else if (node instanceof Code code) {
            put(code.getLiteral(), look.and(Look.CODE), url);
        } else if (node instanceof SoftLineBreak) {
            put(" ", look, url);
        } else if (node instanceof HardLineBreak) {
            put("\n", look, url);
        } else if (node instanceof HtmlInline html) {
            put(html.getLiteral().matches("(?i)<br\\s*/?>") ? "\n" : html.getLiteral(), look, url);
        } else if (node instanceof Image image) {
            picture(image, look, url);
        } else if (depth >= MAX_DEPTH) {
            put(plain(node), look, url);
        } else {
            children(
                    node,
                    look.and(lookOf(node)),
                    node instanceof Link link ? target(link.getDestination()) : url,
                    depth + 1);
        }
    }

    private static Look lookOf(Node node) {
        return new Look(node instanceof StrongEmphasis, node instanceof Emphasis, node instanceof Strikethrough, false);
    }

    private void picture(Image image, Look look, @Nullable String url) {
        String alt = plain(image).strip();
        String target = target(image.getDestination());
        put("[picture: " + (alt.isEmpty() ? "no description" : alt) + "]", look, target == null ? url : target);
    }

    /** Where a link may lead: http and https only, and nothing that Slack would refuse. */
    private static @Nullable String target(@Nullable String destination) {
        return destination != null
                        && destination.length() <= SlackLimit.LINK
                        && WEB.matcher(destination).matches()
                ? destination
                : null;
    }

    private void put(String text, Look look, @Nullable String url) {
        String clean = printable(text);
        if (clean.isEmpty()) {
            return;
        }
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        Run run = new Run(clean, look, url);
        if (last != null && last.withText(clean).equals(run)) {
            runs.set(runs.size() - 1, run.withText(last.text() + clean));
        } else {
            runs.add(run);
        }
    }

    /** The words below a node, however deep, without recursion. */
    static String plain(Node parent) {
        StringBuilder text = new StringBuilder();
        Node node = parent.getFirstChild();
        while (node != null) {
            if (node instanceof Text leaf) {
                text.append(leaf.getLiteral());
            } else if (node instanceof Code leaf) {
                text.append(leaf.getLiteral());
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                text.append(' ');
            }
            node = following(node, parent);
        }
        return printable(text.toString());
    }

    /** The next node below a root in the order of reading; null behind the last. */
    static @Nullable Node following(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node current = node;
        while (current.getNext() == null) {
            current = current.getParent();
            if (current == null || current == root) {
                return null;
            }
        }
        return current.getNext();
    }
}
