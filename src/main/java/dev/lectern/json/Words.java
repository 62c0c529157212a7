package dev.lectern.json;

import java.util.Locale;

/** How the constants of an enum are written in JSON: {@code PARTLY_CORRECT} is {@code partly-correct}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
