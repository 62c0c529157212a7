package dev.lectern.slack;

import dev.lectern.chat.Action;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people typed in Slack, which sends three signs escaped and puts links and mentions into angle brackets. */
final class Typed {
    private static final Pattern ANGLE = Pattern.compile("<([^<>|]*)(?:\\|([^<>]*))?>");

    private Typed() {}

    /** The words as the person sees them, without whom they are addressed to. */
    static String words(String text) {
        StringBuilder words = new StringBuilder();
        Matcher angle = ANGLE.matcher(text);
        while (angle.find()) {
            String target = angle.group(1);
            String label = angle.group(2);
            boolean address = target.startsWith("@") || target.startsWith("!");
            String shown = address ? "" : label != null && !label.isEmpty() ? label : target;
            angle.appendReplacement(words, Matcher.quoteReplacement(shown));
        }
        angle.appendTail(words);
        return unescaped(words.toString()).strip();
    }

    /** What follows the slash command; nothing asks for help. */
    static Action command(String text) {
        String words = unescaped(text).strip();
        return words.isEmpty() ? Action.of("help") : Action.parse(words.startsWith("/") ? words.substring(1) : words);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
