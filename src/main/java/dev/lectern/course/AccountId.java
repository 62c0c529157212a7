package dev.lectern.course;

/**
 * One person's account on one platform. {@code platform} is a word such as {@code console}, {@code slack} or
 * {@code discord}; {@code id} is unique there (on Slack it holds the workspace as well). It identifies a person: it is
 * stored, but never logged and never shown to others, which is why {@link #toString()} hides it.
 */
public record AccountId(String platform, String id) {
    public AccountId {
        if (platform.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("an account needs a platform and an id");
        }
    }

    @Override
    public String toString() {
        return platform + ":***";
    }
}
