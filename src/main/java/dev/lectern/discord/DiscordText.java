package dev.lectern.discord;

import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.List;

/** Text in Discord's Markdown: what Discord can show is shown, nothing the author wrote is taken for anything else. */
public final class DiscordText {
    /** The longest message content, in characters. */
    public static final int MAX_CONTENT = 2_000;

    /** Below this, code and links could not be kept whole. */
    private static final int MIN_LIMIT = 800;

    private DiscordText() {}

    /** The whole text, however long. */
    public static String render(RichText text) {
        return String.join("", split(List.of(text), Integer.MAX_VALUE));
    }

    /**
     * The texts one below the other, in parts of at most that many characters. A part ends between blocks where it can;
     * a block longer than a part is cut between lines, else words, else characters. Fences are closed and opened again;
     * a link, a fence and a row of a table are never cut in two unless one alone is longer than a part.
     *
     * @param limit at least 800
     */
    public static List<String> split(List<RichText> texts, int limit) {
        if (limit < MIN_LIMIT) {
            throw new IllegalArgumentException("parts hold at least " + MIN_LIMIT + " characters, not " + limit);
        }
        Parts parts = new Parts(limit);
        texts.forEach(text -> BlockReader.read(text.document()).forEach(parts::add));
        return parts.all();
    }

    /** One line of plain words. */
    public static String line(String plain) {
        return Line.of(Inline.words(plain.replace('\n', ' ')));
    }

    /** Fills one part after the other. */
    private static final class Parts {
        private final int limit;
        private final List<String> full = new ArrayList<>();
        private final List<Block> open = new ArrayList<>();
        private int length;

        private Parts(int limit) {
            this.limit = limit;
        }

        private void add(Block block) {
            String text = block.text();
            if (length + block.gap().length() + text.length() > limit && !open.isEmpty()) {
                turn();
            }
            if (length + block.gap().length() + text.length() <= limit || (text.length() <= limit && open.isEmpty())) {
                length += (open.isEmpty() ? 0 : block.gap().length()) + text.length();
                open.add(block);
            } else {
                turn(List.of());
                full.addAll(block.cut(limit));
            }
        }

        /** Ends the part; a heading at its end goes with what follows. */
        private void turn() {
            int end = open.size();
            while (end > 0 && open.get(end - 1).leads()) {
                end--;
            }
            int kept = end == 0 ? open.size() : end;
            List<Block> carried = List.copyOf(open.subList(kept, open.size()));
            open.subList(kept, open.size()).clear();
            turn(carried);
        }

        private void turn(List<Block> carried) {
            if (!open.isEmpty()) {
                full.add(text(open));
            }
            open.clear();
            open.addAll(carried);
            length = text(open).length();
        }

        private static String text(List<Block> blocks) {
            StringBuilder text = new StringBuilder();
            blocks.forEach(
                    block -> text.append(text.isEmpty() ? "" : block.gap()).append(block.text()));
            return text.toString();
        }

        private List<String> all() {
            turn(List.of());
            return full;
        }
    }
}
