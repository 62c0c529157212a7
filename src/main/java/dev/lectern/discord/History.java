package dev.lectern.discord;

import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.discord.DiscordRest.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.utils.TimeUtil;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Looks for the bot's own messages in what was written since a moment, from the oldest on. */
final class History {
    /** Our clock and Discord's may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int PAGE = 100;

    private final DiscordRest rest;
    private final String self;

    History(DiscordRest rest, String self) {
        this.rest = rest;
        this.self = self;
    }

    /** @param complete whether everything was looked at, or the message was found before */
    record Search(Optional<String> message, boolean complete) {
        Finding found(Function<String, MessageRef> reference) {
            if (message.isPresent()) {
                return new Finding.Found(reference.apply(message.get()));
            }
            return complete ? new Finding.Absent() : new Finding.Incomplete();
        }
    }

    Search find(Spot spot, Marker marker, Instant since, Deadline deadline) throws InterruptedException {
        String after = Long.toUnsignedString(
                TimeUtil.getDiscordTimestamp(since.minus(SKEW).toEpochMilli()));
        while (true) {
            Outcome outcome = rest.call(spot.page(after, PAGE), deadline);
            if (outcome instanceof Outcome.Refused refused && refused.code() == Refusal.UNKNOWN_CHANNEL) {
                // A thread that was never opened, or a channel that is gone with all that stood in it.
                return new Search(Optional.empty(), true);
            }
            if (!(outcome instanceof Outcome.Done done)) {
                return new Search(Optional.empty(), false);
            }
            DataArray page = done.array();
            Optional<String> ours = objects(page)
                    .filter(message -> isOurs(message, marker))
                    .map(message -> message.getString("id"))
                    .findFirst();
            if (ours.isPresent() || page.length() < PAGE) {
                return new Search(ours, true);
            }
            after = newest(page);
        }
    }

    private static String newest(DataArray page) {
        return objects(page)
                .map(message -> message.getString("id"))
                .max((one, other) -> Long.compareUnsigned(Long.parseUnsignedLong(one), Long.parseUnsignedLong(other)))
                .orElseThrow();
    }

    private boolean isOurs(DataObject message, Marker marker) {
        Predicate<String> marked = id -> ComponentId.marker(id).equals(Optional.of(marker.value()));
        boolean own = message.optObject("author")
                .map(author -> author.getString("id", ""))
                .equals(Optional.of(self));
        return own && ids(message).anyMatch(marked);
    }

    /** The ids of what there is to press, rows and all. */
    private static Stream<String> ids(DataObject parent) {
        return parent.optArray("components").stream()
                .flatMap(History::objects)
                .flatMap(component -> Stream.concat(Stream.of(component.getString("custom_id", "")), ids(component)));
    }

    private static Stream<DataObject> objects(DataArray all) {
        return IntStream.range(0, all.length()).mapToObj(all::getObject);
    }
}
