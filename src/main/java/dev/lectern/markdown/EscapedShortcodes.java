package dev.lectern.markdown;

import java.util.regex.Pattern;

/** Hugo takes shortcodes out of code as well, so authors who show one in code write it escaped. */
final class EscapedShortcodes {
    private static final Pattern ANGLE = Pattern.compile("\\{\\{</\\*([^\\n]*?)\\*/>}}");
    private static final Pattern PERCENT = Pattern.compile("\\{\\{%/\\*([^\\n]*?)\\*/%}}");

    private EscapedShortcodes() {}

    static String shown(String code) {
        if (!code.contains("{{</*") && !code.contains("{{%/*")) {
            return code;
        }
        return PERCENT.matcher(ANGLE.matcher(code).replaceAll("{{<$1>}}")).replaceAll("{{%$1%}}");
    }
}
