package dev.lectern.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pearson's product-moment correlation. */
final class Correlation {
    /** Two points always lie on a line. */
    private static final int FEWEST = 3;

    private static final double NONE = 1e-12;

    private Correlation() {}

    record Point(double x, double y) {}

    /**
     * {@code r = sum((x - mx)(y - my)) / sqrt(sum((x - mx)^2) * sum((y - my)^2))}.
     *
     * @return null where it is not defined: fewer than three points, or no spread in one of the two
     */
    static @Nullable Double of(List<Point> points) {
        if (points.size() < FEWEST) {
            return null;
        }
        double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double meanY = points.stream().mapToDouble(Point::y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (Point point : points) {
            double x = point.x() - meanX;
            double y = point.y() - meanY;
            xy += x * y;
            xx += x * x;
            yy += y * y;
        }
        return xx < NONE || yy < NONE ? null : Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
    }
}
