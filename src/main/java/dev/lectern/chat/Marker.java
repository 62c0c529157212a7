package dev.lectern.chat;

import java.util.regex.Pattern;

/**
 * A word in a message, unseen by its readers, by which the message is found again: what settles whether it was sent. 1 to
 * 24 lower-case letters, digits and hyphens.
 */
public record Marker(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,24}");

    public Marker {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a marker is 1 to 24 lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
