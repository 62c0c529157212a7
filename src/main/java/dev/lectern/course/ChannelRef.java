package dev.lectern.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A channel on a platform, written {@code slack:T0123/C0456} or {@code discord:SERVER/CHANNEL}.
 *
 * @param platform {@code slack}, {@code discord} or {@code console}
 * @param space the workspace or server
 * @param id the channel in it
 */
public record ChannelRef(String platform, String space, String id) {
    private static final Pattern FORM = Pattern.compile("([a-z]+):([A-Za-z0-9]+)/([A-Za-z0-9]+)");

    /** @throws IllegalArgumentException for a text of another form */
    public static ChannelRef parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("a channel is written platform:space/channel, not \"" + text + "\"");
        }
        return new ChannelRef(parts.group(1), parts.group(2), parts.group(3));
    }

    /** As in config and in the store; identifies a channel, so it is not for logs. */
    public String text() {
        return platform + ":" + space + "/" + id;
    }

    @Override
    public String toString() {
        return platform + ":***";
    }
}
