package dev.lectern.daily;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by its title a section that teaches nothing new: quizzes, reflections, takeaways, lists of sources. */
final class PlainTitles {
    private static final Pattern BEFORE_WORDS = Pattern.compile("^[^\\p{L}]+");

    /** However the title goes on. */
    private static final Pattern OPENING = Pattern.compile("(?:(?:final|key|main|quick|short|mini)[ -])*"
            + "(?:knowledge checks?|quiz(?:zes)?|test yourself|self[ -](?:check|test|assessment)|check your"
            + " (?:understanding|knowledge)|comprehension checks?|review questions|practice questions|exercises?"
            + "|reflections?|looking back|take-?aways?|what to remember|what to take away|remember this|wrap(?:ping)?"
            + "[ -]up|further reading|additional resources|(?:lesson|learning) (?:overview|objectives|outcomes|goals))"
            + "\\b.*");

    /** Only where nothing else is in the title: "Summary statistics" is a subject. */
    private static final Pattern WHOLE = Pattern.compile("(?:(?:the|this|a|your|our) )*(?:(?:final|key|main|quick|in"
            + " short|chapter|lecture|lesson|section) )*(?:questions?|practice|assignments?|homework|summary|recap|points"
            + "|ideas|conclusions?|references|resources|bibliography|sources|overview|objectives|outcomes|agenda"
            + "|contents|table of contents|outline|in short|discussion)(?: (?:and|&) [a-z]+)?");

    private static final Pattern IN_A_FEW = Pattern.compile(
            ".*\\bin (?:a few|one|two|three|four|five|six|seven|eight|nine|ten|\\d+) (?:lines?|sentences?|words?|points?"
                    + "|bullets?|minutes?)");
    private static final Pattern TO_TAKE_HOME = Pattern.compile(".*\\bquestions? to (?:take home|think about|ponder)");

    private PlainTitles() {}

    static boolean matches(String title) {
        String words = BEFORE_WORDS
                .matcher(title.toLowerCase(Locale.ROOT).strip())
                .replaceFirst("")
                .replaceAll("[^\\p{L}\\p{N}]+$", "");
        return OPENING.matcher(words).matches()
                || WHOLE.matcher(words).matches()
                || IN_A_FEW.matcher(words).matches()
                || TO_TAKE_HOME.matcher(words).matches();
    }
}
