package dev.lectern.course;

import java.util.regex.Pattern;

/**
 * The name of a course in config and in the store: 1 to 64 lower-case letters, digits and hyphens, starting with a letter
 * or digit.
 */
public record CourseId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public CourseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a course id is 1 to 64 lower-case letters, digits and hyphens, not \"" + value + "\"");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
