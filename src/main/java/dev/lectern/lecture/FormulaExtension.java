package dev.lectern.lecture;

import org.commonmark.Extension;
import org.commonmark.parser.Parser;

/** Lets a parser keep math as it was written: emphasis does not eat its underscores, lists not its plus signs. */
public final class FormulaExtension implements Parser.ParserExtension {
    private FormulaExtension() {}

    public static Extension create() {
        return new FormulaExtension();
    }

    @Override
    public void extend(Parser.Builder builder) {
        builder.customInlineContentParserFactory(Formula.factory()).customBlockParserFactory(FormulaBlock.factory());
    }
}
