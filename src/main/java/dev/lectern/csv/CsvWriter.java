package dev.lectern.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a table as RFC 4180 has it: commas, lines that end with CR LF, quotes where they are needed. What a spreadsheet would
 * take for a formula, because it begins with one of {@code = + - @}, a tab or a carriage return, gets an apostrophe before it,
 * so that words of students are never run on a teacher's machine.
 */
public final class CsvWriter {
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");
    private static final String FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    public CsvWriter row(List<String> cells) {
        text.append(cells.stream().map(CsvWriter::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    private static String cell(String value) {
        boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
        String safe = formula ? "'" + value : value;
        return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
