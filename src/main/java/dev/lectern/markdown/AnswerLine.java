package dev.lectern.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line such as "Correct answer: B, E", "**Answer:** C" or "Answer". */
final class AnswerLine {
    private static final Pattern ANNOUNCED =
            Pattern.compile("[^\\p{L}\\p{N}]*([\\p{L} ]{2,30}?)(?:\\s*\\([a-zA-Z]{1,3}\\))?\\s*[:：]\\s*");
    private static final int FURTHEST = 60;
    private static final Pattern STARTS = Pattern.compile("\\s*(?:the|correct|answer)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER_IS =
            Pattern.compile("\\s*the\\s+(?:correct\\s+|right\\s+)?answer\\s+is\\s*:?\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANSWER_DASH =
            Pattern.compile("\\s*(?:correct\\s+)?answer\\s*[—–=-]\\s*", Pattern.CASE_INSENSITIVE);

    private AnswerLine() {}

    /** How many characters announce the answer; 0 where nothing does. */
    static int length(String line) {
        if (!mayAnnounce(line)) {
            return 0;
        }
        Matcher matcher = ANNOUNCED.matcher(line);
        if (matcher.lookingAt() && Words.announcesAnswer(matcher.group(1))) {
            return matcher.end();
        }
        for (Pattern pattern : new Pattern[] {ANSWER_IS, ANSWER_DASH}) {
            matcher = pattern.matcher(line);
            if (matcher.lookingAt()) {
                return matcher.end();
            }
        }
        return 0;
    }

    /** A quick look, because every line around a question comes by here. */
    private static boolean mayAnnounce(String line) {
        int end = Math.min(line.length(), FURTHEST);
        for (int i = 0; i < end; i++) {
            char c = line.charAt(i);
            if (c == ':' || c == '：') {
                return true;
            }
        }
        return STARTS.matcher(line).lookingAt();
    }

    /** Whether a heading announces an answer or is one: "Answer", "Answer: D". */
    static boolean isAnswer(String heading) {
        return length(heading) > 0 || Words.announcesAnswer(heading);
    }
}
