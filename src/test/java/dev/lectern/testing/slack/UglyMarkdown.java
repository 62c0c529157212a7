package dev.lectern.testing.slack;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown as nobody should write it: the same seed gives the same text. */
public final class UglyMarkdown {
    private static final List<String> SCRAPS = List.of(
            "*bold*",
            "**strong **x",
            "_it_",
            "~~gone~~",
            "`co`de`",
            "``a ` b``",
            "$x_i^{2} < y_j & z$",
            "<!channel>",
            "<@U0SECRET>",
            "<#C1|general>",
            "@everyone",
            ":tada:",
            "&amp;",
            "&",
            "<script>",
            "<br>",
            "a|b",
            "[x](javascript:alert(1))",
            "[ok](https://example.org/a_b?c=*d*)",
            "[rel](../other)",
            "![](https://example.org/p.png)",
            "![alt *x*](p.png)",
            "https://example.org/~u_v_w",
            "日本語のテキスト",
            "👩‍👩‍👧‍👦",
            "e\u0301\u0302\u0303",
            "\u200d",
            "\u202e",
            "\\*not\\*",
            "***",
            "~",
            ">",
            "`",
            "1)",
            "#",
            "\u0000",
            "\ud83d",
            "—",
            "x".repeat(90),
            "word");

    private final RandomGenerator random;

    public UglyMarkdown(RandomGenerator random) {
        this.random = random;
    }

    /** A text of some blocks, one in four of them huge. */
    public String next() {
        return IntStream.range(0, 1 + random.nextInt(7)).mapToObj(i -> block(0)).collect(Collectors.joining("\n\n"));
    }

    private String block(int depth) {
        return switch (random.nextInt(depth > 3 ? 4 : 10)) {
            case 0, 1 -> words(depth == 0 && random.nextInt(4) == 0 ? 900 : 12);
            case 2 -> "#".repeat(1 + random.nextInt(7)) + " " + words(5);
            case 3 ->
                "```\n" + lines(depth == 0 && random.nextInt(4) == 0 ? 300 : 5) + (random.nextBoolean() ? "\n```" : "");
            case 4 -> prefixed("> ", block(depth + 1));
            case 5, 6 -> list(depth);
            case 7 -> table();
            case 8 -> "---";
            default -> "<div>\n" + words(4) + "\n</div>";
        };
    }

    private String list(int depth) {
        boolean ordered = random.nextBoolean();
        return IntStream.range(0, depth == 0 && random.nextInt(5) == 0 ? 120 : 4)
                .mapToObj(i -> (ordered ? (7 + i) + ". " : "- ")
                        + (random.nextInt(6) == 0 ? "[ ] " : "")
                        + indented(random.nextInt(4) == 0 ? block(depth + 1) : words(6)))
                .collect(Collectors.joining("\n"));
    }

    private String table() {
        int columns = 1 + random.nextInt(5);
        return row(columns, 1) + "\n|" + "---|".repeat(columns) + "\n"
                + IntStream.range(0, random.nextInt(30))
                        .mapToObj(i -> row(columns, random.nextInt(6)))
                        .collect(Collectors.joining("\n"));
    }

    private String row(int columns, int words) {
        return "|"
                + IntStream.range(0, columns)
                        .mapToObj(i -> words(words).replace("|", "\\|").replace("\n", " ") + "|")
                        .collect(Collectors.joining());
    }

    private String lines(int count) {
        return IntStream.range(0, count).mapToObj(i -> words(8)).collect(Collectors.joining("\n"));
    }

    private String words(int most) {
        return IntStream.range(0, 1 + random.nextInt(Math.max(1, most)))
                .mapToObj(i -> SCRAPS.get(random.nextInt(SCRAPS.size())))
                .collect(Collectors.joining(random.nextInt(9) == 0 ? "" : random.nextInt(5) == 0 ? "  \n" : " "));
    }

    private static String prefixed(String prefix, String text) {
        return text.lines().map(line -> prefix + line).collect(Collectors.joining("\n"));
    }

    private static String indented(String text) {
        return text.lines().collect(Collectors.joining("\n    "));
    }
}
