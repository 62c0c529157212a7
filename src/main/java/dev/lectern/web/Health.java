package dev.lectern.web;

import java.util.Map;

/** Whether all is well. Asked by monitors every few seconds, so it answers at once. Safe for use by many threads. */
@FunctionalInterface
public interface Health {

    /** Each part that has to work, by a plain word such as {@code store}, and whether it does. */
    Map<String, Boolean> parts();
}
