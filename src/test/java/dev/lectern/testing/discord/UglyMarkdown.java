package dev.lectern.testing.discord;

import java.util.List;
import java.util.Random;

/** Markdown as nobody should write it, the same for the same seed. */
public final class UglyMarkdown {
    private static final List<String> WORDS = List.of(
            "model",
            "fine-tuning",
            "snake_case_name",
            "**",
            "*",
            "_",
            "~~",
            "`",
            "``",
            "```",
            "||",
            "@everyone",
            "@here",
            "<@123456789012345678>",
            "<#123456789012345678>",
            "<@&42>",
            "<:smile:123456789012345678>",
            ":tada:",
            "\\",
            "[",
            "](",
            "]",
            "<",
            ">",
            "#",
            "-#",
            "1.",
            "https://example.org/a_b_c?x=*y*",
            "$x_1^{2}$",
            "漢字",
            "👩‍🔬",
            "e\u0301",
            "&amp;",
            "&lt;@1&gt;",
            "<br>",
            "<b>bold</b>",
            "<!-- no -->",
            "**bold**",
            "*it*",
            "~~gone~~",
            "`code`",
            "`` a`b ``",
            "[link](https://example.org/x)",
            "[bad](javascript:alert)",
            "![alt](pic.png)",
            "**[bold link](https://example.org/(x))**",
            "***both***",
            "\\*no\\*",
            "</help:1>",
            "<t:1700000000>");

    private final Random random;

    public UglyMarkdown(long seed) {
        random = new Random(seed);
    }

    public String document(int blocks) {
        StringBuilder text = new StringBuilder();
        for (int block = 0; block < blocks; block++) {
            text.append(block()).append("\n\n");
        }
        return text.toString();
    }

    private String block() {
        return switch (random.nextInt(10)) {
            case 0 -> "#".repeat(1 + random.nextInt(6)) + " " + words(4);
            case 1 -> "- " + words(5) + "\n- " + words(3) + "\n  1. " + words(6) + "\n     - [x] " + words(4);
            case 2 -> "> " + words(9) + "\n> - " + words(4) + "\n>\n> ```java\n> int a = 1; // " + words(3) + "\n> ```";
            case 3 -> "```" + (random.nextBoolean() ? "java" : "") + "\n" + code() + "\n```";
            case 4 -> table();
            case 5 -> "x".repeat(random.nextInt(3_000)) + " " + words(2);
            case 6 -> "    indented " + words(4);
            case 7 -> "~~~~ C++ {.line}\n```\n" + words(3) + "\n~~~~";
            case 8 -> words(200) + "  \n" + words(3);
            default -> words(12);
        };
    }

    private String code() {
        StringBuilder code = new StringBuilder();
        for (int line = random.nextInt(80); line >= 0; line--) {
            code.append("line ").append(words(4).replace("```", "")).append('\n');
        }
        return code.toString();
    }

    private String table() {
        int columns = 1 + random.nextInt(4);
        String row = "|" + " %s |".repeat(columns);
        StringBuilder table = new StringBuilder();
        for (int line = 0; line < 2 + random.nextInt(6); line++) {
            Object[] cells = new Object[columns];
            for (int cell = 0; cell < columns; cell++) {
                cells[cell] = line == 1 ? "---" : words(1 + random.nextInt(3)).replace("|", "");
            }
            table.append(String.format(row, cells)).append('\n');
        }
        return table.toString();
    }

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int word = 0; word < count; word++) {
            words.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return words.toString().strip();
    }
}
