package dev.lectern.slack;

import org.jspecify.annotations.Nullable;

/** A file to hand over. */
final class Upload {
    private final String name;
    private final String title;
    private final byte[] content;
    private final @Nullable String alt;

    /**
     * @param name as it is saved
     * @param title as it is shown
     * @param content from now on the upload's own
     * @param alt what a picture shows, for who cannot see it; null for what is no picture
     */
    Upload(String name, String title, byte[] content, @Nullable String alt) {
        this.name = name;
        this.title = title;
        this.content = content;
        this.alt = alt;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    byte[] content() {
        return content;
    }

    @Nullable
    String alt() {
        return alt;
    }
}
