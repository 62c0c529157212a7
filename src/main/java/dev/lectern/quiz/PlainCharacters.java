package dev.lectern.quiz;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a text with the plainest characters that say the same, case and spacing inside lines kept. */
final class PlainCharacters {
    private static final Pattern SUPERSCRIPT = Pattern.compile("(?<=[\\p{L}\\p{N})\\]])[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ]+");
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})[\\u0300-\\u036F]+");
    /** Sorting thousands of accents on one letter takes seconds. */
    private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}++");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]+");

    private record Change(Pattern pattern, String replacement) {
        static Change of(String pattern, String replacement) {
            return new Change(Pattern.compile(pattern), replacement);
        }
    }

    /** Signs that keyboards write in several ways. */
    private static final List<Change> SIGNS = List.of(
            Change.of("[’‘ʼ]", "'"),
            Change.of("[“”„«»]", "\""),
            Change.of("—", " - "),
            Change.of("[‐‑‒–―−]", "-"),
            Change.of("[×·⋅∙]", "*"),
            Change.of("[÷∕⁄]", "/"),
            Change.of("≤", "<="),
            Change.of("≥", ">="),
            Change.of("≠", "!="));

    /** Marks at the beginning of lines, then emphasis. */
    private static final List<Change> MARKDOWN = List.of(
            Change.of("`+", ""),
            Change.of("(?m)^\\s*(?:#{1,6}\\s+|>\\s*|[-*+]\\s+(?=\\p{L}))", ""),
            Change.of("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", "$1"),
            Change.of("(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]+?)(?<=[^\\s*])\\*(?![\\p{L}\\p{N}*])", "$1"),
            Change.of("(?<![\\p{L}\\p{N}_])(_{1,2})(?=[^\\s_])([^_\\n]+?)(?<=[^\\s_])\\1(?![\\p{L}\\p{N}_])", "$2"),
            Change.of("~~(?=\\S)(.+?)(?<=\\S)~~", "$1"));

    private static final List<Change> CONTRACTIONS = List.of(
            Change.of("(?i)\\bcan'?t\\b", "can not"),
            Change.of("(?i)\\bwon't\\b", "will not"),
            Change.of("(?i)n't\\b", " not"),
            Change.of("(?i)\\b(it|that|this|there|what|he|she)'s\\b", "$1 is"),
            Change.of("(?i)'re\\b", " are"),
            Change.of("(?i)'ll\\b", " will"),
            Change.of("(?i)'ve\\b", " have"));

    private static final List<Change> WORDS = List.of(
            Change.of("(?i)\\bcannot\\b", "can not"),
            Change.of("(?i)\\bper cent\\b", "percent"),
            Change.of("(?<=\\s|^)&(?=\\s)", "and"),
            Change.of("\\s+", " "));

    private static final Pattern MARKDOWN_SIGN = Pattern.compile("[`#>*_~+-]");
    private static final Map<Character, Character> RAISED = Map.ofEntries(
            Map.entry('⁰', '0'),
            Map.entry('¹', '1'),
            Map.entry('²', '2'),
            Map.entry('³', '3'),
            Map.entry('⁴', '4'),
            Map.entry('⁵', '5'),
            Map.entry('⁶', '6'),
            Map.entry('⁷', '7'),
            Map.entry('⁸', '8'),
            Map.entry('⁹', '9'),
            Map.entry('ⁿ', 'n'),
            Map.entry('⁺', '+'),
            Map.entry('⁻', '-'));

    private PlainCharacters() {}

    static String of(String text) {
        boolean ascii = text.chars().allMatch(letter -> letter < 128 && letter >= ' ');
        String plain = ascii ? text : changed(normalised(text), SIGNS);
        if (MARKDOWN_SIGN.matcher(plain).find()) {
            plain = changed(plain, MARKDOWN);
        }
        if (plain.indexOf('\'') >= 0) {
            plain = changed(plain, CONTRACTIONS);
        }
        return changed(plain, WORDS).strip();
    }

    private static String normalised(String text) {
        // before NFKC, which would make 10⁵ the number 105
        String raised = SUPERSCRIPT
                .matcher(PILED_MARKS.matcher(text).replaceAll("$1"))
                .replaceAll(match -> "^" + lowered(match.group()));
        String plain = Normalizer.normalize(raised, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    private static String changed(String text, List<Change> changes) {
        String changed = text;
        for (Change change : changes) {
            changed = change.pattern.matcher(changed).replaceAll(change.replacement);
        }
        return changed;
    }

    private static String lowered(String raised) {
        StringBuilder lowered = new StringBuilder();
        raised.chars().forEach(sign -> lowered.append(RAISED.getOrDefault((char) sign, (char) sign)));
        return lowered.toString();
    }
}
