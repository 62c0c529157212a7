package dev.lectern.testing.discord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** What goes wrong, once switched on. Requests are named by method and path, as in {@code POST /channels/.*}. */
public final class Faults {
    /** How a request fails. */
    public sealed interface Fault {
        /** Answered with this status and this JSON; nothing is done. */
        record Status(int code, String json) implements Fault {}

        /** Answered as too many; nothing is done. */
        record TooMany(int seconds, boolean global, boolean cloudflare) implements Fault {}

        /** Done, but the connection breaks before the answer. */
        record Lost() implements Fault {}
    }

    private record Planned(Pattern request, Fault fault, AtomicInteger left) {}

    private final List<Planned> planned = new ArrayList<>();
    final Set<Long> closedDirectMessages = new HashSet<>();
    final Set<Long> forbiddenChannels = new HashSet<>();
    final Set<Long> unknownChannels = new HashSet<>();
    private Duration latency = Duration.ZERO;
    private Duration acknowledgeWithin = Duration.ofSeconds(3);
    private boolean duplicateDispatches;
    private boolean realRates;

    /** The next {@code times} requests like this fail. */
    public synchronized void next(int times, String request, Fault fault) {
        planned.add(new Planned(Pattern.compile(request), fault, new AtomicInteger(times)));
    }

    public synchronized void refuseDirectMessagesTo(Person person) {
        closedDirectMessages.add(person.id());
    }

    /** The bot may not write there any more, and has not heard of it. */
    public synchronized void forbid(Channel channel) {
        forbiddenChannels.add(channel.id());
    }

    /** The channel is gone, and the bot has not heard of it. */
    public synchronized void remove(Channel channel) {
        unknownChannels.add(channel.id());
    }

    /** Every answer takes that long. */
    public synchronized void latency(Duration each) {
        latency = each;
    }

    /** Every event arrives twice. */
    public synchronized void duplicateDispatches(boolean on) {
        duplicateDispatches = on;
    }

    /** Five messages in five seconds per channel, fifty requests per second in all but interactions. */
    public synchronized void realRates(boolean on) {
        realRates = on;
    }

    /** Not three seconds but that long: for what a slow machine has to do at once. */
    public synchronized void acknowledgeWithin(Duration time) {
        acknowledgeWithin = time;
    }

    synchronized Duration acknowledgeWithin() {
        return acknowledgeWithin;
    }

    synchronized Duration latency() {
        return latency;
    }

    synchronized boolean duplicates() {
        return duplicateDispatches;
    }

    synchronized boolean rates() {
        return realRates;
    }

    synchronized Optional<Fault> take(String request) {
        for (Iterator<Planned> all = planned.iterator(); all.hasNext(); ) {
            Planned next = all.next();
            if (next.request.matcher(request).matches()) {
                if (next.left.decrementAndGet() == 0) {
                    all.remove();
                }
                return Optional.of(next.fault);
            }
        }
        return Optional.empty();
    }
}
