package dev.lectern.markdown;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A run of non-ASCII characters, looked at as bytes that somebody read in the wrong code page.
 *
 * @param start where the run begins in its text
 * @param end where it ends
 * @param state what its bytes are
 * @param decoded the characters that its bytes stand for in UTF-8; null unless {@link State#DECODED}
 */
record TextRun(int start, int end, State state, @Nullable String decoded) {
    private static final char REPLACEMENT = '\uFFFD';

    enum State {
        /** UTF-8 from the first byte to the last. */
        DECODED,
        /** UTF-8 of which bytes were lost. */
        DAMAGED,
        /** Characters that mean themselves. */
        GENUINE
    }

    /** The run that begins at {@code start}: as far as its characters either all have a byte in the code page, or none has. */
    static TextRun at(String text, int start) {
        boolean mapped = CodePage.byteOf(text.charAt(start)) >= 0;
        int end = start + 1;
        while (end < text.length() && text.charAt(end) >= 0x80 && (CodePage.byteOf(text.charAt(end)) >= 0) == mapped) {
            end++;
        }
        return mapped && end - start > 1 ? ofBytes(text, start, end) : new TextRun(start, end, State.GENUINE, null);
    }

    private static TextRun ofBytes(String text, int start, int end) {
        byte[] bytes = new byte[end - start];
        for (int i = start; i < end; i++) {
            bytes[i - start] = (byte) CodePage.byteOf(text.charAt(i));
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        if (decoded.indexOf(REPLACEMENT) < 0) {
            return new TextRun(start, end, State.DECODED, decoded);
        }
        return new TextRun(start, end, beginsACharacter(bytes) ? State.DAMAGED : State.GENUINE, null);
    }

    /** Whether a first byte of UTF-8 is anywhere followed by a further byte. A lone accented letter is not. */
    private static boolean beginsACharacter(byte[] bytes) {
        for (int i = 0; i + 1 < bytes.length; i++) {
            int first = bytes[i] & 0xFF;
            if (first >= 0xC2 && first <= 0xF4 && (bytes[i + 1] & 0xC0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    int length() {
        return end - start;
    }

    /**
     * Whether what it decodes to is something that people write in lectures. A capital letter before a dash or a quotation mark
     * also decodes, mostly to letters of rare alphabets.
     */
    boolean isPlausible() {
        return decoded != null && decoded.codePoints().allMatch(TextRun::isCommon);
    }

    private static boolean isCommon(int codePoint) {
        if (!Character.isDefined(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case LATIN -> codePoint < 0x180 || codePoint == 'ơ' || codePoint == 'ư' || codePoint >= 0x1E00;
            case SYRIAC, THAANA, NKO, SAMARITAN, ARMENIAN -> false;
            default -> true;
        };
    }
}
