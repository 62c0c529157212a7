package dev.lectern.discord;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Ids of what came in lately: Discord may deliver one event twice. Safe for use by many threads. */
final class Seen {
    private static final int MOST = 10_000;

    private final Set<Long> ids = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    /** True for the first caller with that id. */
    boolean first(long id) {
        return ids.add(id);
    }
}
