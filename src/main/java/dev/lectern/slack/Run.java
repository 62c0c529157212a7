package dev.lectern.slack;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import org.jspecify.annotations.Nullable;

/**
 * Some characters that look alike.
 *
 * @param url where they lead, http or https; null where nowhere
 */
record Run(String text, Look look, @Nullable String url) {

    /** How characters look. */
    record Look(boolean bold, boolean italic, boolean strike, boolean code) {
        static final Look PLAIN = new Look(false, false, false, false);
        static final Look BOLD = new Look(true, false, false, false);
        static final Look CODE = new Look(false, false, false, true);

        Look and(Look other) {
            return new Look(bold || other.bold, italic || other.italic, strike || other.strike, code || other.code);
        }
    }

    static Run plain(String text) {
        return new Run(text, Look.PLAIN, null);
    }

    Run withText(String other) {
        return new Run(other, look, url);
    }

    /** A link stays whole when text is cut. */
    boolean isLink() {
        return url != null;
    }

    RichTextElement element() {
        if (url != null) {
            return RichTextSectionElement.Link.builder()
                    .url(url)
                    .text(text)
                    .style(style())
                    .build();
        }
        return RichTextSectionElement.Text.builder().text(text).style(style()).build();
    }

    private RichTextSectionElement.@Nullable TextStyle style() {
        if (look.equals(Look.PLAIN)) {
            return null;
        }
        return RichTextSectionElement.TextStyle.builder()
                .bold(look.bold)
                .italic(look.italic)
                .strike(look.strike)
                .code(look.code)
                .build();
    }
}
