package dev.lectern.markdown;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of names as people count: {@code lecture-2} before {@code lecture-10}, upper and lower case alike. */
final class NaturalOrder {
    private static final Pattern PART = Pattern.compile("[0-9]+|[^0-9]+");

    static final Comparator<String> COMPARATOR =
            ((Comparator<String>) NaturalOrder::compare).thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {}

    private static int compare(String left, String right) {
        Matcher lefts = PART.matcher(left);
        Matcher rights = PART.matcher(right);
        while (true) {
            boolean more = lefts.find();
            if (!rights.find()) {
                return more ? 1 : 0;
            }
            if (!more) {
                return -1;
            }
            int difference = comparePart(lefts.group(), rights.group());
            if (difference != 0) {
                return difference;
            }
        }
    }

    private static int comparePart(String left, String right) {
        if (!isNumber(left) || !isNumber(right)) {
            return left.compareToIgnoreCase(right);
        }
        String leftDigits = left.replaceFirst("^0+", "");
        String rightDigits = right.replaceFirst("^0+", "");
        int byLength = Integer.compare(leftDigits.length(), rightDigits.length());
        return byLength != 0 ? byLength : leftDigits.compareTo(rightDigits);
    }

    private static boolean isNumber(String part) {
        return part.charAt(0) >= '0' && part.charAt(0) <= '9';
    }
}
