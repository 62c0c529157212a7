package dev.lectern.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Other wordings that a reference itself allows:
 *
 * <ul>
 *   <li>"support vector machine (SVM)": the words, or the letters where they are the words' initials;
 *   <li>"color (or colour)", "(also …)", "(aka …)", "(also known as …)": either;
 *   <li>"color (e.g. red)": the words;
 *   <li>"dropout or weight decay", "dropout / weight decay": either, but only where the stem asks for one of several ("Name
 *       one …", "Give an example …"). Elsewhere "fight or flight" and "input / output" want both.
 * </ul>
 */
final class AcceptedForms {
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*(.{2,}?)\\s*\\(([^()]+)\\)\\s*\\.?\\s*");
    private static final Pattern ALSO = Pattern.compile(
            "(?:also known as|also called|also written|also|or|aka|a\\.k\\.a\\.)[\\s:,]+(.+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?:e\\.?g\\.?|i\\.?e\\.?|for example|such as|for instance)[\\s:,].*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASKS_FOR_ONE = Pattern.compile(
            "\\b(?:(?:name|give|list|state|mention|cite|write|what is|which is|identify) (?:just |any |at least )?(?:one|an?"
                    + " (?:valid |common |possible |real |good )?(?:example|reason|way|advantage|benefit|use))|one of the)\\b");
    private static final Pattern ALTERNATIVES = Pattern.compile("\\s+/\\s+|,?\\s+or\\s+");
    private static final int LONGEST_ALTERNATIVE = 4;

    private AcceptedForms() {}

    /** What a reference allows besides itself; often nothing. */
    static List<String> of(String reference, String stem) {
        List<String> forms = new ArrayList<>();
        Matcher brackets = IN_BRACKETS.matcher(reference);
        if (brackets.matches()) {
            inBrackets(brackets.group(1), brackets.group(2).strip(), forms);
        }
        if (ASKS_FOR_ONE.matcher(stem.toLowerCase(Locale.ROOT)).find()) {
            List<String> alternatives = List.of(ALTERNATIVES.split(reference.strip()));
            if (alternatives.size() > 1 && alternatives.stream().allMatch(AcceptedForms::isShort)) {
                forms.addAll(alternatives);
            }
        }
        return forms;
    }

    private static void inBrackets(String words, String inside, List<String> forms) {
        Matcher also = ALSO.matcher(inside);
        if (also.matches()) {
            forms.add(words);
            forms.add(also.group(1));
        } else if (EXAMPLE.matcher(inside).matches()) {
            forms.add(words);
        } else if (isAcronym(inside, words)) {
            forms.add(words);
            forms.add(inside);
        } else if (isAcronym(words, inside)) {
            forms.add(words);
            forms.add(inside);
        }
    }

    private static boolean isAcronym(String letters, String words) {
        StringBuilder initials = new StringBuilder();
        Wording.of(words.replace('-', ' ')).words().forEach(word -> initials.append(word.charAt(0)));
        return letters.length() > 1 && letters.equalsIgnoreCase(initials.toString());
    }

    private static boolean isShort(String alternative) {
        List<String> words = Wording.of(alternative).words();
        return !words.isEmpty() && words.size() <= LONGEST_ALTERNATIVE && !words.contains("not");
    }
}
