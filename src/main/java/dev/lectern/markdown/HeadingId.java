package dev.lectern.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A heading's title and the id that its author gave it, as in {@code ## Title {#id}}.
 *
 * @param id null where there is none
 */
record HeadingId(String title, @Nullable String id) {
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{:?\\s*([#.][^{}]*)\\}\\s*$");

    static HeadingId of(String heading) {
        if (!heading.endsWith("}")) {
            return new HeadingId(heading, null);
        }
        Matcher matcher = ATTRIBUTES.matcher(heading);
        if (!matcher.find()) {
            return new HeadingId(heading, null);
        }
        String id = null;
        for (String attribute : matcher.group(1).strip().split("\\s+")) {
            id = attribute.startsWith("#") && attribute.length() > 1 ? attribute.substring(1) : id;
        }
        return new HeadingId(heading.substring(0, matcher.start()).strip(), id);
    }
}
