package dev.lectern.app;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Brings every message to its platform. What is for a platform that is not connected waits, for its tokens may be there at
 * the next start; what may have been sent to it stays open, for nobody can look.
 */
final class Announcers implements Announcer {
    static final Duration PAUSE = Duration.ofMinutes(10);

    private final Map<String, Announcer> platforms;

    /** @param platforms by their word, such as {@code slack} */
    Announcers(Map<String, Announcer> platforms) {
        this.platforms = Map.copyOf(platforms);
    }

    @Override
    public List<Card> parts(Address address, Card card) {
        return at(address).map(one -> one.parts(address, card)).orElse(List.of(card));
    }

    @Override
    public Sending send(Address address, Card part, Marker marker, Optional<MessageRef> thread) {
        return at(address).map(one -> one.send(address, part, marker, thread)).orElseGet(Announcers::later);
    }

    @Override
    public Finding find(Address address, Marker marker, Instant since, Optional<MessageRef> thread) {
        return at(address).map(one -> one.find(address, marker, since, thread)).orElseGet(Finding.Incomplete::new);
    }

    @Override
    public Sending update(MessageRef message, Card part, Marker marker) {
        return at(message.address())
                .map(one -> one.update(message, part, marker))
                .orElseGet(Announcers::later);
    }

    @Override
    public Sending remove(MessageRef message) {
        return at(message.address()).map(one -> one.remove(message)).orElseGet(Announcers::later);
    }

    private Optional<Announcer> at(Address address) {
        return Optional.ofNullable(platforms.get(address.platform()));
    }

    private static Sending later() {
        return new Sending.RetryAfter(PAUSE);
    }
}
