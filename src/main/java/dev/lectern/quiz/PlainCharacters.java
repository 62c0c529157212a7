package dev.lectern.quiz;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
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

    private static final List<Change> CHANGES = List.of(
            // quotes, dashes and signs that keyboards write in several ways
            Change.of("`+", ""),
            Change.of("[’‘ʼ]", "'"),
            Change.of("[“”„«»]", "\""),
            Change.of("—", " - "),
            Change.of("[‐‑‒–―−]", "-"),
            Change.of("[×·⋅∙]", "*"),
            Change.of("[÷∕⁄]", "/"),
            Change.of("≤", "<="),
            Change.of("≥", ">="),
            Change.of("≠", "!="),
            // Markdown: marks at the beginning of lines, then emphasis
            Change.of("(?m)^\\s*(?:#{1,6}\\s+|>\\s*|[-*+]\\s+(?=\\p{L}))", ""),
            Change.of("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", "$1"),
            Change.of("(?<![\\p{L}\\p{N}*])\\*(?=[^\\s*])([^*\\n]+?)(?<=[^\\s*])\\*(?![\\p{L}\\p{N}*])", "$1"),
            Change.of("(?<![\\p{L}\\p{N}_])(_{1,2})(?=[^\\s_])([^_\\n]+?)(?<=[^\\s_])\\1(?![\\p{L}\\p{N}_])", "$2"),
            Change.of("~~(?=\\S)(.+?)(?<=\\S)~~", "$1"),
            // contractions
            Change.of("(?i)\\bcan'?t\\b|\\bcannot\\b", "can not"),
            Change.of("(?i)\\bwon't\\b", "will not"),
            Change.of("(?i)n't\\b", " not"),
            Change.of("(?i)\\b(it|that|this|there|what|he|she)'s\\b", "$1 is"),
            Change.of("(?i)'re\\b", " are"),
            Change.of("(?i)'ll\\b", " will"),
            Change.of("(?i)'ve\\b", " have"),
            Change.of("(?i)\\bper cent\\b", "percent"),
            Change.of("(?<=\\s|^)&(?=\\s)", "and"),
            Change.of("\\s+", " "));
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
        // before NFKC, which would make 10⁵ the number 105
        String raised = SUPERSCRIPT.matcher(text).replaceAll(match -> "^" + lowered(match.group()));
        String plain = Normalizer.normalize(raised, Normalizer.Form.NFKC);
        plain = INVISIBLE.matcher(plain).replaceAll("");
        plain = PILED_MARKS.matcher(plain).replaceAll("$1");
        plain = ACCENTS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        for (Change change : CHANGES) {
            plain = change.pattern.matcher(plain).replaceAll(change.replacement);
        }
        return plain.strip();
    }

    private static String lowered(String raised) {
        StringBuilder lowered = new StringBuilder();
        raised.chars().forEach(sign -> lowered.append(RAISED.getOrDefault((char) sign, (char) sign)));
        return lowered.toString();
    }

    static String lowerCase(String text) {
        return of(text).toLowerCase(Locale.ROOT);
    }
}
