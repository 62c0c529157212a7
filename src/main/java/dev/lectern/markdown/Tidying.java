package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** The last walk over a tree: code in one form, text without HTML, nothing that is empty. */
final class Tidying {
    private static final int FENCE = 3;
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private final String file;
    private final Consumer<Problem> problems;
    private final InlineFolding inlines;

    Tidying(String file, Consumer<Problem> problems, InlineFolding inlines) {
        this.file = file;
        this.problems = problems;
        this.inlines = inlines;
    }

    void tidy(Node parent) {
        Node next;
        for (Node node = parent.getFirstChild(); node != null; node = next) {
            next = node.getNext();
            if (node instanceof Paragraph || node instanceof Heading) {
                inlines.fold(node);
                unlinkIfEmpty(node);
            } else if (node instanceof TableCell) {
                inlines.fold(node);
            } else if (node instanceof FencedCodeBlock fenced) {
                tidy(fenced);
            } else if (node instanceof IndentedCodeBlock indented) {
                InlineFolding.replace(node, code("", indented.getLiteral()));
            } else if (node instanceof RawBlock raw) {
                tidy(raw);
            } else {
                tidy(node);
                tidyContainer(node);
                joinLists(node);
            }
        }
    }

    /** Two lists of one kind that nothing separates any more are one, because as Markdown they would be. */
    private static void joinLists(Node node) {
        boolean bullets = node instanceof BulletList list
                && node.getPrevious() instanceof BulletList before
                && Objects.equals(list.getMarker(), before.getMarker());
        boolean numbers = node instanceof OrderedList list
                && node.getPrevious() instanceof OrderedList before
                && Objects.equals(list.getMarkerDelimiter(), before.getMarkerDelimiter());
        if (bullets || numbers) {
            Nodes.move(node.getFirstChild(), null, node.getPrevious());
            node.unlink();
        }
    }

    private static void unlinkIfEmpty(Node node) {
        if (node.getFirstChild() == null) {
            node.unlink();
        }
    }

    private static void tidyContainer(Node node) {
        if (node instanceof BlockQuote || node instanceof ListBlock) {
            unlinkIfEmpty(node);
        } else if (node instanceof ListItem && node.getParent() instanceof ListBlock list && list.isTight()) {
            for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph && child.getNext() instanceof Paragraph) {
                    list.setTight(false);
                }
            }
        }
    }

    private void tidy(FencedCodeBlock fenced) {
        if (fenced.getClosingFenceLength() == null) {
            problems.accept(Problem.error(
                    "fence-not-closed",
                    file,
                    Nodes.line(fenced),
                    "The code that begins here is never closed, so everything after it counts as code. Add a line with "
                            + fenced.getFenceCharacter().repeat(FENCE) + " after the code."));
        }
        String info = fenced.getInfo() == null ? "" : fenced.getInfo();
        InlineFolding.replace(fenced, code(info, EscapedShortcodes.shown(fenced.getLiteral())));
    }

    private static FencedCodeBlock code(String info, String literal) {
        String mark = info.indexOf('`') >= 0 ? "~" : "`";
        int length = FENCE;
        while (literal.contains(mark.repeat(length))) {
            length++;
        }
        FencedCodeBlock code = new FencedCodeBlock();
        code.setFenceCharacter(mark);
        code.setOpeningFenceLength(length);
        code.setClosingFenceLength(length);
        code.setInfo(info);
        code.setLiteral(literal);
        return code;
    }

    private void tidy(RawBlock raw) {
        if (!raw.closed()) {
            problems.accept(Problem.error(
                    raw.name().equals("!--") ? "comment-not-closed" : "code-not-closed",
                    file,
                    Nodes.line(raw),
                    "What begins here is never closed, so nothing after it is read as text. Add the closing mark."));
        }
        String content = raw.literal().strip();
        boolean html = raw.shortcode().html();
        if (html && raw.name().equals("pre")) {
            InlineFolding.replace(
                    raw, code("", TAG.matcher(raw.literal()).replaceAll("").strip() + "\n"));
        } else if (html || content.isEmpty()) {
            raw.unlink();
        } else if (ShortcodeKind.of(raw.shortcode()) == ShortcodeKind.FORMULA) {
            Paragraph paragraph = new Paragraph();
            paragraph.appendChild(new Text(formula(content)));
            InlineFolding.replace(raw, paragraph);
        } else {
            String language =
                    raw.name().equals("highlight") ? raw.shortcode().argument("lang", "language") : raw.name();
            InlineFolding.replace(raw, code(language, content + "\n"));
        }
    }

    private static String formula(String content) {
        if (content.contains("$")) {
            return content;
        }
        return content.contains("\n") ? "$$\n" + content + "\n$$" : "$" + content + "$";
    }
}
