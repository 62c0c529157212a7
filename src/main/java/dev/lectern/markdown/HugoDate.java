package dev.lectern.markdown;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The forms of dates that Hugo's front matter knows: a date, or a date and a time, with or without an offset. A date alone is
 * the start of that day; what has no offset is in the zone of the course.
 */
final class HugoDate {
    private static final DateTimeFormatter ISO_DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4, 10, SignStyle.EXCEEDS_PAD)
            .appendPattern("-M-d")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter WORDS_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[EEE, ]d [MMMM][MMM] uuuu")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter AMERICAN_DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("[MMMM][MMM] d, uuuu")
            .toFormatter(Locale.ENGLISH);
    private static final List<DateTimeFormatter> FORMS =
            List.of(withTime(ISO_DAY), withTime(WORDS_DAY), withTime(AMERICAN_DAY));

    private static final Pattern UTC = Pattern.compile("(?i)(?<=\\d) ?(?:UTC|GMT)$");

    private HugoDate() {}

    /** The moment, or empty when the text is in none of the forms or names no day of the calendar. */
    static Optional<Instant> parse(String text, ZoneId zone) {
        String written = UTC.matcher(text.strip()).replaceFirst("Z");
        return FORMS.stream()
                .flatMap(form -> parse(written, form).stream())
                .map(parsed -> moment(parsed, zone))
                .findFirst();
    }

    private static Optional<TemporalAccessor> parse(String written, DateTimeFormatter form) {
        try {
            return Optional.of(form.parseBest(written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant moment(TemporalAccessor parsed, ZoneId zone) {
        if (parsed instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (parsed instanceof LocalDateTime moment) {
            return moment.atZone(zone).toInstant();
        }
        return LocalDate.from(parsed).atStartOfDay(zone).toInstant();
    }

    private static DateTimeFormatter withTime(DateTimeFormatter day) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(day)
                .optionalStart()
                .appendPattern("['T'][' ']HH:mm[:ss]")
                .appendOptional(new DateTimeFormatterBuilder()
                        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
                        .toFormatter(Locale.ROOT))
                .appendPattern("[' ']")
                .appendPattern("[XXX][XX][X]")
                .optionalEnd()
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
