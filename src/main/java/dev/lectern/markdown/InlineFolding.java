package dev.lectern.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Turns HTML and shortcodes within text into nodes that every platform can show, or takes them out. */
final class InlineFolding {
    /** Emphasis in emphasis deeper than this is flattened: deep trees exhaust the stack. */
    private static final int MAX_DEPTH = 20;

    private static final Map<String, String> SAME =
            Map.of("b", "strong", "em", "i", "kbd", "code", "samp", "code", "tt", "code", "del", "s", "strike", "s");
    private static final Set<String> PAIRS = Set.of("strong", "i", "code", "s", "sub", "sup", "a", "script", "style");

    private final BlockFolding blocks;

    InlineFolding(BlockFolding blocks) {
        this.blocks = blocks;
    }

    /** Something opened, that waits for its closing tag among its siblings. */
    private record Open(String name, boolean html, Node node) {}

    void fold(Node parent) {
        fold(parent, 0);
        Nodes.trim(parent);
    }

    private void fold(Node parent, int depth) {
        if (isPlain(parent)) {
            return;
        }
        Deque<Open> open = new ArrayDeque<>();
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof HtmlInline html) {
                fold(html, open);
            } else if (node instanceof TagInline tag) {
                fold(tag, open);
            } else if (node instanceof Code code) {
                code.setLiteral(EscapedShortcodes.shown(code.getLiteral()));
            } else if (node.getFirstChild() != null && depth >= MAX_DEPTH) {
                replace(node, new Text(Nodes.plain(node)));
            } else if (node.getFirstChild() != null) {
                fold(node, depth + 1);
                trimEmphasis(node);
            }
        }
        open.forEach(left -> Nodes.drop(left.node()));
        Nodes.mergeTexts(parent);
    }

    /** What was taken out may leave a blank at an end, where emphasis written as Markdown cannot have one. */
    private static void trimEmphasis(Node node) {
        if (node instanceof Emphasis || node instanceof StrongEmphasis) {
            Nodes.trim(node);
            if (node.getFirstChild() == null) {
                Nodes.drop(node);
            }
        }
    }

    private static boolean isPlain(Node parent) {
        Node node = parent.getFirstChild();
        while (node != null && (Nodes.isBreak(node) || (node instanceof Text && !(node.getNext() instanceof Text)))) {
            node = node.getNext();
        }
        return node == null;
    }

    private void fold(HtmlInline html, Deque<Open> open) {
        HtmlTag tag = HtmlTag.of(html.getLiteral());
        if (tag == null) {
            Nodes.drop(html);
        } else if (!tag.isKnown()) {
            replace(html, new Text(html.getLiteral()));
        } else if (tag.name().equals("br")) {
            lineBreak(html);
        } else if (tag.name().equals("img")) {
            replace(html, image(tag.attribute("src"), tag.attribute("alt")));
        } else {
            pair(html, SAME.getOrDefault(tag.name(), tag.name()), tag.closing(), open);
        }
    }

    private static void pair(HtmlInline html, String name, boolean closing, Deque<Open> open) {
        if (!PAIRS.contains(name)) {
            html.unlink();
        } else if (!closing && open.size() < MAX_DEPTH) {
            open.push(new Open(name, true, html));
        } else {
            Open opening = closing ? take(open, name, true) : null;
            if (opening != null) {
                wrap(opening, html);
            }
            html.unlink();
        }
    }

    private static @Nullable Open take(Deque<Open> open, String name, boolean html) {
        if (open.stream().noneMatch(one -> one.name().equals(name) && one.html() == html)) {
            return null;
        }
        Open top = open.pop();
        while (!top.name().equals(name) || top.html() != html) {
            top.node().unlink();
            top = open.pop();
        }
        return top;
    }

    private static void wrap(Open opening, Node end) {
        Node start = opening.node();
        Node holder = switch (opening.name()) {
            case "strong" -> new StrongEmphasis("**");
            case "i" -> new Emphasis("*");
            case "s" -> new Strikethrough("~~");
            case "a" -> link(((HtmlInline) start).getLiteral());
            default -> new Text("");
        };
        Nodes.move(start.getNext(), end, holder);
        String words = Nodes.plain(holder);
        Node result = switch (opening.name()) {
            case "code" -> new Code(words);
            case "sub" -> new Text(Scripts.lowered(words));
            case "sup" -> new Text(Scripts.raised(words));
            case "script", "style" -> new Text("");
            default -> holder;
        };
        if (words.isEmpty() && !holdsImage(holder)) {
            start.unlink();
        } else {
            replace(start, result);
        }
    }

    private static boolean holdsImage(Node holder) {
        return Nodes.children(holder).stream().anyMatch(Image.class::isInstance);
    }

    private static Node link(String literal) {
        HtmlTag tag = HtmlTag.of(literal);
        return new Link(tag == null ? "" : tag.attribute("href"), null);
    }

    private static Image image(String source, String alt) {
        Image image = new Image(source, null);
        if (!alt.isBlank()) {
            image.appendChild(new Text(alt.strip()));
        }
        return image;
    }

    private static void lineBreak(Node html) {
        Node next = html.getNext();
        if (html.getParent() instanceof TableCell || html.getParent() instanceof Heading) {
            replace(html, new Text(" "));
        } else if (next != null && Nodes.isBreak(next)) {
            html.unlink();
            replace(next, new HardLineBreak());
        } else {
            replace(html, new HardLineBreak());
            if (next instanceof Text text) {
                text.setLiteral(text.getLiteral().stripLeading());
            }
        }
    }

    private void fold(TagInline tag, Deque<Open> open) {
        Shortcode shortcode = tag.shortcode();
        ShortcodeKind kind = ShortcodeKind.of(shortcode);
        switch (kind) {
            case FIGURE -> replace(tag, image(shortcode.argument("src", "link"), alt(shortcode)));
            case REFERENCE -> References.fold(tag, shortcode.argument("path"));
            case VIDEO -> replace(tag, video(shortcode));
            case UNKNOWN, SPOILER, COMMENT -> hide(tag, kind, open);
            default -> Nodes.drop(tag);
        }
    }

    /** In a heading or a cell nothing can be folded away, so what is hidden is left out. */
    private void hide(TagInline tag, ShortcodeKind kind, Deque<Open> open) {
        Shortcode shortcode = tag.shortcode();
        if (shortcode.part() == Shortcode.Part.CLOSING) {
            Open opening = take(open, shortcode.name(), false);
            if (opening != null) {
                Nodes.move(opening.node().getNext(), tag, new Text(""));
                opening.node().unlink();
            }
            Nodes.drop(tag);
            return;
        }
        if (kind == ShortcodeKind.UNKNOWN) {
            blocks.unknown(shortcode, Nodes.line(tag), false);
        }
        if (shortcode.part() == Shortcode.Part.OPENING && open.size() < MAX_DEPTH) {
            open.push(new Open(shortcode.name(), false, tag));
        } else {
            tag.unlink();
        }
    }

    private static String alt(Shortcode shortcode) {
        return shortcode.named().getOrDefault("alt", shortcode.named().getOrDefault("caption", ""));
    }

    private static Node video(Shortcode shortcode) {
        String id = shortcode.argument("id", "src");
        String address = switch (shortcode.name()) {
            case "youtube" -> "https://www.youtube.com/watch?v=" + id;
            case "vimeo" -> "https://vimeo.com/" + id;
            default -> id;
        };
        Link link = new Link(address, null);
        link.appendChild(new Text(shortcode.named().getOrDefault("title", "Video")));
        return link;
    }

    static void replace(Node old, Node replacement) {
        if (replacement.getSourceSpans().isEmpty()) {
            replacement.setSourceSpans(old.getSourceSpans());
        }
        old.insertBefore(replacement);
        old.unlink();
    }
}
