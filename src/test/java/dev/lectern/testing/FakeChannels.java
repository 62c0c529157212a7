package dev.lectern.testing;

import dev.lectern.chat.Address;
import dev.lectern.chat.Announcer;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Channels in memory that go wrong as platforms do, when asked to. A card takes one message for each of its paragraphs. Safe
 * for use by many threads.
 */
public final class FakeChannels implements Announcer {

    /** What may go wrong with one call. */
    public enum Fault {
        NONE,
        REFUSED,
        LIMITED,
        /** It never arrived, and nobody knows. */
        LOST_BEFORE,
        /** It arrived, and nobody knows. */
        LOST_AFTER,
        /** Nobody knows, and it arrives a while later. */
        LATE
    }

    /** @param arrived when it can first be seen */
    public record Message(MessageRef ref, Marker marker, Card card, Optional<MessageRef> thread, Instant arrived) {}

    /** One call that changed something, or tried to. */
    public record Call(String kind, Address address, Marker marker, Instant at) {}

    public static final Duration PAUSE = Duration.ofSeconds(30);
    private static final Duration DELAY = Duration.ofSeconds(15);

    private final Clock clock;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<Address, Deque<Fault>> scripts = new HashMap<>();
    private final Set<Address> unsearchable = new HashSet<>();
    private final Map<Address, Instant> gone = new HashMap<>();
    private Random random = new Random(0);
    private Map<Fault, Integer> chances = new EnumMap<>(Fault.class);
    private int unsearchablePercent;
    private int count;

    public FakeChannels(Clock clock) {
        this.clock = clock;
    }

    /** The next calls that change something at an address go like this. */
    public synchronized void script(Address address, Fault... faults) {
        scripts.computeIfAbsent(address, there -> new ArrayDeque<>()).addAll(List.of(faults));
    }

    /** @param percent how many of a hundred calls go wrong how; refusals are for sending only */
    public synchronized void chances(Random seeded, Map<Fault, Integer> percent, int searchesFail) {
        random = seeded;
        chances = new EnumMap<>(percent);
        unsearchablePercent = searchesFail;
    }

    /** From now on nothing goes wrong any more. */
    public synchronized void heal() {
        chances = new EnumMap<>(Fault.class);
        unsearchablePercent = 0;
        unsearchable.clear();
        gone.clear();
    }

    /** Whether searching at an address comes to an end. */
    public synchronized void searchable(Address address, boolean can) {
        if (can) {
            unsearchable.remove(address);
        } else {
            unsearchable.add(address);
        }
    }

    /** Nothing at an address answers until then. */
    public synchronized void goneUntil(Address address, Instant until) {
        gone.put(address, until);
    }

    /** Somebody deletes a message by hand. */
    public synchronized void delete(MessageRef message) {
        messages.remove(message.id());
    }

    /** What stands at an address, in the order it was sent. */
    public synchronized List<Message> at(Address address) {
        return messages.values().stream()
                .filter(message -> message.ref().address().equals(address))
                .toList();
    }

    /** The titles and first words of what stands at an address. */
    public List<String> texts(Address address) {
        return at(address).stream().map(message -> text(message.card())).toList();
    }

    private static String text(Card card) {
        return card.title()
                + (card.body().isEmpty() ? "" : " " + card.body().get(0).plain().strip());
    }

    /** Every call so far that changed something or tried to. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public List<Card> parts(Address address, Card card) {
        if (card.body().size() < 2) {
            return List.of(card);
        }
        return IntStream.range(0, card.body().size())
                .mapToObj(part -> new Card(
                        card.tone(),
                        card.title(),
                        List.of(card.body().get(part)),
                        part == 0 ? card.buttons() : List.of(),
                        null))
                .toList();
    }

    @Override
    public synchronized Sending send(Address address, Card part, Marker marker, Optional<MessageRef> thread) {
        Fault fault = called("send", address, marker);
        if (thread.isPresent() && !messages.containsKey(thread.get().id())) {
            return new Sending.Refused("message-gone", "Somebody deleted the message above.");
        }
        if (fault == Fault.REFUSED) {
            return new Sending.Refused("not-allowed", "Let Lectern write in the channel.");
        }
        if (fault == Fault.LIMITED) {
            return new Sending.RetryAfter(PAUSE);
        }
        if (fault == Fault.LOST_BEFORE) {
            return new Sending.Unknown();
        }
        Instant arrives = fault == Fault.LATE ? clock.instant().plus(DELAY) : clock.instant();
        MessageRef ref = new MessageRef(address, "m" + ++count);
        messages.put(ref.id(), new Message(ref, marker, part, thread, arrives));
        return fault == Fault.NONE ? new Sending.Sent(ref) : new Sending.Unknown();
    }

    private Fault called(String kind, Address address, Marker marker) {
        calls.add(new Call(kind, address, marker, clock.instant()));
        if (clock.instant().isBefore(gone.getOrDefault(address, Instant.MIN))) {
            return Fault.LOST_BEFORE;
        }
        Deque<Fault> script = scripts.getOrDefault(address, new ArrayDeque<>());
        return script.isEmpty() ? drawn() : script.remove();
    }

    private Fault drawn() {
        int dice = chances.isEmpty() ? 100 : random.nextInt(100);
        for (Map.Entry<Fault, Integer> chance : chances.entrySet()) {
            dice -= chance.getValue();
            if (dice < 0) {
                return chance.getKey();
            }
        }
        return Fault.NONE;
    }

    @Override
    public synchronized Finding find(Address address, Marker marker, Instant since, Optional<MessageRef> thread) {
        calls.add(new Call("find", address, marker, clock.instant()));
        if (unsearchable.contains(address)
                || clock.instant().isBefore(gone.getOrDefault(address, Instant.MIN))
                || (unsearchablePercent > 0 && random.nextInt(100) < unsearchablePercent)) {
            return new Finding.Incomplete();
        }
        return messages.values().stream()
                .filter(message -> message.marker().equals(marker)
                        && message.ref().address().equals(address)
                        && message.thread().equals(thread)
                        && !message.arrived().isBefore(since)
                        && !message.arrived().isAfter(clock.instant()))
                .findFirst()
                .<Finding>map(message -> new Finding.Found(message.ref()))
                .orElseGet(Finding.Absent::new);
    }

    @Override
    public synchronized Sending update(MessageRef message, Card part, Marker marker) {
        return change(
                "update",
                message,
                marker,
                old -> messages.put(message.id(), new Message(message, marker, part, old.thread(), old.arrived())));
    }

    @Override
    public synchronized Sending remove(MessageRef message) {
        Message there = messages.get(message.id());
        Marker marker = there == null ? new Marker("gone") : there.marker();
        Sending sending = change("remove", message, marker, old -> messages.remove(message.id()));
        return there == null && sending instanceof Sending.Refused ? new Sending.Sent(message) : sending;
    }

    @FunctionalInterface
    private interface Change {
        Object of(Message old);
    }

    private Sending change(String kind, MessageRef ref, Marker marker, Change change) {
        Fault fault = called(kind, ref.address(), marker);
        Message old = messages.get(ref.id());
        if (fault == Fault.LIMITED) {
            return new Sending.RetryAfter(PAUSE);
        }
        if (fault == Fault.LOST_BEFORE) {
            return new Sending.Unknown();
        }
        if (old == null) {
            return new Sending.Refused("message-gone", "Somebody deleted the message.");
        }
        if (fault == Fault.REFUSED && !scripts.isEmpty()) {
            return new Sending.Refused("not-allowed", "Let Lectern write in the channel.");
        }
        change.of(old);
        return fault == Fault.LATE || fault == Fault.LOST_AFTER ? new Sending.Unknown() : new Sending.Sent(ref);
    }
}
