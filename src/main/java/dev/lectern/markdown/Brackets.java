package dev.lectern.markdown;

/** Tells texts whose brackets lie so deep in each other that parsing them as links and images would never end. */
final class Brackets {
    private static final int DEEPEST = 500;

    private Brackets() {}

    /** Whether a bracket closes while hundreds are open; an empty line ends them all. */
    static boolean areTooDeep(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open++;
            } else if (c == ']') {
                if (open > DEEPEST) {
                    return true;
                }
                open = Math.max(0, open - 1);
            } else if (c == '\n' && i > 0 && text.charAt(i - 1) == '\n') {
                open = 0;
            }
        }
        return false;
    }
}
