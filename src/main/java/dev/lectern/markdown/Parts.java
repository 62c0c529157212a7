package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What a question is made of, found but not yet cut out of the tree. Filled by {@link PartsReader}. */
final class Parts {
    /** What an option is made of: lines of a paragraph, or an item of a list, and the blocks that follow. */
    static final class Option {
        final List<Line> lines = new ArrayList<>();
        final List<Node> blocks = new ArrayList<>();
        final int marker;
        final @Nullable Node item;
        final int line;

        /** @param marker how many characters come before the option's own text */
        Option(int marker, @Nullable Node item, int line) {
            this.marker = marker;
            this.item = item;
            this.line = line;
        }

        String text() {
            StringBuilder text = new StringBuilder();
            lines.forEach(one -> text.append(one.text()).append(' '));
            if (item != null) {
                Nodes.children(item)
                        .forEach(block -> text.append(Nodes.spaced(block)).append(' '));
            }
            String own = text.substring(Math.min(marker, text.length())).strip();
            StringBuilder all = new StringBuilder(own);
            blocks.forEach(block -> all.append(' ').append(Nodes.plain(block)));
            return Words.spaced(all.toString());
        }
    }

    final List<Node> stem = new ArrayList<>();
    final List<Line> stemLines = new ArrayList<>();
    final List<Option> options = new ArrayList<>();
    final List<Integer> checked = new ArrayList<>();
    /** Lines within options that begin like an option, and which: its position by its letter. */
    final Map<Integer, Integer> outOfTurn = new TreeMap<>();

    boolean checkboxes;
    boolean unmarked;

    /** The rest of the line that announces the answer, and the lines after it. */
    final List<Line> answerLines = new ArrayList<>();

    int announced;
    final List<Node> answer = new ArrayList<>();
    boolean answered;
    boolean folded;
    /** Whether the spoiler with the answer is called an answer. */
    boolean calledAnswer;

    /** Whether a spoiler with a solution or proof was met. */
    boolean solution;

    int answerLine;
    final List<Node> explanation = new ArrayList<>();
    final List<Node> spent = new ArrayList<>();
    /** The position after the last block that belongs to the question. */
    int end;

    boolean hasOptions() {
        return options.size() >= 2;
    }

    List<String> optionTexts() {
        return options.stream().map(Option::text).toList();
    }

    /** The first line of the answer, without what announces it. */
    String answerText() {
        if (!answerLines.isEmpty()) {
            return answerLines.get(0).text().substring(announced).strip();
        }
        for (Node block : answer) {
            String line = Line.of(block).get(0).text();
            String text = line.substring(AnswerLine.length(line)).strip();
            if (!text.isEmpty() && !(Words.announcesAnswer(text) && answer.size() > 1)) {
                return text;
            }
        }
        return "";
    }

    String stemText() {
        StringBuilder text = new StringBuilder();
        stem.forEach(block -> text.append(Nodes.plain(block)).append(' '));
        stemLines.forEach(line -> text.append(line.text()).append(' '));
        return text.toString().strip();
    }
}
