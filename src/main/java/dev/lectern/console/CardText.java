package dev.lectern.console;

import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;

/** A card as lines of a terminal: sign and title, the text, and what could be typed next. */
final class CardText {
    private final int width;
    private final boolean styled;

    CardText(int width, boolean styled) {
        this.width = width;
        this.styled = styled;
    }

    List<AttributedString> lines(Card card) {
        Mark mark = Mark.of(card.tone());
        AttributedString headline = mark.headline(CleanText.line(card.title()));
        int inner = width - DisplayWidth.of(mark.prefix());
        List<AttributedString> body = body(card, headline.length() == 0 ? inner : width);
        List<AttributedString> lines = new ArrayList<>();
        if (headline.length() > 0) {
            lines.addAll(LineWrap.hang(mark.prefix(), LineWrap.wrap(headline, inner)));
            append(lines, body);
        } else {
            lines.addAll(LineWrap.hang(mark.prefix(), body)); // a sentence without a title follows its sign
        }
        append(lines, new NextSteps(width).of(card));
        return lines;
    }

    private List<AttributedString> body(Card card, int width) {
        List<AttributedString> lines = new ArrayList<>();
        for (RichText text : card.body()) {
            append(lines, new TerminalText(width, styled).lines(text));
        }
        return lines;
    }

    private static void append(List<AttributedString> lines, List<AttributedString> more) {
        if (!lines.isEmpty() && !more.isEmpty()) {
            lines.add(AttributedString.EMPTY);
        }
        lines.addAll(more);
    }
}
