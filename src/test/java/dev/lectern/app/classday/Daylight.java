package dev.lectern.app.classday;

import java.time.Clock;
import java.time.ZoneOffset;

/** A time zone in which it is about ten in the morning. */
final class Daylight {
    private static final ZoneOffset ZONE =
            zoneOf(Clock.systemUTC().instant().atOffset(ZoneOffset.UTC).getHour());

    private Daylight() {}

    static ZoneOffset zone() {
        return ZONE;
    }

    private static ZoneOffset zoneOf(int hour) {
        return ZoneOffset.ofHours(10 - hour);
    }
}
