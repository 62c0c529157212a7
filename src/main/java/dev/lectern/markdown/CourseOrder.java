package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The order of a course, as in Hugo: what stands in one folder goes by weight, then by name; what has no weight comes last. A
 * folder stands in its parent by the weight of its {@code _index.md} or {@code index.md}.
 */
final class CourseOrder {
    private static final Comparator<Step> STEPS = Comparator.comparing(
                    Step::weight, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
            .thenComparing(Step::name, NaturalOrder.COMPARATOR);

    private final Map<String, Integer> folderWeights;

    /** @param folderWeights the weights of folders that have one, by their path from the top */
    CourseOrder(Map<String, Integer> folderWeights) {
        this.folderWeights = Map.copyOf(folderWeights);
    }

    private record Step(@Nullable Integer weight, String name) {}

    /** Compares places; see {@link #position}. */
    static int compare(Position left, Position right) {
        int common = Math.min(left.steps().size(), right.steps().size());
        for (int i = 0; i < common; i++) {
            int difference = STEPS.compare(left.steps().get(i), right.steps().get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.steps().size(), right.steps().size());
    }

    /** Where a file stands in the course. */
    record Position(List<Step> steps) {}

    Position position(String file, @Nullable Integer weight) {
        List<Step> steps = new ArrayList<>();
        int slash = file.indexOf('/');
        int start = 0;
        while (slash >= 0) {
            String folder = file.substring(0, slash);
            steps.add(new Step(folderWeights.get(folder), folder.substring(start)));
            start = slash + 1;
            slash = file.indexOf('/', start);
        }
        String name = file.substring(start);
        if (!steps.isEmpty() && FolderPage.isLeafBundle(name)) {
            return new Position(List.copyOf(steps));
        }
        steps.add(new Step(weight, name));
        return new Position(List.copyOf(steps));
    }
}
