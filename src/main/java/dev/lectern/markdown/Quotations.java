package dev.lectern.markdown;

import java.util.BitSet;

/**
 * Where a text shows characters rather than uses them: in code, or alone between straight quotation marks. What is shown there
 * says nothing about the encoding of the file.
 */
final class Quotations {
    private final String text;
    private final BitSet code;

    private Quotations(String text, BitSet code) {
        this.text = text;
        this.code = code;
    }

    static Quotations of(String text) {
        BitSet code = new BitSet(text.length());
        String fence = "";
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            String marker = line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : "";
            if (!fence.isEmpty()) {
                code.set(start, end);
                fence = marker.equals(fence) ? "" : fence;
            } else if (!marker.isEmpty()) {
                fence = marker;
            } else {
                markSpans(text, start, end, code);
            }
            start = end + 1;
        }
        return new Quotations(text, code);
    }

    private static void markSpans(String text, int start, int end, BitSet code) {
        int open = text.indexOf('`', start);
        while (open >= 0 && open < end) {
            int close = text.indexOf('`', open + 1);
            if (close < 0 || close >= end) {
                return;
            }
            code.set(open, close);
            open = text.indexOf('`', close + 1);
        }
    }

    boolean hold(TextRun run) {
        return code.get(run.start()) || isBetweenQuotationMarks(run);
    }

    private boolean isBetweenQuotationMarks(TextRun run) {
        if (run.start() == 0 || run.end() == text.length()) {
            return false;
        }
        char before = text.charAt(run.start() - 1);
        return (before == '"' || before == '\'') && text.charAt(run.end()) == before;
    }
}
