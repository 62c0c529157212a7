package dev.lectern.slack;

/** How many columns text takes where every character is one or two columns wide. */
final class Columns {
    private Columns() {}

    static int of(String text) {
        return text.codePoints().map(Columns::of).sum();
    }

    static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int of(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    /** The wide and full-width ranges of Unicode's East Asian Width (UAX 11), joined where only rare scripts differ. */
    private static boolean isWide(int character) {
        return character >= 0x1100
                && (character <= 0x115F
                        || (character >= 0x231A && character <= 0x231B)
                        || (character >= 0x23E9 && character <= 0x23F3)
                        || (character >= 0x25FD && character <= 0x25FE)
                        || (character >= 0x2614 && character <= 0x2615)
                        || (character >= 0x2648 && character <= 0x2653)
                        || character == 0x2705
                        || (character >= 0x274C && character <= 0x274E)
                        || (character >= 0x2753 && character <= 0x2757)
                        || (character >= 0x2795 && character <= 0x2797)
                        || (character >= 0x2B1B && character <= 0x2B1C)
                        || character == 0x2B50
                        || character == 0x2B55
                        || (character >= 0x2E80 && character <= 0x303E)
                        || (character >= 0x3041 && character <= 0xA4CF)
                        || (character >= 0xA960 && character <= 0xA97C)
                        || (character >= 0xAC00 && character <= 0xD7A3)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0xFE30 && character <= 0xFE6F)
                        || (character >= 0xFF00 && character <= 0xFF60)
                        || (character >= 0xFFE0 && character <= 0xFFE6)
                        || (character >= 0x1F300 && character <= 0x1F64F)
                        || (character >= 0x1F680 && character <= 0x1F6FF)
                        || (character >= 0x1F900 && character <= 0x1F9FF)
                        || (character >= 0x20000 && character <= 0x3FFFD));
    }
}
