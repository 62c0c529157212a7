package dev.lectern.lecture;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a lecture may be seen: not while it is a draft, not before {@code publish}, not from {@code expiry} on.
 */
public record Release(
        boolean draft, @Nullable Instant publish, @Nullable Instant expiry) {
    public static final Release ALWAYS = new Release(false, null, null);

    public boolean at(Instant now) {
        return !draft && (publish == null || !now.isBefore(publish)) && (expiry == null || now.isBefore(expiry));
    }
}
