package dev.lectern.lecture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.ListBlock;

/**
 * Chooses what a summary holds. The most wanted come first, from every section in turn, until about {@value #ABOUT}
 * characters are reached.
 */
final class SummaryChoice {
    private static final int ABOUT = 900;

    /** A section a little longer than that still comes whole: a cut would save nothing worth a click. */
    private static final int WHOLE = 1_100;

    /** Tables below the section come along up to this many characters; its own always do. */
    private static final int TABLES_BELOW = 4_000;

    private final List<SummaryPart> parts;
    private int room = ABOUT;
    private boolean nothingYet = true;

    SummaryChoice(List<SummaryPart> parts) {
        this.parts = parts;
    }

    void choose() {
        chooseTables();
        if (size() <= WHOLE) {
            texts().forEach(wish -> wish.part().choose(wish.point()));
        } else {
            texts().sorted(MOST_WANTED).forEach(this::consider);
        }
    }

    private record Wish(SummaryPart part, Point point) {}

    private static final Comparator<Wish> MOST_WANTED = Comparator.comparing(
                    (Wish wish) -> wish.point().kind())
            .thenComparing(wish -> wish.part().depth())
            .thenComparing(wish -> wish.point().place());

    private Stream<Wish> texts() {
        return parts.stream()
                .flatMap(part -> part.points().stream()
                        .filter(point -> point.kind() != Point.Kind.TABLE)
                        .map(point -> new Wish(part, point)));
    }

    private int size() {
        return parts.stream().mapToInt(SummaryPart::headingSize).sum()
                + texts().mapToInt(wish -> wish.point().size()).sum();
    }

    private void chooseTables() {
        int roomBelow = TABLES_BELOW;
        for (SummaryPart part : parts) {
            for (Point point : part.points()) {
                boolean own = part.depth() == 0;
                if (point.kind() == Point.Kind.TABLE && (own || point.size() <= roomBelow)) {
                    part.choose(point);
                    roomBelow -= own ? 0 : point.size();
                }
            }
        }
    }

    private void consider(Wish wish) {
        SummaryPart part = wish.part();
        Point point = wish.point();
        if (point.kind() == Point.Kind.MORE && !part.isNext(point)) {
            return; // prose and code lean on what stands before them
        }
        int before = point.size();
        int left = room - part.headingSize();
        int limit = Math.min(left, share(wish));
        if (before > limit && !shorten(point, limit)) {
            return;
        }
        room = left - point.size();
        nothingYet = false;
        if (point.size() < before) {
            part.chooseShortened(point);
        } else {
            part.choose(point);
        }
    }

    /** Prose leaves room for the list that follows it. */
    private static int share(Wish wish) {
        boolean prose = !(wish.point().block() instanceof ListBlock);
        return prose && wish.part().hasList() ? ABOUT / 2 : ABOUT;
    }

    private boolean shorten(Point point, int limit) {
        int leadIn = point.size() - Trees.text(point.block()).length();
        return Shortening.shorten(point.block(), limit - leadIn, nothingYet);
    }
}
