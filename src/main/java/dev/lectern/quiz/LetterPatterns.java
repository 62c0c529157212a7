package dev.lectern.quiz;

import dev.lectern.quiz.LetterReferences.Place;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The shapes by which {@link LetterReferences} tells references from other letters, for one number of options.
 *
 * @param letter one option letter, standing alone
 * @param label a letter that begins a line, as in "B) too slow"; the letter is group 1
 * @param range "A to C"
 * @param notReferences letters that are something else
 * @param references by place, in order of trying; the letters are in group 1
 * @param leftOver what is unclear once everything above was taken away
 */
record LetterPatterns(
        Pattern letter,
        Pattern label,
        Pattern range,
        List<Pattern> notReferences,
        Map<Place, List<Pattern>> references,
        List<Pattern> leftOver) {

    private static final List<LetterPatterns> BY_OPTIONS = IntStream.rangeClosed(
                    MultipleChoice.MIN_OPTIONS, MultipleChoice.MAX_OPTIONS)
            .mapToObj(LetterPatterns::compile)
            .toList();

    private static final String NOT_BEFORE = "(?<![\\p{L}\\p{N}_'’.+#*/\\-–])";
    private static final String NOT_AFTER = "(?![\\p{L}\\p{N}_'’+#*/\\-–])";
    private static final String SENTENCE_START = "(?:^|\\n|[.!?:;…]\\s+|[\"“‘(\\[—–]\\s*|-\\s)";
    private static final String KEYWORD = "(?:options?|answers?|choices?|alternatives?|distractors?)";
    /** Things that are numbered by letters. "Statement", "claim" and "response" are missing: those may be the options. */
    private static final String NAMED_BY_LETTER =
            "appendix|appendices|block|bucket|case|category|cell|class|classe|client|cluster|column|company|component|computer"
                    + "|condition|country|document|drug|edge|element|event|exhibit|factor|figure|file|firm|gene|grade|graph"
                    + "|group|hepatitis|host|influenza|language|layer|level|line|list|machine|matrix|matrice|method|model"
                    + "|module|node|object|package|page|panel|part|particle|patient|person|phase|plan|player|point|process"
                    + "|processe|product|program|property|region|room|row|sample|schedule|section|series|server|set|site"
                    + "|species|state|student|subset|system|table|task|team|thread|type|user|variable|variant|vector|version"
                    + "|vertex|vertice|vitamin|wire|zone";

    static LetterPatterns of(int options) {
        return BY_OPTIONS.get(options - MultipleChoice.MIN_OPTIONS);
    }

    List<Pattern> references(Place place) {
        return references.getOrDefault(place, List.of());
    }

    private static LetterPatterns compile(int options) {
        char last = (char) ('A' + options - 1);
        String upper = "[A-" + last + "]";
        String either = "[A-" + last + "a-" + Character.toLowerCase(last) + "]";
        return new LetterPatterns(
                Pattern.compile(NOT_BEFORE + "(?:" + upper + "|" + either + ")" + NOT_AFTER),
                Pattern.compile("(?<=^|\\n)(" + upper + ")(?:[).:]\\s|\\s[–—-]\\s)"),
                Pattern.compile("\\b" + upper + "\\s*(?:–|—|-|to|through|…|\\.\\.\\.?)\\s*" + upper + "\\b"),
                notReferences(upper),
                Map.of(
                        Place.STEM, List.of(keyword(either, "(?!\\s*[:=])")),
                        Place.OPTION, options(upper, either),
                        Place.EXPLANATION, explanations(upper, either)),
                leftOver(upper, Character.toLowerCase(last)));
    }

    private static List<Pattern> notReferences(String upper) {
        String more = "(?:(?:\\s*,\\s*|\\s*&\\s*|,?\\s+(?:and|or|nor)\\s+)" + upper + "\\b)*+";
        return List.of(
                Pattern.compile(
                        "\\$\\$.+?\\$\\$|\\$(?!\\s)[^$\\n]*?(?<!\\s)\\$(?!\\d)|\\\\\\(.+?\\\\\\)", Pattern.DOTALL),
                Pattern.compile("\\b" + upper + "(?:\\+\\+|\\+|#|\\*)"),
                Pattern.compile("\\b" + upper + "-\\p{Ll}{2,}"),
                Pattern.compile("\\bA/B[\\s-]+(?:test|experiment|split)\\w*"),
                Pattern.compile("\\b(?i:(?:" + NAMED_BY_LETTER + ")s?)[\\s-]" + upper + "\\b" + more),
                Pattern.compile("[°\\d]\\s?" + upper + "\\b"),
                Pattern.compile("\\b(?:[A-Z]\\.){2,}"),
                Pattern.compile("\\bD['’]\\p{L}{2,}"),
                Pattern.compile("\\bI(?=['’]|\\s(?!(?:and|or|nor|is|only)\\b)\\p{Ll})"),
                articles());
    }

    /** "A" as the first word of a sentence, before anything but a verb or a word that joins letters. */
    private static Pattern articles() {
        String joinsOrIs =
                "(?:and|or|nor|only|alone|but|because|since|is|was|are|were|has|had|can|cannot|could|does|did"
                        + "|may|might|must|should|will|would)\\b";
        String verb = "\\p{L}+(?<!ss|us|is|ic)s\\b";
        return Pattern.compile(
                SENTENCE_START + "A\\s+(?!" + joinsOrIs + "|" + verb + ")[\\p{L}\\d\"“‘'" + RunsOfText.CODE + "]");
    }

    private static String list(String letter) {
        String one = "\\(?" + NOT_BEFORE + letter + NOT_AFTER + "\\)?";
        return one + "(?:(?:\\s*,\\s*(?:(?:and|or)\\s+)?|\\s+(?:and|or|nor|&)\\s+|\\s*[&/+]\\s*)" + one + ")";
    }

    /** "option B", "answers A, C and D", "the correct answer is C"; a small a must not be an article. */
    private static Pattern keyword(String either, String after) {
        String letter = "(?!a\\s+\\p{L})" + either;
        return Pattern.compile(
                "\\b(?i:" + KEYWORD + "\\s+(?:both\\s+|either\\s+|neither\\s+)?)(" + list(letter) + "*+)" + after);
    }

    private static Pattern answerIs(String upper) {
        return Pattern.compile("\\b(?i:answers?|key|choice|option)(?:\\s+(?:is|are)|:)\\s+(?:(?:both|only)\\s+)?("
                + list(upper) + "*+)(?=\\s*(?:[.,;:!?—–]|-\\s|$|\\n|because|since|as\\b))");
    }

    private static List<Pattern> options(String upper, String either) {
        String judged = "(?:\\s+(?:are|is|both|all|equally|only|alone|above|together|combined|true|false|right|wrong"
                + "|correct|incorrect))*";
        String end = judged + "\\s*[.!]?\\s*$";
        return List.of(
                Pattern.compile("^\\s*(?i:(?:both|either|neither|only|all of|none of|not)\\s+)?(?i:" + KEYWORD
                        + "\\s+)?(" + list(upper) + "++)" + end),
                Pattern.compile("^\\s*(?i:both|either|neither)\\s+(" + list(either) + "++)" + end),
                Pattern.compile(
                        "^\\s*(?i:only|not|all(?: of the (?:above|options|answers))?,? (?:except|but)(?: for)?)\\s+("
                                + "\\(?" + upper + "\\b\\)?)" + end),
                Pattern.compile("^\\s*(\\(?" + upper + "\\)?)\\s+only\\s*[.!]?\\s*$"),
                keyword(either, ""));
    }

    private static List<Pattern> explanations(String upper, String either) {
        String judgement =
                "(?:(?:also|clearly|simply|just|only|therefore|thus)\\s+)?(?:wrong|right|correct|incorrect|false"
                        + "|true|not|the\\s+(?:right|correct|best|only|wrong|key|answer)|a\\s+distractor|tempting|partly|partially"
                        + "|close|too)\\b";
        return List.of(
                keyword(either, ""),
                answerIs(upper),
                Pattern.compile("\\b(?i:both|neither|either|only)\\s+(" + list(upper) + "++)"),
                Pattern.compile(SENTENCE_START + "(" + list(upper)
                        + "++)(?=\\s+(?:are|is|were|was|both|can|cannot|do|does|have|would|fail|confuse|describe)\\b)"),
                Pattern.compile(SENTENCE_START + "(\\(?" + upper + "\\)?)(?=\\s+(?:is|was)\\s+" + judgement + ")"),
                Pattern.compile("(?:" + SENTENCE_START
                        + "|\\b(?:is|are|and|or|not|than|why|so|while|but|only|choose|pick|see)\\s)(\\(" + upper
                        + "\\))"));
    }

    private static List<Pattern> leftOver(String upper, char lastSmall) {
        String ordinal = "(?:first|second|third|fourth|fifth|last|previous|next|preceding|two|three)";
        return List.of(
                Pattern.compile("(?<![\\p{L}\\p{N}_])" + upper + "(?![\\p{L}\\p{N}_])"),
                Pattern.compile("\\([a-" + lastSmall + "]\\)|(?<=^|\\n|\\s)[a-" + lastSmall + "]\\)"),
                Pattern.compile("^\\s*[a-" + lastSmall + "](?:\\s+(?:and|or|&)\\s+[a-" + lastSmall + "])?\\s*$"),
                Pattern.compile("\\b(?i:" + ordinal + "\\s+(?:(?:two|three|one|ones)\\s+)?" + KEYWORD + ")\\b"),
                Pattern.compile("\\b(?i:" + KEYWORD + "\\s+(?:number\\s+|no\\.?\\s*|#)?\\d)"),
                Pattern.compile("\\b(?i:" + KEYWORD + "\\s+(?:above|below))\\b"),
                Pattern.compile("\\b(?i:the\\s+(?:first|last)\\s+(?:two|three)(?!\\s+\\p{L}+s\\b))"));
    }
}
