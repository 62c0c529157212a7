package dev.lectern.slack;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import java.util.TreeMap;
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

        /** Null where there is nothing to say. */
        @Nullable
        Map<String, Boolean> names() {
            Map<String, Boolean> names = new TreeMap<>();
            names.put("bold", bold);
            names.put("code", code);
            names.put("italic", italic);
            names.put("strike", strike);
            names.values().removeIf(set -> !set);
            return names.isEmpty() ? null : names;
        }

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
        return new Element(isLink() ? "link" : "text", text, url, look.names());
    }

    /** As JSON says it. The SDK's own class would send every look, also those that Slack does not document. */
    record Element(
            String type,
            String text,
            @Nullable String url,
            @Nullable Map<String, Boolean> style) implements RichTextElement {
        @Override
        public String getType() {
            return type;
        }
    }
}
