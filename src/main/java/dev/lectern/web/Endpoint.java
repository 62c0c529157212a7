package dev.lectern.web;

import java.util.List;
import java.util.Map;

/** What answers the posts to one path. Called by many threads at a time. */
@FunctionalInterface
public interface Endpoint {
    /** The largest body that is taken, in bytes; a larger one is answered 413 without being read to its end. */
    int MAX_BODY = 1_000_000;

    /**
     * @param headers by name, in whatever case
     * @param body exactly as it came
     */
    Answer post(Map<String, List<String>> headers, byte[] body);

    /** @param contentType of the body; both may be empty */
    record Answer(int status, String contentType, String body) {}
}
