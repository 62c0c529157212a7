package dev.lectern.chat;

/** A picture to be shown with a message. */
public final class Picture {
    /** The longest description that every platform takes, in characters. */
    public static final int MAX_ALT = 1_000;

    private final byte[] png;
    private final String alt;

    /**
     * @param png the file
     * @param alt what it shows, for who cannot see it: whole sentences, at most 1,000 characters
     */
    public Picture(byte[] png, String alt) {
        if (alt.isBlank() || alt.length() > MAX_ALT) {
            throw new IllegalArgumentException("a picture has a description of at most " + MAX_ALT + " characters");
        }
        this.png = png.clone();
        this.alt = alt;
    }

    public byte[] png() {
        return png.clone();
    }

    public String alt() {
        return alt;
    }
}
