package dev.lectern.markdown;

import dev.lectern.lecture.RichText;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Tells whether a stem holds its own key. */
final class GivenAway {
    private static final int SHORTEST = 4;
    private static final Pattern TOLD =
            Pattern.compile("\\b(?:answer|key|correct (?:option|choice))\\s*(?:[:=]\\s*[\\p{L}\\p{N}]"
                    + "|is\\s+(?:\\(?[b-j]\\b|a\\)|\\(a\\)|(?:option|choice) [a-j]\\b|true\\b|false\\b))"
                    + "|(?:\\bcorrect\\s*:\\s*[a-j]|\\((?:[a-j]|true|false)\\))[.\\s]*$");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{2}");

    private GivenAway() {}

    /** The words of a stem outside code: code often prints what is asked for. */
    static String words(RichText stem) {
        StringBuilder words = new StringBuilder();
        for (Node block = stem.document().getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph) {
                collect(block, words);
                words.append(' ');
            }
        }
        return Words.same(words.toString());
    }

    static boolean beginsWithCode(RichText option) {
        Node node = option.document();
        while (node.getFirstChild() != null) {
            node = node.getFirstChild();
        }
        return node instanceof Code || node instanceof FencedCodeBlock;
    }

    private static void collect(Node parent, StringBuilder words) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                words.append(text.getLiteral());
            } else if (Nodes.isBreak(node) || node instanceof Code) {
                words.append(' ');
            } else {
                collect(node, words);
            }
        }
    }

    static boolean isTold(String stem) {
        return TOLD.matcher(stem).find();
    }

    /** Whether a key stands in the stem as whole words, and no distractor does. */
    static boolean isNamed(String stem, List<String> keys, List<String> options) {
        List<String> wrong =
                options.stream().filter(option -> !keys.contains(option)).toList();
        return keys.stream().anyMatch(key -> stands(stem, key))
                && wrong.stream().noneMatch(option -> stands(stem, option));
    }

    private static boolean stands(String stem, String words) {
        String wanted = Words.same(words);
        if (wanted.length() < SHORTEST && !ACRONYM.matcher(words.strip()).matches()) {
            return false;
        }
        for (int at = stem.indexOf(wanted); at >= 0; at = stem.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(stem.charAt(at - 1));
            if (begins && (end == stem.length() || !Character.isLetterOrDigit(stem.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
