package dev.lectern.lecture;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** One section on its way into a summary: what it says, and what of it was chosen so far. */
final class SummaryPart {
    private final Section section;
    private final int depth;
    private final List<Point> points;
    private final IdentityHashMap<Point, List<Node>> chosen = new IdentityHashMap<>();
    private boolean shortened;

    private SummaryPart(Section section, int depth, List<Point> points) {
        this.section = section;
        this.depth = depth;
        this.points = List.copyOf(points);
    }

    static SummaryPart of(Section section, Section root) {
        int depth = section.path().slugs().size() - root.path().slugs().size();
        return new SummaryPart(section, depth, Point.of(section.body()));
    }

    Section section() {
        return section;
    }

    /** How far below the section that is summarised; 0 for that section itself. */
    int depth() {
        return depth;
    }

    List<Point> points() {
        return points;
    }

    boolean hasList() {
        return points.stream().anyMatch(point -> point.block() instanceof ListBlock);
    }

    /** What the heading costs, if nothing has paid for it yet. */
    int headingSize() {
        return depth == 0 || !chosen.isEmpty() ? 0 : section.title().length();
    }

    void choose(Point point) {
        chosen.put(point, point.blocks());
    }

    void chooseShortened(Point point) {
        choose(point);
        shortened = true;
    }

    /** Whether the point comes next: everything before it, tables aside, was chosen in full. */
    boolean isNext(Point point) {
        return !shortened
                && points.subList(0, point.place()).stream()
                        .allMatch(earlier -> earlier.kind() == Point.Kind.TABLE || chosen.containsKey(earlier));
    }

    boolean isCut() {
        return shortened || chosen.size() < points.size();
    }

    List<Node> chosen() {
        List<Node> blocks = new ArrayList<>();
        points.forEach(point -> blocks.addAll(chosen.getOrDefault(point, List.of())));
        return blocks;
    }
}
