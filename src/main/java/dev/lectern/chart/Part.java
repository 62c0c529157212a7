package dev.lectern.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** What a bar is made of: dark, striped and pale. */
enum Part {
    RIGHT("right", 0x1f5a92, 0x1f5a92),
    OTHERWISE("answered otherwise", 0xe08a1e, 0xb86e12),
    OPEN("not answered yet", 0xeef1f5, 0xb6c0cb);

    private final String word;
    private final int fill;
    private final int outline;

    Part(String word, int fill, int outline) {
        this.word = word;
        this.fill = fill;
        this.outline = outline;
    }

    String word() {
        return word;
    }

    Paint paint() {
        return this == OTHERWISE ? stripes(new Color(fill)) : new Color(fill);
    }

    Color outline() {
        return new Color(outline);
    }

    /** Drawn four times as large as shown, so that the stripes stay clean. */
    private static Paint stripes(Color color) {
        int size = 48;
        BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(0xfdeccd));
        graphics.fillRect(0, 0, size, size);
        graphics.setColor(color);
        graphics.setStroke(new BasicStroke(size * 0.32f));
        for (int start = -size; start <= size; start += size) {
            graphics.draw(new Line2D.Double(start - size, 2 * size, start + 2 * size, -size));
        }
        graphics.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, 12, 12));
    }
}
