package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.Release;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a lecture file says about itself before its text begins. Keys are read in any case. Hugo's {@code date} is when a
 * text was written and hides nothing. A lecture whose release cannot be read stays hidden, so that nothing is shown too early.
 *
 * @param title the title, or null
 * @param weight the place among its neighbors, or null
 * @param summary Hugo's {@code summary}, else {@code description}, or null
 * @param release when students may see the lecture
 */
record FrontMatter(
        @Nullable String title,
        @Nullable Integer weight,
        @Nullable String summary,
        Release release) {
    static final FrontMatter NONE = new FrontMatter(null, null, null, Release.ALWAYS);

    /** For front matter that nobody can read: it may have said anything. */
    static final FrontMatter UNREADABLE = new FrontMatter(null, null, null, new Release(true, null, null));

    static FrontMatter of(FrontMatterBlock block, Map<String, Object> values, Reading reading) {
        Fields fields = new Fields(block, values, reading);
        String summary = fields.text("summary");
        return new FrontMatter(
                fields.text("title"),
                fields.number("weight"),
                summary == null ? fields.text("description") : summary,
                fields.release());
    }

    /** Where the front matter stands, for telling its author. */
    record Reading(String file, ZoneId zone, Consumer<Problem> problems) {}

    private static final class Fields {
        private final FrontMatterBlock block;
        private final Map<String, Object> values;
        private final Reading reading;
        private boolean unreadable;

        Fields(FrontMatterBlock block, Map<String, Object> values, Reading reading) {
            this.block = block;
            this.values = values;
            this.reading = reading;
        }

        @Nullable
        String text(String key) {
            Object value = values.get(key);
            return value == null || value.toString().isBlank()
                    ? null
                    : value.toString().strip();
        }

        @Nullable
        Integer number(String key) {
            String text = text(key);
            if (text == null) {
                return null;
            }
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                report(key, "is not a whole number. Write it like this: weight: 30");
                return null;
            }
        }

        Release release() {
            boolean draft = flag("draft");
            Instant publish = moment("publishdate", "pubdate", "published");
            Instant expiry = moment("expirydate", "unpublishdate");
            return new Release(draft || unreadable, publish, expiry);
        }

        private boolean flag(String key) {
            String text = text(key);
            if (text == null || text.equalsIgnoreCase("false")) {
                return false;
            }
            if (!text.equalsIgnoreCase("true")) {
                report(
                        key,
                        "is neither true nor false, so the lecture stays hidden. Write draft: true or draft: false");
                unreadable = true;
            }
            return true;
        }

        private @Nullable Instant moment(String... keys) {
            for (String key : keys) {
                String text = text(key);
                if (text != null) {
                    Optional<Instant> moment = HugoDate.parse(text, reading.zone());
                    if (moment.isEmpty()) {
                        unreadable = true;
                        report(
                                key,
                                "is not a date that can be read, so the lecture stays hidden. Write it like this:"
                                        + " 2026-09-01 or 2026-09-01T08:00:00+02:00");
                    }
                    return moment.orElse(null);
                }
            }
            return null;
        }

        private void report(String key, String what) {
            String message = "\"" + block.spelled(key) + "\" in the front matter " + what + ".";
            reading.problems().accept(Problem.error("front-matter", reading.file(), block.lineOf(key), message));
        }
    }
}
