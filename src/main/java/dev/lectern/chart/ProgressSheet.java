package dev.lectern.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.CategoryAnchor;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.DefaultCategoryDataset;

/**
 * The picture: a bar for each lecture below its title, as wide as all of its questions, in an order from right to open. The
 * three parts differ in pattern and brightness, so that they can be told apart without colour, and the figures stand beside.
 * Sizes are for a phone, where the whole width is about 7 cm.
 */
final class ProgressSheet {
    private static final int WIDTH = 800;
    private static final int ROW = 104;
    private static final int HEAD = 184;
    private static final int MARGIN = 40;
    private static final double SCALE = 1.25;
    /** How much of the width a bar takes; the rest is for its figures. */
    private static final double BAR = 0.64;

    private static final int BAR_HEIGHT = 32;
    private static final double BETWEEN = 0.02;

    private static final Color INK = new Color(0x1b2733);
    private static final Color QUIET = new Color(0x52606d);

    private final List<Row> rows;
    private final List<Row> all;
    private final Lettering lettering = new Lettering();

    /**
     * @param rows what is shown
     * @param all what is counted
     */
    ProgressSheet(List<Row> rows, List<Row> all) {
        this.rows = rows;
        this.all = all;
    }

    BufferedImage draw() {
        int height = HEAD + rows.size() * ROW;
        BufferedImage image =
                new BufferedImage((int) (WIDTH * SCALE), (int) (height * SCALE), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            chart().draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private JFreeChart chart() {
        JFreeChart chart = new JFreeChart(null, null, plot(), false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(28, MARGIN, 0, MARGIN));
        chart.setTitle(title("Your progress", lettering.heading(), INK));
        chart.addSubtitle(title(summary(), lettering.small(), QUIET));
        chart.addSubtitle(legend());
        return chart;
    }

    private String summary() {
        int questions = all.stream().mapToInt(row -> row.progress().questions()).sum();
        int answered = all.stream().mapToInt(row -> row.progress().answered()).sum();
        int right = all.stream().mapToInt(row -> row.progress().correct()).sum();
        String figures = answered + " of " + questions + (questions == 1 ? " question" : " questions") + " answered, "
                + right + " right";
        int more = all.size() - rows.size();
        return more == 0 ? figures : figures + " · first " + rows.size() + " of " + all.size() + " lectures";
    }

    private static TextTitle title(String words, Font font, Color color) {
        TextTitle title = new TextTitle(words, font);
        title.setPaint(color);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setPadding(RectangleInsets.ZERO_INSETS);
        title.setMargin(0, 0, 8, 0);
        return title;
    }

    private LegendTitle legend() {
        LegendItemCollection items = new LegendItemCollection();
        for (Part part : Part.values()) {
            LegendItem item = new LegendItem(
                    part.word(),
                    null,
                    null,
                    null,
                    new Rectangle2D.Double(-11, -11, 22, 22),
                    part.paint(),
                    new BasicStroke(1.5f),
                    part.outline());
            items.add(item);
        }
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setItemFont(lettering.small());
        legend.setItemPaint(QUIET);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setFrame(BlockBorder.NONE);
        legend.setItemLabelPadding(new RectangleInsets(2, 8, 2, 22));
        legend.setLegendItemGraphicPadding(RectangleInsets.ZERO_INSETS);
        legend.setMargin(4, 0, 26, 0);
        return legend;
    }

    private CategoryPlot plot() {
        DefaultCategoryDataset shares = new DefaultCategoryDataset();
        CategoryAxis lectures = new CategoryAxis();
        lectures.setVisible(false);
        lectures.setLowerMargin(0);
        lectures.setUpperMargin(0);
        lectures.setCategoryMargin(0);
        NumberAxis width = new NumberAxis();
        width.setVisible(false);
        width.setRange(0, 1 / BAR);
        CategoryPlot plot = new CategoryPlot(shares, lectures, width, bars());
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        for (int at = 0; at < rows.size(); at++) {
            add(rows.get(at), at, shares, plot);
        }
        return plot;
    }

    private void add(Row row, int at, DefaultCategoryDataset shares, CategoryPlot plot) {
        shares.addValue(row.right(), Part.RIGHT, Integer.valueOf(at));
        shares.addValue(row.otherwise(), Part.OTHERWISE, Integer.valueOf(at));
        shares.addValue(row.open(), Part.OPEN, Integer.valueOf(at));
        String title = lettering.fit(row.title(), lettering.title(), WIDTH - 2 * MARGIN, "Lecture " + (at + 1));
        plot.addAnnotation(label(title, at, 0, lettering.title(), INK, CategoryAnchor.START, TextAnchor.TOP_LEFT));
        plot.addAnnotation(label(
                row.figures(), at, 1 + BETWEEN, lettering.small(), INK, CategoryAnchor.MIDDLE, TextAnchor.CENTER_LEFT));
    }

    private static CategoryTextAnnotation label(
            String words, int at, double from, Font font, Color color, CategoryAnchor where, TextAnchor anchor) {
        CategoryTextAnnotation label = new CategoryTextAnnotation(words, Integer.valueOf(at), from);
        label.setFont(font);
        label.setPaint(color);
        label.setCategoryAnchor(where);
        label.setTextAnchor(anchor);
        return label;
    }

    private StackedBarRenderer bars() {
        StackedBarRenderer bars = new StackedBarRenderer();
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setMaximumBarWidth((double) BAR_HEIGHT / (rows.size() * ROW));
        bars.setItemMargin(0);
        bars.setDrawBarOutline(true);
        int series = 0;
        for (Part part : Part.values()) {
            bars.setSeriesPaint(series, part.paint());
            bars.setSeriesOutlinePaint(series, part.outline());
            bars.setSeriesOutlineStroke(series, new BasicStroke(1.5f));
            series++;
        }
        return bars;
    }
}
