package dev.lectern.daily;

import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Has questions drawn as closed when their time has come, once each, however long nobody watched. */
final class Closing {
    private final Desk desk;

    Closing(Desk desk) {
        this.desk = desk;
    }

    /** @return when the next one closes; {@link Instant#MAX} where none is open */
    Instant step(Instant now) {
        Instant next = Instant.MAX;
        for (AskingId id : shown()) {
            Optional<Asking> asking = desk.ledger().asking(id);
            Instant closes = asking.map(there -> there.slot().closes()).orElse(Instant.MAX);
            if (!now.isBefore(closes)) {
                desk.outbox().closed(id);
            } else if (closes.isBefore(next)) {
                next = closes;
            }
        }
        return next;
    }

    private Set<AskingId> shown() {
        return desk.outbox().open().stream()
                .map(posting -> ((Content.Question) posting.content()).asking())
                .collect(Collectors.toSet());
    }
}
