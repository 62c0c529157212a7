package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseOrderTest {
    @Test
    void weightThenNameGivesTheOrderAndFoldersGoByTheirPages() {
        List<String> expected = List.of(
                "z-first.md",
                "week-2/index.md",
                "week-2/b.md",
                "week-10/light.md",
                "week-10/a.md",
                "week-10/z.md",
                "a.md",
                "lecture-2.md",
                "lecture-10.md",
                "unweighted/x.md");
        Map<String, Integer> weights = new HashMap<>(Map.of("z-first.md", 1, "week-10/light.md", 5, "week-10/a.md", 7));
        CourseOrder order = new CourseOrder(Map.of("week-2", 2, "week-10", 10));
        List<String> files = new ArrayList<>(expected);
        Collections.shuffle(files, new Random(7));

        files.sort(Comparator.comparing(file -> order.position(file, weights.get(file)), CourseOrder::compare));

        assertThat(files).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"lecture-2,lecture-10", "Lecture-2,lecture-10", "a,b", "01,2", "a,a1", "a1b2,a1b10", "1,a", "B,b"})
    void namesGoAsPeopleCount(String smaller, String larger) {
        assertThat(NaturalOrder.COMPARATOR.compare(smaller, larger)).isNegative();
        assertThat(NaturalOrder.COMPARATOR.compare(larger, smaller)).isPositive();
        assertThat(NaturalOrder.COMPARATOR.compare(larger, larger)).isZero();
    }

    @Test
    void slugsComeFromNamesAndFromFoldersOnlyWhereNeeded() {
        Map<String, String> slugs = LectureSlugs.of(List.of(
                "Lecture 03 – Training.md",
                "week-1/intro.md",
                "week-2/intro.md",
                "intro.md",
                "week-3/index.md",
                "a/Intro.MARKDOWN",
                "größe.md",
                "***.md",
                "index.md",
                "a.b.md",
                "a_b.md"));

        assertThat(slugs)
                .containsEntry("Lecture 03 – Training.md", "lecture-03-training")
                .containsEntry("intro.md", "intro")
                .containsEntry("week-1/intro.md", "week-1-intro")
                .containsEntry("week-2/intro.md", "week-2-intro")
                .containsEntry("a/Intro.MARKDOWN", "a-intro")
                .containsEntry("week-3/index.md", "week-3")
                .containsEntry("größe.md", "größe")
                .containsEntry("***.md", "lecture")
                .containsEntry("index.md", "index")
                .containsEntry("a.b.md", "a-b")
                .containsEntry("a_b.md", "a-b-2");
        assertThat(slugs.values()).doesNotHaveDuplicates();
    }
}
