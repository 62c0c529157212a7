package dev.lectern.console;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** What stands inside a paragraph, a heading or a cell, as one run of text; a {@code \n} where a line must end. */
final class InlineText extends AbstractVisitor {
    private final boolean styled;
    private final AttributedStringBuilder out = new AttributedStringBuilder();
    private AttributedStyle style;

    private InlineText(boolean styled, AttributedStyle style) {
        this.styled = styled;
        this.style = style;
    }

    /**
     * @param styled whether looks are shown; without them a few signs take their place
     * @param style the look of the text around
     */
    static AttributedString of(Node block, boolean styled, AttributedStyle style) {
        var text = new InlineText(styled, style);
        text.visitChildren(block);
        return text.out.toAttributedString();
    }

    static String plain(Node block) {
        return of(block, false, Ink.NONE).toString();
    }

    private void write(String text) {
        out.append(new AttributedString(text, style));
    }

    private void look(UnaryOperator<AttributedStyle> look, Runnable content) {
        AttributedStyle before = style;
        style = look.apply(style);
        content.run();
        style = before;
    }

    @Override
    public void visit(Text text) {
        String[] lines = text.getLiteral().split("\n", -1); // a formula may have several
        for (int i = 0; i < lines.length; i++) {
            write((i == 0 ? "" : "\n") + CleanText.line(lines[i]));
        }
    }

    @Override
    public void visit(Code code) {
        String literal = CleanText.line(code.getLiteral());
        look(before -> before.foreground(AttributedStyle.CYAN), () -> write(styled ? literal : "`" + literal + "`"));
    }

    @Override
    public void visit(Emphasis emphasis) {
        look(AttributedStyle::italic, () -> visitChildren(emphasis));
    }

    @Override
    public void visit(StrongEmphasis strong) {
        look(AttributedStyle::bold, () -> visitChildren(strong));
    }

    @Override
    public void visit(SoftLineBreak softLineBreak) {
        write(" ");
    }

    @Override
    public void visit(HardLineBreak hardLineBreak) {
        write("\n");
    }

    @Override
    public void visit(HtmlInline html) {
        if (html.getLiteral().toLowerCase(Locale.ROOT).matches("<br\\s*/?>")) {
            write("\n");
        }
    }

    @Override
    public void visit(Link link) {
        String address = CleanText.line(link.getDestination());
        int start = out.length();
        look(AttributedStyle::underline, () -> visitChildren(link));
        String label = out.subSequence(start, out.length()).toString();
        if (isWorthShowing(address) && !address.equals(label) && !address.equals("mailto:" + label)) {
            look(AttributedStyle::faint, () -> write(label.isEmpty() ? address : " (" + address + ")"));
        }
    }

    /** Where a reader could go; a place inside the folder of lectures is none. */
    private static boolean isWorthShowing(String address) {
        return address.matches("(?i)(https?|mailto):.*");
    }

    @Override
    public void visit(Image image) {
        look(AttributedStyle::faint, () -> {
            write("[image");
            if (image.getFirstChild() != null) {
                write(": ");
                visitChildren(image);
            }
            write("]");
        });
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            look(AttributedStyle::crossedOut, () -> {
                write(styled ? "" : "~~");
                visitChildren(node);
                write(styled ? "" : "~~");
            });
        } else if (node instanceof TaskListItemMarker marker) {
            write(marker.isChecked() ? "[x] " : "[ ] ");
        } else {
            visitChildren(node);
        }
    }
}
