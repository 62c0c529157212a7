package dev.lectern.names;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import dev.lectern.course.Lookalikes;
import java.util.regex.Pattern;

/**
 * Skeletons by Unicode Technical Standard 39 ("confusables"), taken after what a reader overlooks is gone: width, case,
 * accents (on scripts where they are marks beside the letter; vowel signs stay), spaces and punctuation. Skeletons are to be compared only; they are no names, and they change when Unicode's
 * tables do, so they are made anew when the program starts rather than relied on in a store. Safe for use by many threads.
 *
 * <p>The tables (a few tenths of a second to read, a few MB) are loaded when the first skeleton is asked for.
 */
public final class UnicodeLookalikes implements Lookalikes {
    private static final Pattern OVERLOOKED =
            Pattern.compile("[\\x{300}-\\x{36F}\\x{1AB0}-\\x{1AFF}\\x{1DC0}-\\x{1DFF}\\x{20D0}-\\x{20FF}"
                    + "\\p{Z}\\p{P}\\p{C}\\p{Sk}]+");

    @Override
    public String skeleton(String name) {
        // Twice: a skeleton may hold capitals, marks and punctuation itself, and O for 0 is a capital before it is an o
        String once = reduced(Tables.CHECKER.getSkeleton(reduced(name)));
        String twice = reduced(Tables.CHECKER.getSkeleton(once));
        // a capital i is taken for an l, but folding case made it an i
        return twice.replace('i', 'l');
    }

    private static String reduced(String text) {
        String decomposed = Tables.COMPATIBLE.normalize(UCharacter.foldCase(Tables.COMPATIBLE.normalize(text), true));
        return OVERLOOKED.matcher(decomposed).replaceAll("");
    }

    /** Read by the class loader at first use. */
    private static final class Tables {
        static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
        static final Normalizer2 COMPATIBLE = Normalizer2.getNFKDInstance();
    }
}
