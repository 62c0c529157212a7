package dev.lectern.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;

/** Fonts that are on every machine with any, and titles made to fit. */
final class Lettering {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Font heading = new Font(Font.SANS_SERIF, Font.BOLD, 36);
    private final Font title = new Font(Font.SANS_SERIF, Font.BOLD, 26);
    private final Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 23);

    Font heading() {
        return heading;
    }

    Font title() {
        return title;
    }

    Font small() {
        return small;
    }

    /**
     * The text without what the font has no shape for, cut where it is too wide.
     *
     * @param otherwise for a text of which nothing is left
     */
    String fit(String text, Font font, double width, String otherwise) {
        String shown = drawable(text, font);
        if (shown.isEmpty()) {
            return otherwise;
        }
        if (widthOf(shown, font) <= width) {
            return shown;
        }
        int length = shown.length();
        while (length > 1 && widthOf(cut(shown, length), font) > width) {
            length = shown.offsetByCodePoints(length, -1);
        }
        return cut(shown, length);
    }

    private static String drawable(String text, Font font) {
        StringBuilder drawable = new StringBuilder();
        text.codePoints().filter(font::canDisplay).forEach(drawable::appendCodePoint);
        return drawable.toString().replaceAll("\\s+", " ").strip();
    }

    private static String cut(String text, int length) {
        return text.substring(0, length).strip() + "…";
    }

    private static double widthOf(String text, Font font) {
        return new TextLayout(text, font, CONTEXT).getAdvance();
    }
}
