package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;

/**
 * The references of a short answer: its first paragraph, or each item of a list; then "Also accepted:" and
 * "Not accepted:". Taken out of the answer, so that the explanation is left.
 */
final class ShortKey {
    private static final Pattern ACCEPTED = Pattern.compile(
            "[^\\p{L}]*(?:also\\s+)?(?:accepted|accept|acceptable)(?:\\s+(?:answers?|also|forms?))?[^\\p{L}\\p{N}]*[:：][^\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REFUSED = Pattern.compile(
            "[^\\p{L}]*(?:not\\s+accepted|do\\s+not\\s+accept|don.t\\s+accept|not|wrong|incorrect)[^\\p{L}\\p{N}]*[:：][^\\p{L}\\p{N}]*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPLAINED = Pattern.compile("[^\\p{L}]*(\\p{L}{3,14})[^\\p{L}\\p{N}]*[:：]\\s*");
    private static final Pattern ITEMS = Pattern.compile("\\s*;\\s*");
    private static final Pattern WORDS = Pattern.compile("\\s*,\\s*(?:or\\s+)?|\\s+or\\s+");

    private final List<String> references = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private ShortKey() {}

    static ShortKey takeFrom(AnswerText answer) {
        ShortKey key = new ShortKey();
        Node first = answer.document().getFirstChild();
        if (first instanceof ListBlock) {
            Nodes.children(first).forEach(item -> key.references.add(Nodes.plain(item)));
            first.unlink();
        } else if (first instanceof Paragraph paragraph) {
            key.takeLines(paragraph, true);
        } else if (first != null) {
            key.references.add(Nodes.plain(first));
            first.unlink();
        }
        for (Node block : Nodes.children(answer.document())) {
            if (block instanceof Paragraph paragraph) {
                key.takeLines(paragraph, false);
            }
        }
        key.references.removeIf(String::isBlank);
        return key;
    }

    private void takeLines(Paragraph paragraph, boolean reference) {
        StringBuilder own = new StringBuilder();
        List<Line> left = new ArrayList<>();
        boolean explained = false;
        for (Line line : Line.of(paragraph)) {
            Matcher accepted = ACCEPTED.matcher(line.text());
            Matcher refused = REFUSED.matcher(line.text());
            Matcher explains = EXPLAINED.matcher(line.text());
            explained |= explains.lookingAt() && Words.announcesExplanation(explains.group(1));
            if (accepted.lookingAt()) {
                references.addAll(forms(line.text().substring(accepted.end()), paragraph));
            } else if (refused.lookingAt()) {
                wrong.addAll(forms(line.text().substring(refused.end()), paragraph));
            } else if (explained || !reference) {
                left.add(line);
            } else {
                own.append(line.text()).append(' ');
            }
        }
        if (reference) {
            references.add(0, Words.spaced(own.toString()));
        }
        replace(paragraph, left);
    }

    /** Forms given on the line, or in the list that follows it. */
    private static List<String> forms(String text, Paragraph paragraph) {
        if (text.isBlank() && paragraph.getNext() instanceof ListBlock list) {
            List<String> items = Nodes.children(list).stream().map(Nodes::plain).toList();
            list.unlink();
            return items;
        }
        Pattern between = text.indexOf(';') >= 0 ? ITEMS : WORDS;
        return between.splitAsStream(text)
                .map(form -> form.replaceAll("[.\"“”]+$|^[\"“”]+", "").strip())
                .filter(form -> !form.isEmpty())
                .toList();
    }

    private static void replace(Paragraph paragraph, List<Line> left) {
        if (left.size() == Line.of(paragraph).size()) {
            return;
        }
        Paragraph rest = new Paragraph();
        for (Line line : left) {
            if (rest.getFirstChild() != null) {
                rest.appendChild(new SoftLineBreak());
            }
            line.nodes().forEach(rest::appendChild);
        }
        if (rest.getFirstChild() != null) {
            paragraph.insertAfter(rest);
        }
        paragraph.unlink();
    }

    List<String> references() {
        return references;
    }

    List<String> wrong() {
        return wrong;
    }
}
