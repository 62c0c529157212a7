package dev.lectern.chat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A file to be handed over to the person who acted, and to nobody else. */
public final class Attachment {
    /** The longest name, in characters. */
    public static final int MAX_NAME = 60;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.[a-z]{1,5}");

    private final String name;
    private final String title;
    private final byte[] content;

    /**
     * @param name as it is saved: lower-case letters, digits and hyphens, with an ending, such as {@code gradebook.csv}
     * @param title what it is, in a few words
     * @param content written as UTF-8
     */
    public Attachment(String name, String title, String content) {
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches() || title.isBlank()) {
            throw new IllegalArgumentException("a file has a plain name and a title");
        }
        this.name = name;
        this.title = title;
        this.content = content.getBytes(StandardCharsets.UTF_8);
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public byte[] content() {
        return content.clone();
    }
}
