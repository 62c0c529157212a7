package dev.lectern.quiz;

import dev.lectern.lecture.Vocabulary;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Tells a word that was typed badly from another word. Calling "decryption" a badly typed "encryption" would teach the
 * opposite of the lecture, while an answer left undecided costs a student one press: where in doubt, it is another word.
 * All of the following must hold for the typed word to be forgiven.
 *
 * <ol>
 *   <li><b>Letters only</b>, a to z once accents are off, five or more of them in both words: digits, operators and
 *       symbols are never forgiven, nor are names without vowels such as strchr.
 *   <li><b>The beginning is right</b>: the first three letters, and all of a known prefix that either word has (hyper-,
 *       hypo-, inter-, intra-, pre-, re-, over-, under- … see {@link Affixes}). Opposites are mostly made at the beginning.
 *   <li><b>The last letter is right</b> but for a doubling or a swap: "human" and "humane", "class" and "classes",
 *       "throw" and "throws" are different words.
 *   <li><b>The ends do not say different things</b>: -ate, -ite and -ide, -ane, -ene and -yne, -ose and -ase, -ol and -al,
 *       -ostomy and -otomy … ({@link Affixes}). Spellings of one end (-ance and -ence, -ise and -ize) are forgiven.
 *   <li><b>The difference is what slips look like</b> ({@link Slips}): a letter doubled or not doubled, two neighbours
 *       swapped; from 7 letters (without inflections and the like) also an unstressed vowel for another (a, e, i; i, y; o with
 *       a or e) or a letter for its sound (c, s, z); from 8 one letter missing or one too many. Any other letter for a letter is refused: that
 *       is how resolution becomes revolution and infection becomes injection.
 *   <li><b>One slip; two from 9 letters on</b>, and then neither may be a missing or extra letter, because "transaction" is
 *       "translation" with one letter missing and one too many. The edit distance (swaps count once) is at most 1, or 2
 *       from 9 letters on.
 *   <li><b>It is not a word itself</b>: neither a word of the lectures and questions nor one of {@link ConfusedWords}.
 *   <li><b>It is nearer to the expected word than to any other</b>: a word of the lectures, a confusable word or a word of an
 *       answer known to be wrong that is as near or nearer makes it doubtful ("convicton": convection or conviction?).
 * </ol>
 */
final class TypingError {
    private static final int SHORTEST = 5;
    private static final int HEAD = 3;
    /** Names with fewer vowels are no words: strchr and strrchr are different functions. */
    private static final int LETTERS_PER_VOWEL = 4;

    private static final Pattern LETTERS = Pattern.compile("[a-z]{" + SHORTEST + ",40}");
    private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

    private final Vocabulary vocabulary;

    TypingError(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param expected a word of the reference, in lower case
     * @param typed another word, in lower case
     * @param rivals words of answers that are known to be wrong
     */
    boolean forgives(String expected, String typed, Collection<String> rivals) {
        if (!isWord(expected) || !isWord(typed)) {
            return false;
        }
        int head = Math.max(HEAD, Math.max(Affixes.prefixLength(expected), Affixes.prefixLength(typed)));
        int allowed = Math.min(expected.length(), typed.length()) >= Slips.LONG_FOR_TWO ? 2 : 1;
        int distance = DISTANCE.apply(expected, typed);
        return distance <= allowed
                && !Affixes.endsDiffer(expected, typed)
                && Slips.explain(expected, typed, head)
                && !isNearerToAnother(expected, typed, distance, rivals);
    }

    private static boolean isWord(String word) {
        long vowels =
                word.chars().filter(letter -> "aeiouy".indexOf(letter) >= 0).count();
        return LETTERS.matcher(word).matches() && vowels * LETTERS_PER_VOWEL >= word.length();
    }

    private boolean isNearerToAnother(String expected, String typed, int distance, Collection<String> rivals) {
        Set<String> confused = ConfusedWords.all();
        return Stream.of(vocabulary.words(), confused, rivals)
                .flatMap(Collection::stream)
                .filter(word -> Math.abs(word.length() - typed.length()) <= distance && !word.equals(expected))
                .anyMatch(word -> DISTANCE.apply(word, typed) <= distance);
    }
}
