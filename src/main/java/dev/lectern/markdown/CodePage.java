package dev.lectern.markdown;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The bytes behind the non-ASCII characters of Windows-1252 and Windows-1254 taken together. The two agree on every character
 * they share. Bytes that neither defines are found behind the control character of the same number, as most programs read
 * them.
 */
final class CodePage {
    private static final int HIGHEST = '\u2122'; // the trade mark sign
    private static final short[] BYTES = bytes();

    private CodePage() {}

    /** The byte that is read as this character, 128 to 255, or -1 when there is none. */
    static int byteOf(char character) {
        return character > HIGHEST ? -1 : BYTES[character];
    }

    private static short[] bytes() {
        short[] bytes = new short[HIGHEST + 1];
        Arrays.fill(bytes, (short) -1);
        for (short value = 0x80; value < 0xA0; value++) {
            bytes[value] = value;
        }
        addAll(bytes, Charset.forName("windows-1252"));
        addAll(bytes, Charset.forName("windows-1254"));
        return bytes;
    }

    private static void addAll(short[] bytes, Charset page) {
        for (short value = 0x80; value <= 0xFF; value++) {
            char character = new String(new byte[] {(byte) value}, page).charAt(0);
            if (character != '\uFFFD') {
                bytes[character] = value;
            }
        }
    }
}
