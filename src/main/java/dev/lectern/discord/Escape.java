package dev.lectern.discord;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps text text: nothing in what comes out is taken by Discord as Markdown, a mention or an emoji. */
final class Escape {
    private static final String NOTHING = "\u200b"; // zero-width space: seen by nobody, ends what Discord looks for
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"`|\\\\^{}]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_ADDRESS = Pattern.compile("[.,;:!?'\")\\]*_~]+$");
    private static final Pattern EVERYONE = Pattern.compile("@(?=everyone|here)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EMOJI = Pattern.compile(":(?=[A-Za-z0-9_+-]+:)");
    private static final Pattern MARKS = Pattern.compile("[\\\\*_~`|\\[\\]<]");
    private static final Pattern LINE_START = Pattern.compile("^(?:[-+#>])|^(\\d+)(?=[.)])");
    private static final String ADDRESS_CHARACTERS = "-._:/?#!$&',;=%+[]";

    private Escape() {}

    /** Words, which may hold addresses: those stay links, without a preview. */
    static String text(String raw) {
        StringBuilder shown = new StringBuilder(raw.length() + 8);
        Matcher addresses = ADDRESS.matcher(raw);
        int from = 0;
        while (addresses.find()) {
            String found = AFTER_ADDRESS.matcher(addresses.group()).replaceFirst("");
            Optional<String> address = address(found);
            if (address.isPresent()) {
                shown.append(words(raw.substring(from, addresses.start())));
                shown.append('<').append(address.get()).append('>');
                from = addresses.start() + found.length();
            }
        }
        return shown.append(words(raw.substring(from))).toString();
    }

    private static String words(String raw) {
        String shown = MARKS.matcher(raw).replaceAll("\\\\$0");
        shown = EMOJI.matcher(shown).replaceAll("\\\\:");
        return EVERYONE.matcher(shown).replaceAll("@" + NOTHING);
    }

    /** What stands at the beginning of a line, so that it begins no list, heading, quote or small print. */
    static String lineStart(String shown) {
        Matcher start = LINE_START.matcher(shown);
        if (!start.find()) {
            return shown;
        }
        return start.group(1) == null ? "\\" + shown : start.group(1) + "\\" + shown.substring(start.end());
    }

    /** Code inside a line. */
    static String code(String raw) {
        String line = raw.replace('\n', ' ');
        if (!line.contains("`")) {
            return "`" + line + "`";
        }
        String padded = (line.startsWith("`") ? " " : "") + line + (line.endsWith("`") ? " " : "");
        return "``" + padded.replaceAll("`(?=`)", "`" + NOTHING) + "``";
    }

    /** A line inside a fence: no run of backticks may end it. */
    static String fenced(String line) {
        return line.contains("``") ? line.replaceAll("`(?=`)", "`" + NOTHING) : line;
    }

    /** The address of a link that Discord may show: http and https only, everything doubtful percent-encoded. */
    static Optional<String> address(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        int host = lower.indexOf("://") + 3;
        if ((!lower.startsWith("http://") && !lower.startsWith("https://")) || raw.length() == host) {
            return Optional.empty();
        }
        StringBuilder address = new StringBuilder();
        for (byte unit : raw.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (unit & 0xff);
            boolean plain = character < 128
                    && (Character.isLetterOrDigit(character) || ADDRESS_CHARACTERS.indexOf(character) >= 0);
            address.append(plain ? String.valueOf(character) : String.format(Locale.ROOT, "%%%02X", (int) character));
        }
        return Optional.of(address.toString());
    }
}
