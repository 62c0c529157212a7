package dev.lectern.chat;

/**
 * Something to press. Where there is nothing to press, its word is typed.
 *
 * @param word short and easy to type, unique on its card: {@code A}, {@code yes}
 * @param label what the button says, at most 75 characters
 * @param action what pressing it asks for
 */
public record Button(String word, String label, Action action) {
    public static final int MAX_LABEL = 75;

    public Button {
        if (word.isBlank() || label.isBlank() || label.codePointCount(0, label.length()) > MAX_LABEL) {
            throw new IllegalArgumentException("a button has a word and a label of at most 75 characters");
        }
    }
}
