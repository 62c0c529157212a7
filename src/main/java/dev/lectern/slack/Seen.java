package dev.lectern.slack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The last deliveries, so that none is taken twice. Slack's last redelivery comes about six minutes after the first. */
final class Seen {
    private final Set<String> keys;

    /** @param most how many are remembered */
    Seen(int most) {
        this.keys = Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        });
    }

    /** True for exactly one caller per key. */
    synchronized boolean first(String key) {
        return keys.add(key);
    }

    synchronized void forget(String key) {
        keys.remove(key);
    }
}
