package dev.lectern.markdown;

/** Raised and lowered text without markup: {@code x²}, {@code H₂O}, and {@code x^(n-k)} where no such signs exist. */
final class Scripts {
    private static final String PLAIN = "0123456789+-=()n";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";

    private Scripts() {}

    static String raised(String text) {
        return mapped(text, RAISED, "^");
    }

    static String lowered(String text) {
        return mapped(text, LOWERED, "_");
    }

    private static String mapped(String text, String signs, String mark) {
        StringBuilder mapped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int at = PLAIN.indexOf(text.charAt(i));
            if (at < 0) {
                return text.length() == 1 ? mark + text : mark + "(" + text + ")";
            }
            mapped.append(signs.charAt(at));
        }
        return mapped.toString();
    }
}
