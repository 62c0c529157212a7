package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads which options are right: {@code C) text}, {@code **B**. explanation}, {@code B, E}, or options' own texts. */
final class KeyReader {
    private static final Pattern LEAD =
            Pattern.compile("[^\\p{L}\\p{N}(]*(?:both\\s+)?(?:options?\\s+|choices?\\s+)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTER = Pattern.compile("\\(?([A-Za-z])(?![\\p{L}\\p{N}'’])\\)?");
    private static final Pattern JOIN =
            Pattern.compile("\\s*(?:[,;/&+]\\s*(?:(?:and|und|y|et|e)\\s+)?|\\s(?:and|und|y|et|e|ve|и)\\s+)");
    private static final Pattern END = Pattern.compile(
            "\\s*$|[)\\s]*[.:;!—–-]+\\s*|\\)\\s*|\\s+(?=(?:is|are)\\s+(?:the\\s+)?(?:right|correct|true)\\b)|,\\s+(?=[a-z]{2})|(?<=\\))\\s*|\\s*(?=\\()");
    private static final int LONGEST_RESTATED = 2_000;

    /**
     * @param length how many characters of the text name the key
     * @param spelled whether it is named by the text of options, not by letters
     */
    record Key(SortedSet<Integer> positions, int length, boolean contradicted, boolean spelled) {}

    private KeyReader() {}

    /** The key that a line names; null where it names none. Positions may lie beyond the options. */
    static @Nullable Key read(String line, List<String> options) {
        Key key = byLetters(line, options);
        return key == null ? byText(line, options) : key;
    }

    private static @Nullable Key byLetters(String line, List<String> options) {
        Matcher lead = LEAD.matcher(line);
        int at = lead.lookingAt() ? lead.end() : 0;
        List<Integer> letters = new ArrayList<>();
        int count = 0;
        int end = -1;
        Matcher letter = LETTER.matcher(line);
        Matcher join = JOIN.matcher(line);
        Matcher stop = END.matcher(line);
        while (letter.region(at, line.length()).useTransparentBounds(true).lookingAt()) {
            letters.add(Character.toUpperCase(letter.group(1).charAt(0)) - 'A');
            at = letter.end();
            if (stop.region(at, line.length()).useTransparentBounds(true).lookingAt()) {
                count = letters.size();
                end = stop.end();
            } else if (letters.size() == 1 && restated(line.substring(at), options, letters.get(0)) > 0) {
                count = 1;
                end = at;
            }
            if (!join.region(at, line.length()).lookingAt()) {
                break;
            }
            at = join.end();
        }
        if (count == 0) {
            return null;
        }
        SortedSet<Integer> positions = new TreeSet<>(letters.subList(0, count));
        return count == 1 ? withText(line, options, positions, end) : new Key(positions, end, false, false);
    }

    /** Takes the option's text after its letter as part of the key, and notices the text of another option there. */
    private static Key withText(String line, List<String> options, SortedSet<Integer> positions, int end) {
        int position = positions.first();
        String rest = line.substring(end);
        int restated = restated(rest, options, position);
        boolean other = restated == 0 && isAnother(rest, options, position);
        return new Key(positions, end + restated, other, false);
    }

    private static boolean isAnother(String rest, List<String> options, int position) {
        if (rest.isBlank()) {
            return false;
        }
        String said = Words.same(rest);
        for (int i = 0; i < options.size(); i++) {
            if (i != position && said.equals(Words.same(options.get(i)))) {
                return true;
            }
        }
        return false;
    }

    private static int restated(String rest, List<String> options, int position) {
        return position < 0 || position >= options.size() ? 0 : restated(rest, options.get(position));
    }

    /** How many characters at the front say the same as an option; 0 where they do not. */
    private static int restated(String rest, String option) {
        String wanted = Words.same(option);
        if (wanted.isEmpty() || wanted.length() > LONGEST_RESTATED || beginsOtherwise(rest, wanted.charAt(0))) {
            return 0;
        }
        int limit = Math.min(rest.length(), option.length() * 2 + 8);
        for (int end = Math.max(1, wanted.length() / 2); end <= limit; end++) {
            boolean wordEnds = end == rest.length() || !Character.isLetterOrDigit(rest.charAt(end));
            if (wordEnds && Words.same(rest.substring(0, end)).equals(wanted)) {
                return end;
            }
        }
        return 0;
    }

    /** A quick look; it tells only of a first letter that stays what it is in any form. */
    private static boolean beginsOtherwise(String text, char wanted) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return true;
        }
        char first = text.charAt(at);
        boolean plain = first < 0x80 && (at + 1 == text.length() || text.charAt(at + 1) < 0x80);
        return plain && Character.toLowerCase(first) != wanted;
    }

    /** One text, or several that stand joined: "Red, Blue". */
    private static @Nullable Key byText(String line, List<String> options) {
        SortedSet<Integer> positions = new TreeSet<>();
        Matcher join = JOIN.matcher(line);
        int end = 0;
        int at = 0;
        do {
            int position = longest(line.substring(at), options);
            if (position < 0) {
                break;
            }
            positions.add(position);
            end = at + restated(line.substring(at), options.get(position));
            at = join.region(end, line.length()).lookingAt() ? join.end() : end;
        } while (at > end);
        return positions.isEmpty() || !endsThere(line, end) ? null : new Key(positions, end, false, true);
    }

    /** The option of which most stands at the front of a text; -1 where none does. */
    private static int longest(String text, List<String> options) {
        int best = -1;
        int length = 0;
        for (int i = 0; i < options.size(); i++) {
            int restated = restated(text, options.get(i));
            if (restated > length) {
                best = i;
                length = restated;
            }
        }
        return best;
    }

    /** "Freezing layers helps" is not the option "Freezing layers": the text must stop, or be set apart. */
    private static boolean endsThere(String line, int length) {
        String rest = line.substring(length).strip();
        return rest.isEmpty() || ".,:;!—–-()".indexOf(rest.charAt(0)) >= 0 || line.charAt(length - 1) == '.';
    }
}
