package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Beginnings and ends of words that make a different word when they change. */
final class Affixes {
    private static final List<String> PREFIXES = longestFirst("""
            ab ad aero allo ambi amphi ana andro ante anti apo arch arterio astro auto baro basi bi bio blasto cardio
            centi centro cephalo chemo chloro chondro chromo chrono circum cis co col com con contra cor counter cross cryo
            cyto de deca deci demi dermo des di dia dif dis down dynamo dys ecto electro em en endo entero epi equi ergo eryth
            erythro eu ex exo extra ferri ferro fibro fluoro fore gastro geno geo giga gluco glyco gyno haemo hecto helio
            hemi hemo hepato hepta hetero hexa histo holo homeo homo hydro hyper hypo ideo idio il im in infra inter
            intra intro ir iso kilo kine lacto leuko lipo litho macro mal mega meso meta metro micro mid mili milli mini mis
            mono morpho multi myo nano necro neo nephro neuro nitro non nor octa olig oligo omni ortho osteo out over pachy
            paleo pan para patho ped penta per peri phago pharma pheno philo phono phospho photo phyto pico pneumo poly
            post pre pro proto pseudo psycho pyro quadri quasi radio re retro rhizo sacro self semi socio spectro stereo
            sub sulf super supra sur sym syn tele tera tetra thermo thrombo trans tri turbo ultra un under uni up vaso vice
            xeno zoo""");
    /** Every end, with the name of its family: ends of one family are spellings of the same, all others differ. */
    private static final Map<String, String> ENDS = families("""
            tion,sion,cion,xion,ation,ition,ution,isation,ization,ion,toin,soin
            ance,ence
            ancy,ency
            ant,ent
            able,ible,eable
            ise,ize,yse,yze
            ising,izing,ysing,yzing
            ised,ized,ysed,yzed
            er,or
            ar
            ate
            ite
            ide
            ade
            ase
            ose
            ine
            ane
            ene
            yne
            one
            ile
            ole
            yl
            ol
            al
            el
            il
            le
            in
            en
            ure
            ive
            age
            ic
            ical
            ial
            ual
            ous
            ious
            eous
            us
            um
            ium
            a
            ia
            ae
            i
            is
            es
            s
            ist
            ism
            ity
            ety
            ly
            ally
            ily
            ment
            ness
            less
            ing
            ed
            ee
            ostomy
            otomy
            ectomy
            scopy
            scope
            graphy
            graph
            gram
            metry
            meter
            metric
            logy
            logic
            nomy
            osis
            esis
            asis
            ysis
            itis
            oma
            emia
            uria
            pathy
            trophy
            trophic
            tropic
            tropy
            genic
            gonic
            philic
            phobic
            phagia
            phasia
            plasia
            cyte
            blast
            clast
            cide
            oid
            oxide
            age
            hood
            ship
            ward
            wise""");

    private static final Pattern LOOSE =
            Pattern.compile("^(?:non|un|re|pre|over|under|mis|out|auto|sub|dis)(?=.{5})|(?:ings?|ed|e[rd]s?|ly|s)$");
    private static final int LONGEST_END = 7;
    /** Ends too long to be made into another end by losing or gaining a letter. */
    private static final Set<String> ROBUST = Set.copyOf(families("""
            tion,sion,cion,xion,ation,ition,ution,isation,ization,ion,toin,soin
            ance,ence
            ancy,ency
            able,ible,eable
            ising,izing,ysing,yzing
            ism
            ity
            ment
            ness
            ing
            graphy
            esis
            ysis""").values());

    private Affixes() {}

    /** The length of the longest known prefix that leaves at least three letters; 0 where there is none. */
    static int prefixLength(String word) {
        return PREFIXES.stream()
                .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + 3)
                .findFirst()
                .map(String::length)
                .orElse(0);
    }

    /** The length of a word without inflections and without prefixes that go before any word. */
    static int coreLength(String word) {
        return LOOSE.matcher(word).replaceAll("").length();
    }

    /**
     * Whether the words end in different things ("nitrate", "nitrite"), or one of them might ("nitrte"). A plural s is looked
     * through. Long ends are still known when a letter of them is lost ("encapsulaton").
     */
    static boolean endsDiffer(String one, String other) {
        if (other.equals(one + one.charAt(one.length() - 1))) {
            return false; // "generall"
        }
        String oneEnd = end(singular(one));
        String otherEnd = end(singular(other));
        String oneFamily = otherEnd.endsWith(oneEnd) && !oneEnd.equals(otherEnd) ? "" : family(oneEnd);
        String otherFamily = oneEnd.endsWith(otherEnd) && !oneEnd.equals(otherEnd) ? "" : family(otherEnd);
        boolean bothOrNone = oneFamily.isEmpty() == otherFamily.isEmpty();
        return !oneFamily.equals(otherFamily) && (bothOrNone || !ROBUST.contains(oneFamily + otherFamily));
    }

    private static String singular(String word) {
        boolean plural = word.length() > 5 && word.endsWith("s") && !word.matches(".*(?:ss|us|is|ics)");
        return plural ? word.substring(0, word.length() - 1) : word;
    }

    private static String family(String end) {
        return ENDS.getOrDefault(end, "");
    }

    /** The longest known end; empty where there is none. */
    private static String end(String word) {
        for (int length = Math.min(LONGEST_END, word.length() - 2); length > 0; length--) {
            String end = word.substring(word.length() - length);
            if (ENDS.containsKey(end)) {
                return end;
            }
        }
        return "";
    }

    private static List<String> longestFirst(String words) {
        List<String> sorted = new ArrayList<>(List.of(words.strip().split("\\s+")));
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        return List.copyOf(sorted);
    }

    private static Map<String, String> families(String lines) {
        Map<String, String> families = new TreeMap<>();
        lines.lines().map(String::strip).forEach(line -> {
            for (String end : line.split(",")) {
                families.put(end, line);
            }
        });
        return Map.copyOf(families);
    }
}
