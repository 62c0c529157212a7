package dev.lectern.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Picture;
import dev.lectern.score.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressChartTest {
    private static final String[] TITLES = {
        "Heaps",
        "Building with large language models: from prompts to systems that can be trusted in production",
        "Sorting, and why it is never as easy as it looks",
        "Übung macht den Meister: λ-Kalkül & Σ-Algebra",
        "RAG"
    };

    private final ProgressChart chart = new ProgressChart();

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25, 60})
    void aPictureIsAsWideAsAPhoneAndAsHighAsItsLectures(int lectures) throws IOException {
        List<Progress> progress = progress(lectures);
        Picture picture = chart.progress(progress, titles(progress));

        BufferedImage image = read(picture);
        assertThat(image.getWidth()).isEqualTo(1000);
        assertThat(image.getHeight()).isBetween(300, 4_500);
        assertThat(picture.png().length).isLessThan(1_000_000);
    }

    @Test
    void theThreePartsDifferWithoutColor() throws IOException {
        BufferedImage image = read(chart.progress(List.of(new Progress("heaps", 8, 4, 0, 0, 40, 12)), Map.of()));

        int y = 232 * 5 / 4; // the middle of the only bar
        double right = brightness(image, 60, 200, y);
        double otherwise = brightness(image, 260, 400, y);
        double open = brightness(image, 450, 600, y);
        assertThat(right).isLessThan(100);
        assertThat(otherwise).isBetween(150.0, 215.0);
        assertThat(open).isGreaterThan(235);
        assertThat(contrast(image, 60, 200, y)).isLessThan(5);
        assertThat(contrast(image, 260, 400, y)).as("stripes").isGreaterThan(40);
    }

    @Test
    void whatCannotBeDrawnIsLeftOutOfATitle() {
        Lettering lettering = new Lettering();
        int unassigned = 0x1FBFF;
        String odd = Character.toString(unassigned);

        assertThat(lettering.fit("Heaps" + odd, lettering.title(), 700, "Lecture 1"))
                .isEqualTo("Heaps");
        assertThat(lettering.fit(odd, lettering.title(), 700, "Lecture 1")).isEqualTo("Lecture 1");
        assertThat(lettering.fit("Heaps and trees and more", lettering.title(), 200, ""))
                .startsWith("Heaps")
                .endsWith("…");
    }

    @Test
    void theDescriptionSaysTheSameInSentences() {
        List<Progress> progress = List.of(
                new Progress("heaps", 8, 4, 1, 1, 45, 12),
                new Progress("sorting", 0, 0, 0, 0, 0, 1),
                new Progress("gone", 1, 1, 0, 0, 10, 1));

        assertThat(chart.progress(progress, Map.of("heaps", "Heaps", "sorting", "Sorting\nthings"))
                        .alt())
                .isEqualTo("Your progress in 3 lectures: 9 of 14 questions answered, 5 of them right."
                        + " “Heaps”: 8 of 12 answered, 4 right. “Sorting things”: 0 of 1 answered."
                        + " “gone”: 1 of 1 answered, 1 right.");
    }

    @ParameterizedTest
    @ValueSource(ints = {11, 12, 13, 14, 25, 60, 200})
    void aLongDescriptionEndsWithHowManyLecturesAreLeft(int lectures) {
        List<Progress> progress = progress(lectures);
        String alt = chart.progress(progress, titles(progress)).alt();

        int told = alt.split("“").length - 1;
        assertThat(alt).hasSizeLessThanOrEqualTo(Picture.MAX_ALT).endsWith(told == lectures ? "." : "more.");
        assertThat(told == lectures
                        || alt.endsWith(" There are " + (lectures - told) + " more.")
                        || (lectures - told == 1 && alt.endsWith(" There is one more.")))
                .as(alt)
                .isTrue();
    }

    private static double brightness(BufferedImage image, int from, int to, int y) {
        return IntStream.range(from, to)
                .mapToDouble(x -> gray(image.getRGB(x, y)))
                .average()
                .orElseThrow();
    }

    private static double contrast(BufferedImage image, int from, int to, int y) {
        DoubleSummaryStatistics grays = IntStream.range(from, to)
                .mapToDouble(x -> gray(image.getRGB(x, y)))
                .summaryStatistics();
        return grays.getMax() - grays.getMin();
    }

    private static double gray(int rgb) {
        return 0.3 * (rgb >> 16 & 0xff) + 0.59 * (rgb >> 8 & 0xff) + 0.11 * (rgb & 0xff);
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.png()));
    }

    private static List<Progress> progress(int lectures) {
        Random random = new Random(7);
        List<Progress> progress = new ArrayList<>();
        for (int at = 0; at < lectures; at++) {
            int questions = 1 + random.nextInt(20);
            int answered = at % 6 == 4 ? 0 : random.nextInt(questions + 1);
            int correct = answered == 0 ? 0 : random.nextInt(answered + 1);
            progress.add(new Progress("l" + at, answered, correct, 0, 0, correct * 10, questions));
        }
        return progress;
    }

    private static Map<String, String> titles(List<Progress> progress) {
        Map<String, String> titles = new HashMap<>();
        for (int at = 0; at < progress.size(); at++) {
            titles.put("l" + at, TITLES[at % TITLES.length]);
        }
        return titles;
    }
}
