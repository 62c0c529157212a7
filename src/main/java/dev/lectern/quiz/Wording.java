package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a short text says once its dress is taken off: case, accents on Latin letters, spacing, sentence punctuation,
 * quotes, Markdown emphasis, articles, contractions and small number words. Everything that can carry meaning stays:
 * digits, operators, brackets, signs, negations and the order of words. Two texts with the same wording are the same
 * answer.
 *
 * @param words one entry per word, number or sign; "thread-safe" is two words
 * @param closed the same with hyphenated words written as one
 */
record Wording(List<String> words, List<String> closed) {
    private static final Pattern TOKEN = Pattern.compile("(?<number>\\d+(?:[.,]\\d+)*+|(?<![\\p{L}\\d])\\.\\d+)"
            + "|(?<word>\\p{L}[\\p{L}\\p{M}]*(?:'\\p{L}+)*+)"
            + "|(?<sign>\\S)");
    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})++(?:\\.\\d+)?");
    private static final Pattern LOGARITHM = Pattern.compile("(n?)(log|ln|lg)(n|m|k)?");
    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Set<String> ALWAYS_DROPPED = Set.of(",", ";", ":", "?", "\"", "'");
    /** Longest piece that "fine tuning" for "finetuning" may be cut at without looking at a hyphen. */
    private static final int SHORTEST_PIECE = 3;

    Wording {
        words = List.copyOf(words);
        closed = List.copyOf(closed);
    }

    static Wording of(String text) {
        return new Builder(PlainCharacters.of(text)).read();
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean sameAs(Wording other) {
        return words.equals(other.words)
                || closed.equals(other.closed)
                || closed.equals(other.words)
                || words.equals(other.closed)
                || spacedAs(words, other.words)
                || spacedAs(other.words, words);
    }

    /** Without the first words, as in "it is X". */
    Wording from(int word) {
        return new Wording(
                words.subList(word, words.size()), closed.subList(Math.min(word, closed.size()), closed.size()));
    }

    boolean startsWith(List<String> beginning) {
        return words.size() >= beginning.size()
                && words.subList(0, beginning.size()).equals(beginning);
    }

    /** Whether one list is the other with exactly one word written as two. "Not able" is not "notable". */
    private static boolean spacedAs(List<String> closed, List<String> spaced) {
        if (closed.size() + 1 != spaced.size()) {
            return false;
        }
        int at = 0;
        while (at < closed.size() && closed.get(at).equals(spaced.get(at))) {
            at++;
        }
        return at < closed.size()
                && isPiece(spaced.get(at))
                && isPiece(spaced.get(at + 1))
                && closed.get(at).equals(spaced.get(at) + spaced.get(at + 1))
                && closed.subList(at + 1, closed.size()).equals(spaced.subList(at + 2, spaced.size()));
    }

    private static boolean isPiece(String word) {
        return word.length() >= SHORTEST_PIECE
                && !word.equals("not")
                && !word.equals("non")
                && word.chars().allMatch(Character::isLetter);
    }

    /** Reads tokens from left to right. */
    private static final class Builder {
        private final String text;
        private final boolean formula;
        private final List<String> words = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private boolean joined;

        Builder(String text) {
            this.text = text;
            this.formula = text.indexOf('=') >= 0;
        }

        Wording read() {
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                String value = token.group();
                if (token.group("number") != null) {
                    add(number(value));
                } else if (token.group("word") != null) {
                    word(value, token.start(), token.end());
                } else if (isHyphen(value, token.start())) {
                    joined = true;
                } else if (!isPunctuation(value, token.start())) {
                    add(value);
                }
            }
            return new Wording(words, closed);
        }

        private void word(String value, int start, int end) {
            String word = value.replace("'", "").toLowerCase(Locale.ROOT);
            if (isArticle(value, start, end)) {
                return;
            }
            Matcher logarithm = LOGARITHM.matcher(word);
            if (NUMBERS.contains(word)) {
                add(String.valueOf(NUMBERS.indexOf(word)));
            } else if (word.length() > 2 && logarithm.matches()) {
                for (int part = 1; part <= logarithm.groupCount(); part++) {
                    String piece = logarithm.group(part);
                    if (piece != null && !piece.isEmpty()) {
                        add(piece);
                    }
                }
            } else {
                add(word.equals("percent") ? "%" : word);
            }
        }

        private void add(String word) {
            words.add(word);
            if (joined && !closed.isEmpty()) {
                closed.set(closed.size() - 1, closed.get(closed.size() - 1) + word);
            } else {
                closed.add(word);
            }
            joined = false;
        }

        /** "The", "an" and a small (or first) "a", before a word of two letters or more. "Vitamin A" keeps its A. */
        private boolean isArticle(String value, int start, int end) {
            boolean article = value.equalsIgnoreCase("the")
                    || value.equalsIgnoreCase("an")
                    || value.equals("a")
                    || (value.equals("A") && start == 0);
            return article
                    && !joined
                    && end + 2 < text.length()
                    && text.charAt(end) == ' '
                    && Character.isLetter(text.charAt(end + 1))
                    && Character.isLetter(text.charAt(end + 2));
        }

        /** A hyphen inside a word ("thread-safe", "GPT-4"), not a minus ("n-1"). */
        private boolean isHyphen(String value, int at) {
            if (!value.equals("-") || at == 0 || at + 1 == text.length()) {
                return false;
            }
            boolean lettersAround = Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1));
            boolean longWordBefore = at > 1
                    && Character.isLetter(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at - 2))
                    && Character.isDigit(text.charAt(at + 1));
            boolean longWordAfter = at + 2 < text.length()
                    && Character.isDigit(text.charAt(at - 1))
                    && Character.isLetter(text.charAt(at + 1))
                    && Character.isLetter(text.charAt(at + 2));
            return lettersAround || longWordBefore || longWordAfter;
        }

        private boolean isPunctuation(String sign, int at) {
            if (ALWAYS_DROPPED.contains(sign)) {
                return true;
            }
            return switch (sign) {
                case "." -> !beginsName(at);
                case "!" -> letterAt(at - 1) && letterAt(at - 2) && !is('=', at + 1);
                case "-" -> !formula && is(' ', at - 1) && is(' ', at + 1) && letterAt(at - 2) && letterAt(at + 2);
                default -> Character.getType(sign.codePointAt(0)) == Character.OTHER_SYMBOL && !sign.equals("°");
            };
        }

        /** The dot of ".NET". */
        private boolean beginsName(int at) {
            return letterAt(at + 1) && (at == 0 || is(' ', at - 1));
        }

        private boolean letterAt(int at) {
            return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
        }

        private boolean is(char wanted, int at) {
            return at >= 0 && at < text.length() && text.charAt(at) == wanted;
        }

        private static String number(String value) {
            String plain = GROUPED.matcher(value).matches() ? value.replace(",", "") : value;
            return plain.startsWith(".") ? "0" + plain : plain;
        }
    }
}
