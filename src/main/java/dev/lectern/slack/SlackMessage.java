package dev.lectern.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.lectern.slack.SlackText.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One message: its blocks, and the same in plain text for notifications, screen readers and the day Slack refuses the blocks.
 *
 * @param text escaped, so that nothing in it is a mention or a link
 */
record SlackMessage(String text, List<LayoutBlock> blocks) {
    SlackMessage {
        blocks = List.copyOf(blocks);
    }

    SlackMessage withoutBlocks() {
        return new SlackMessage(text, List.of());
    }

    /** Spreads blocks over as many messages as needed. */
    static List<SlackMessage> pages(List<Shown> blocks) {
        return spread(blocks, List.of()).stream().map(SlackMessage::of).toList();
    }

    /**
     * Spreads blocks over as few messages as they fit in.
     *
     * @param besides what the first message holds as well
     */
    static List<List<Shown>> spread(List<Shown> blocks, List<Shown> besides) {
        List<List<Shown>> pages = new ArrayList<>();
        List<Shown> page = new ArrayList<>();
        int used = length(besides);
        int held = besides.size();
        for (Shown block : blocks) {
            boolean full = held + page.size() >= SlackLimit.MESSAGE_BLOCKS
                    || used + length(page) + block.length() > SlackLimit.MESSAGE_TEXT;
            if (full && !page.isEmpty()) {
                pages.add(page);
                page = headings(page);
                used = 0;
                held = 0;
            }
            page.add(block);
        }
        pages.add(page);
        return pages;
    }

    private static int length(List<Shown> blocks) {
        return blocks.stream().mapToInt(Shown::length).sum();
    }

    /** Takes away the headings that a page ends with, unless it is nothing else or they are no headings by their length. */
    private static List<Shown> headings(List<Shown> page) {
        int end = page.size();
        while (end > 0 && page.get(end - 1).leads()) {
            end--;
        }
        List<Shown> last = page.subList(end, page.size());
        if (end == 0 || length(last) > SlackLimit.BLOCK_TEXT) {
            return new ArrayList<>();
        }
        List<Shown> taken = new ArrayList<>(last);
        last.clear();
        return taken;
    }

    static SlackMessage of(List<Shown> page) {
        String plain = page.stream().map(Shown::plain).collect(Collectors.joining("\n"));
        return new SlackMessage(
                escaped(plain.isBlank() ? "…" : plain),
                page.stream().map(Shown::block).toList());
    }

    /** Escaped as Slack asks, and cut so that the escaped text stays in its limit. */
    static String escaped(String plain) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < plain.length(); ) {
            int character = plain.codePointAt(at);
            String escape = escape(character);
            if (text.length() + escape.length() >= SlackLimit.FALLBACK_TEXT) {
                return text.append('…').toString();
            }
            text.append(escape);
            at += Character.charCount(character);
        }
        return text.toString();
    }

    private static String escape(int character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
        };
    }
}
