package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Turns the bytes of a lecture file into text: UTF-8 with or without a byte order mark, UTF-16 with one, anything else as
 * Windows-1252. Line ends become {@code \n}, NUL becomes U+FFFD, broken text is repaired. The number of lines never changes.
 */
final class SourceText {
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private SourceText() {}

    static String read(String file, byte[] bytes, Consumer<Problem> problems) {
        String text = withoutNul(file, withPlainLineEnds(decoded(file, bytes, problems)), problems);
        TextRepair.Result repair = TextRepair.repair(text);
        if (repair.changed()) {
            problems.accept(Problem.warning("text-repaired", file, repair.line(), repairMessage(repair)));
        }
        return withoutMark(repair.text());
    }

    private static String decoded(String file, byte[] bytes, Consumer<Problem> problems) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return utf16(file, bytes, StandardCharsets.UTF_16BE, problems);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return utf16(file, bytes, StandardCharsets.UTF_16LE, problems);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int bad = text.indexOf(REPLACEMENT) < 0 ? -1 : firstBadByte(bytes);
        if (bad < 0) {
            return withoutMark(text);
        }
        problems.accept(Problem.error(
                "not-utf-8",
                file,
                lineOf(bytes, bad),
                "This file is not UTF-8: this is the first line with characters that cannot be read. It was read as"
                        + " Windows-1252, so some letters may be wrong. Save the file again with the encoding UTF-8."));
        return new String(bytes, FALLBACK);
    }

    /** Its mark says what it is, so nothing is lost; but other tools that read the folder expect UTF-8. */
    private static String utf16(String file, byte[] bytes, Charset charset, Consumer<Problem> problems) {
        problems.accept(Problem.error(
                "not-utf-8",
                file,
                1,
                "This file is UTF-16. It was read in full; save it again with the encoding UTF-8."));
        return withoutMark(new String(bytes, charset));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    /** Where the bytes stop being UTF-8, or -1: a file may hold U+FFFD in proper UTF-8. */
    private static int firstBadByte(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }

    /** Lines end in CR, LF or both, as Markdown has it. */
    private static int lineOf(byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
                line++;
            }
        }
        return line;
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static String withPlainLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String withoutNul(String file, String text, Consumer<Problem> problems) {
        int first = text.indexOf('\0');
        if (first < 0) {
            return text;
        }
        int line = 1
                + (int) text.substring(0, first).chars().filter(c -> c == '\n').count();
        problems.accept(Problem.warning(
                "nul-character",
                file,
                line,
                "This line holds a NUL character, which is not text. If the file was saved as UTF-16, save it again as"
                        + " UTF-8; otherwise delete the character."));
        return text.replace('\0', REPLACEMENT);
    }

    private static String repairMessage(TextRepair.Result repair) {
        String done = "The text of this file was broken: its UTF-8 had been read in another encoding. "
                + counted(repair.repaired(), "place was", "places were") + " repaired, the first on this line";
        String lost = repair.dropped() == 0
                ? ". "
                : "; " + counted(repair.dropped(), "symbol had", "symbols had") + " lost bytes for good and "
                        + (repair.dropped() == 1 ? "was" : "were") + " left out. ";
        return done + lost + "The file itself was not changed: open it and save the repaired text as UTF-8.";
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
