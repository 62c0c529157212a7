package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Repairs UTF-8 that was read as Windows-1252 or Windows-1254, once or twice. A text is recognised as broken as a whole, by
 * the share of its non-ASCII characters that decode; a clean text never changes, not even one that quotes broken
 * characters. A broken text is repaired run by run: a run that lost bytes is dropped and the spaces around it stay.
 */
final class TextRepair {
    private static final double BROKEN_SHARE = 0.9;
    private static final int MOST_READINGS = 2;

    private TextRepair() {}

    /**
     * @param text the text after repair; the very same string when there was nothing to repair
     * @param repaired how many runs of characters were set right
     * @param dropped how many runs had lost bytes and were left out
     * @param line where the first of either is, from 1; 0 when there is none
     */
    record Result(String text, int repaired, int dropped, int line) {
        boolean changed() {
            return line > 0;
        }
    }

    static Result repair(String text) {
        Result result = new Result(text, 0, 0, 0);
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            List<TextRun> runs = runs(result.text());
            if (!isBroken(result.text(), runs)) {
                break;
            }
            result = repair(result, runs);
        }
        return result;
    }

    private static List<TextRun> runs(String text) {
        List<TextRun> runs = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) < 0x80) {
                at++;
            } else {
                TextRun run = TextRun.at(text, at);
                runs.add(run);
                at = run.end();
            }
        }
        return runs;
    }

    private static boolean isBroken(String text, List<TextRun> runs) {
        if (runs.stream().noneMatch(TextRun::isPlausible)) {
            return false;
        }
        Quotations quotations = Quotations.of(text);
        long decoded = 0;
        long genuine = 0;
        for (TextRun run : runs) {
            if (run.state() == TextRun.State.GENUINE || (run.state() == TextRun.State.DECODED && !run.isPlausible())) {
                genuine += run.length();
            } else if (run.state() == TextRun.State.DECODED && !quotations.hold(run)) {
                decoded += run.length();
            }
        }
        return decoded > 0 && decoded >= BROKEN_SHARE * (decoded + genuine);
    }

    private static Result repair(Result before, List<TextRun> runs) {
        String text = before.text();
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        int repaired = 0;
        int dropped = 0;
        int first = -1;
        for (TextRun run : runs) {
            if (run.state() == TextRun.State.GENUINE) {
                continue;
            }
            out.append(text, copied, run.start());
            copied = run.end();
            first = first < 0 ? run.start() : first;
            if (run.decoded() == null) {
                dropped++;
            } else {
                out.append(run.decoded());
                repaired++;
            }
        }
        out.append(text, copied, text.length());
        return new Result(
                out.toString(),
                Math.max(before.repaired(), repaired),
                before.dropped() + dropped,
                before.changed() ? before.line() : lineOf(text, first));
    }

    private static int lineOf(String text, int offset) {
        return 1
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
