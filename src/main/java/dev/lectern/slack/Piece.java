package dev.lectern.slack;

import java.util.List;
import java.util.stream.Collectors;

/** What a block is made of: one paragraph, quote, code block or list item. */
sealed interface Piece {
    List<Run> runs();

    /** The same kind of piece with other runs. */
    Piece with(List<Run> runs);

    default String plain() {
        return runs().stream().map(Run::text).collect(Collectors.joining());
    }

    default int length() {
        return runs().stream().mapToInt(run -> run.text().length()).sum();
    }

    record Prose(List<Run> runs) implements Piece {
        @Override
        public Piece with(List<Run> other) {
            return new Prose(other);
        }
    }

    record Quote(List<Run> runs) implements Piece {
        @Override
        public Piece with(List<Run> other) {
            return new Quote(other);
        }
    }

    record Code(List<Run> runs) implements Piece {
        static Code of(String text) {
            return new Code(List.of(Run.plain(text)));
        }

        @Override
        public Piece with(List<Run> other) {
            return new Code(other);
        }
    }

    /** @param number what an ordered item is counted as, from 1 (or what the author started from); 0 for a bullet */
    record Item(int indent, int number, List<Run> runs) implements Piece {
        @Override
        public Piece with(List<Run> other) {
            return new Item(indent, number, other);
        }

        @Override
        public String plain() {
            return "  ".repeat(indent) + (number > 0 ? number + ". " : "• ") + Piece.super.plain();
        }

        /** Whether the next item continues the same list, so that both share one element. */
        boolean continuedBy(Item next) {
            return indent == next.indent && (number == 0 ? next.number == 0 : next.number == number + 1);
        }
    }
}
