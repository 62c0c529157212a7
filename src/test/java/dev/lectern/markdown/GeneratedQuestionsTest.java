package dev.lectern.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Writes random questions in every dialect, option style, break style and answer style, and reads them back. */
class GeneratedQuestionsTest {
    private static final long SEED = 20_260_101;
    private static final List<String> WORDS = List.of(
            "neuron",
            "gradient",
            "`code()`",
            "$x_1$",
            "größe",
            "layer",
            "memory",
            "*deep*",
            "a_b",
            "2 GB",
            "değer",
            "the");

    private final Random random = new Random(SEED);

    @Test
    void everyCombinationReadsBackEqual() {
        for (String heading :
                List.of("### Q3 (MCQ)", "### Q3 — MCQ", "### Q3: Multiple choice", "#### Question 3", "**Q3.**")) {
            for (String marker : List.of("A)", "A.", "a)", "- A:", "(A)", "- [ ]")) {
                for (String separator : List.of("  \n", "\\\n", "\n", "\n\n")) {
                    for (BinaryOperator<String> answer : answers()) {
                        check(heading, marker, separator, answer);
                    }
                }
            }
        }
    }

    private void check(String heading, String marker, String separator, BinaryOperator<String> answer) {
        int size = 2 + random.nextInt(9);
        String stem = "What is " + phrase() + "?";
        List<String> options =
                IntStream.range(0, size).mapToObj(i -> phrase() + " " + i).toList();
        List<Integer> keys = random.nextBoolean() || size < 3 ? List.of(random.nextInt(size)) : List.of(0, size - 1);
        String why = "It follows from " + phrase() + ".";
        boolean boxes = marker.startsWith("- [");
        String text = heading + (heading.startsWith("#") ? "\n" : " ") + stem + "\n\n"
                + IntStream.range(0, size)
                        .mapToObj(i -> mark(marker, i, keys) + " " + options.get(i))
                        .collect(Collectors.joining(marker.startsWith("-") ? "\n" : separator))
                + "\n\n"
                + (boxes ? why : answer.apply(key(options, keys), why))
                + "\n\n---\n\nAfter.\n";

        Reading reading = Reading.of(text);

        assertThat(reading.questions()).as(text).extracting(Reading::line).hasSize(1);
        String letters = keys.stream().map(i -> (char) ('A' + i) + "").toList().toString();
        assertThat(Reading.line(reading.questions().get(0)))
                .as(text)
                .isEqualTo("3 | multiple-choice | 1 | " + stem + " | " + options + " " + letters + " | " + why);
        assertThat(reading.problems().stream().filter(problem -> !problem.code().equals("key-in-stem")))
                .as(text)
                .isEmpty();
    }

    private static List<BinaryOperator<String>> answers() {
        return List.of(
                (key, why) -> "{{< spoiler text=\"Answer\" >}}\n" + key + "\n\n" + why + "\n{{< /spoiler >}}",
                (key, why) -> "{{% spoiler \"Correct Answer\" %}}\n\n" + key + "\n\n" + why + "\n\n{{% /spoiler %}}",
                (key, why) -> "<details><summary>Answer</summary>\n\n" + key + "\n\n" + why + "\n\n</details>",
                (key, why) -> "<details>\n<summary><b>Answer</b></summary>\n<p>\n\n#### Answer: " + key + "\n\n" + why
                        + "\n\n</p>\n</details>",
                (key, why) -> "Correct answer: " + key + "\n\n" + why,
                (key, why) -> "**Answer:** " + key + "\nExplanation: " + why);
    }

    private static String mark(String marker, int position, List<Integer> keys) {
        if (marker.equals("- [ ]")) {
            return keys.contains(position) ? "- [x]" : "- [ ]";
        }
        char letter = (char) ((marker.contains("a") ? 'a' : 'A') + position);
        return marker.replace(marker.contains("a") ? 'a' : 'A', letter);
    }

    private String key(List<String> options, List<Integer> keys) {
        if (keys.size() > 1) {
            return keys.stream()
                    .map(i -> (char) ('A' + i) + "")
                    .collect(Collectors.joining(random.nextBoolean() ? ", " : " and "));
        }
        String letter = (char) ('A' + keys.get(0)) + "";
        String option = options.get(keys.get(0));
        return switch (random.nextInt(5)) {
            case 0 -> letter;
            case 1 -> letter + ") " + option;
            case 2 -> letter + ". " + option;
            case 3 -> "**" + letter + "**.";
            default -> option;
        };
    }

    private String phrase() {
        List<String> words = new ArrayList<>(List.of("one"));
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }
}
