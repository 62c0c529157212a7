package dev.lectern.console;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntSupplier;
import org.jline.utils.AttributedString;

/**
 * Where lines go.
 *
 * @param out flushed after every text
 * @param columns how wide it is at the moment
 * @param styled whether looks are shown; without them not one escape code is written
 */
record Screen(PrintWriter out, IntSupplier columns, boolean styled) {
    static final int USUAL_WIDTH = 80;

    /** Longer lines are hard to read, however wide the window is. */
    private static final int READABLE_WIDTH = 100;

    private static final int NARROWEST = 20;

    /** One column stays free: some terminals break a line that fills them. */
    int width() {
        int columns = this.columns.getAsInt();
        return columns <= 0 ? USUAL_WIDTH : Math.max(NARROWEST, Math.min(READABLE_WIDTH, columns - 1));
    }

    /** Prints the lines with an empty one behind them. */
    void print(List<AttributedString> lines) {
        for (AttributedString line : lines) {
            out.print(styled ? Ink.ansi(line) : line.toString());
            out.print('\n');
        }
        out.print('\n');
        out.flush();
    }
}
