package dev.lectern.markdown;

import dev.lectern.quiz.QuestionType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a heading, or the beginning of a paragraph, says about a question: {@code Q3 (MCQ)}, {@code Question 4:},
 * {@code 4. What …?}, {@code … (practice) {#id}}.
 *
 * @param number the author's, or null
 * @param type the author's, or null
 * @param named whether it says that this is a question: a {@code Q}, or a type
 * @param practice whether the question is for practice only
 * @param id the author's, or null
 * @param prefix how many characters come before the stem
 * @param suffix how many characters come after the stem
 * @param stem the words that are left, which may be none
 */
record Label(
        @Nullable Integer number,
        @Nullable QuestionType type,
        boolean named,
        boolean practice,
        @Nullable String id,
        int prefix,
        int suffix,
        String stem) {
    private static final String NAMES =
            "quiz\\s+question|question|q|frage|pregunta|soru|вопрос|pergunta|domanda|vraag|pytanie|fråga|質問|问题|문제";
    private static final Set<String> FIRST_WORDS = firstWords();
    private static final Pattern DECORATION = Pattern.compile("[^\\p{L}\\p{N}(\\[]*");
    private static final Pattern NAMED = Pattern.compile(
            "(?:" + NAMES + ")(?:\\s*[-#.:№]?\\s*(\\d{1,4})[a-z]?(?![\\p{L}\\p{N}])|(?=\\s*[:：.)(\\[]))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4})\\s*[.):]\\s+(?=\\S)");
    private static final Pattern TYPE_FIRST =
            Pattern.compile("([\\p{L}]+(?:(?:\\s*/\\s*|[ -])[\\p{L}]+){0,3})\\s*#?\\s*(\\d{1,4})?\\s*(?:[:.—–]|$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]");
    private static final Pattern AFTER_DASH =
            Pattern.compile("\\s*[-—–:.|]+\\s*([\\p{L}]+(?:(?:\\s*/\\s*|[ -])[\\p{L}]+){0,4})\\s*(?=$|[:.—–|(\\[])");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[:：.)|—–-]*\\s*");
    private static final Pattern BRACKETS_LAST = Pattern.compile("\\s*[(\\[]([^()\\[\\]]{1,60})[)\\]]\\s*$");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{([^{}]*)\\}\\s*$");

    static Label of(String text) {
        return mayName(text) ? new Reader(text).read() : new Label(null, null, false, false, null, 0, 0, text.strip());
    }

    /** A quick look, because every heading and paragraph of every lecture comes by here. */
    private static boolean mayName(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        if (end == 0 || ")]}".indexOf(text.charAt(end - 1)) >= 0) {
            return end > 0;
        }
        int at = 0;
        while (at < end && !Character.isLetterOrDigit(text.charAt(at)) && "([".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == end || !Character.isLetter(text.charAt(at))) {
            return at < end;
        }
        int start = at;
        while (at < end && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return FIRST_WORDS.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
    }

    private static Set<String> firstWords() {
        Set<String> words = new HashSet<>(Words.firstOfTypes());
        for (String name : NAMES.split("\\|")) {
            words.add(name.split("\\\\")[0]);
        }
        return words;
    }

    /** The type that the words that are left name, where they are nothing else; null where they do not. */
    @Nullable
    QuestionType alone() {
        return named || !mayName(stem) ? null : Words.type(stem);
    }

    /** Whether the words that are left ask something. */
    boolean asks() {
        return Words.endsAsQuestion(stem);
    }

    /** Reads from the front, then from the back. */
    private static final class Reader {
        private final String text;
        private @Nullable Integer number;
        private @Nullable QuestionType type;
        private boolean named;
        private boolean practice;
        private @Nullable String id;

        Reader(String text) {
            this.text = text;
        }

        Label read() {
            int end = attributes(text.length());
            int start = front(end);
            Matcher last = BRACKETS_LAST.matcher(text).region(start, end);
            while (last.find() && note(last.group(1))) {
                end = last.start();
                last = BRACKETS_LAST.matcher(text).region(start, end);
            }
            return new Label(
                    number,
                    type,
                    named || type != null,
                    practice,
                    id,
                    start,
                    text.length() - end,
                    text.substring(Math.min(start, end), end).strip());
        }

        private int attributes(int end) {
            Matcher matcher = ATTRIBUTES.matcher(text);
            if (!matcher.find()) {
                return end;
            }
            for (String attribute : matcher.group(1).strip().split("\\s+")) {
                if (attribute.startsWith("#") && attribute.length() > 1) {
                    id = attribute.substring(1);
                } else if (attribute.equals("practice") || attribute.equals(".practice")) {
                    practice = true;
                } else if (!attribute.startsWith(".") && attribute.indexOf('=') < 0) {
                    return end; // braces of the text itself
                }
            }
            return matcher.start();
        }

        private int front(int end) {
            Matcher decoration = DECORATION.matcher(text).region(0, end);
            int start = decoration.lookingAt() ? decoration.end() : 0;
            Matcher matcher = NAMED.matcher(text).region(start, end);
            if (matcher.lookingAt()) {
                named = true;
                number = number(matcher.group(1));
                return types(matcher.end(), end);
            }
            matcher = TYPE_FIRST.matcher(text).region(start, end);
            if (matcher.lookingAt()
                    && Words.type(matcher.group(1)) != null
                    && (matcher.end() < end || matcher.group(2) != null)) {
                type = Words.type(matcher.group(1));
                number = number(matcher.group(2));
                return separator(matcher.end(), end);
            }
            matcher = NUMBER.matcher(text).region(start, end);
            if (matcher.lookingAt()) {
                number = number(matcher.group(1));
                return types(matcher.end(), end);
            }
            matcher = IN_BRACKETS.matcher(text).region(start, end);
            return matcher.lookingAt() && note(matcher.group(1)) ? separator(matcher.end(), end) : 0;
        }

        private static @Nullable Integer number(@Nullable String digits) {
            return digits == null ? null : Integer.valueOf(digits);
        }

        private int types(int from, int end) {
            int at = from;
            Matcher brackets = IN_BRACKETS.matcher(text).region(at, end);
            Matcher dash = AFTER_DASH.matcher(text).region(at, end);
            if (dash.lookingAt() && Words.type(dash.group(1)) != null) {
                type = Words.type(dash.group(1));
                at = dash.end();
                brackets.region(at, end);
            }
            while (brackets.lookingAt() && note(brackets.group(1))) {
                at = brackets.end();
                brackets.region(at, end);
            }
            return separator(at, end);
        }

        private int separator(int from, int end) {
            Matcher separator = SEPARATOR.matcher(text).region(from, end);
            return separator.lookingAt() ? separator.end() : from;
        }

        /** Takes a type or a mark; false where the brackets hold something else. */
        private boolean note(String words) {
            boolean known = false;
            for (String part : words.split("[,;·|—–]|\\s-\\s")) {
                QuestionType given = Words.type(part);
                boolean mark = Words.bare(part).equals("practice");
                practice |= mark;
                type = given == null ? type : given;
                known |= mark || given != null;
            }
            return known;
        }
    }
}
