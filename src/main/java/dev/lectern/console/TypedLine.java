package dev.lectern.console;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** A line as the editor sees it: the first word, then everything behind it as one; quotes and backslashes mean nothing. */
record TypedLine(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
        implements CompletingParsedLine {

    static TypedLine of(String line, int cursor) {
        int end = line.indexOf(' ');
        if (end < 0 || cursor <= end) {
            return new TypedLine(line, cursor, List.of(end < 0 ? line : line.substring(0, end)), 0, cursor);
        }
        int start = end;
        while (start < line.length() && line.charAt(start) == ' ') {
            start++;
        }
        String rest = line.substring(start);
        return new TypedLine(line, cursor, List.of(line.substring(0, end), rest), 1, Math.max(0, cursor - start));
    }

    @Override
    public String word() {
        return words.get(wordIndex);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor;
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }

    /** Takes every line as it is. */
    static final class Reader implements Parser {
        @Override
        public ParsedLine parse(String line, int cursor, ParseContext context) {
            return of(line, cursor);
        }
    }

    /** Offers what {@link Completion} proposes. */
    static final class Completer implements org.jline.reader.Completer {
        private final Completion completion;

        Completer(Completion completion) {
            this.completion = completion;
        }

        @Override
        public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
            boolean first = line.wordIndex() == 0;
            String typed = line.word().substring(0, line.wordCursor());
            var proposals = first
                    ? completion.words(typed)
                    : completion.arguments(line.words().get(0), typed);
            int order = 0;
            for (Completion.Proposal proposal : proposals) {
                String help = proposal.help().isEmpty() ? null : proposal.help();
                candidates.add(
                        new Candidate(proposal.value(), proposal.value(), null, help, null, null, first, order++));
            }
        }
    }
}
