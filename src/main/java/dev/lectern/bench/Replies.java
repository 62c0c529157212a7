package dev.lectern.bench;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The replies that presses wait for, by the number of the press. Safe for use by many threads. */
final class Replies {
    private final String right;
    private final Map<Long, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();

    /** @param right what every reply says that is as it should be */
    Replies(String right) {
        this.right = right;
    }

    /** The moment at which the reply is there, as {@link System#nanoTime} counts. */
    CompletableFuture<Long> expect(long number) {
        CompletableFuture<Long> reply = new CompletableFuture<>();
        waiting.put(number, reply);
        return reply;
    }

    /** A reply that is not as it should be, to no press, or the second to one is an error. */
    void arrived(long number, String body) {
        long at = System.nanoTime();
        CompletableFuture<Long> reply = waiting.remove(number);
        if (reply == null || !body.contains(right)) {
            wrong();
        }
        if (reply != null) {
            reply.complete(at);
        }
    }

    /** Notes something else that should not be. */
    void wrong() {
        errors.incrementAndGet();
    }

    int errors() {
        return errors.get();
    }
}
