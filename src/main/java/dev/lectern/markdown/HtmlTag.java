package dev.lectern.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTML tag within text.
 *
 * @param name in lower case
 */
record HtmlTag(String name, boolean closing, String literal) {
    private static final Set<String> KNOWN = Set.of(
            ("a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption "
                            + "center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em "
                            + "embed fieldset figcaption figure font footer form frame h1 h2 h3 h4 h5 h6 head header hr "
                            + "html i iframe img input ins kbd label legend li link main map mark menu meta meter nav "
                            + "noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp "
                            + "script section select small source span strike strong style sub summary sup svg table "
                            + "tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr path")
                    .split(" "));

    /** Null where this is something else, such as a comment. */
    static @Nullable HtmlTag of(String literal) {
        boolean closing = literal.startsWith("</");
        int start = closing ? 2 : 1;
        int end = start;
        while (end < literal.length()
                && (Character.isLetterOrDigit(literal.charAt(end)) || literal.charAt(end) == '-')) {
            end++;
        }
        return end == start
                ? null
                : new HtmlTag(literal.substring(start, end).toLowerCase(Locale.ROOT), closing, literal);
    }

    /** Whether this is HTML at all, and not a placeholder or a type such as {@code List<String>}. */
    boolean isKnown() {
        return KNOWN.contains(name);
    }

    /** The value of an attribute, empty where it is not given. */
    String attribute(String attribute) {
        Matcher matcher = Pattern.compile(
                        "\\s" + attribute + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))", Pattern.CASE_INSENSITIVE)
                .matcher(literal);
        if (!matcher.find()) {
            return "";
        }
        for (int group = 1; group <= 3; group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }
}
