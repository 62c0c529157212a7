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
        List<List<Shown>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int used = besides.stream().mapToInt(Shown::length).sum();
        int held = besides.size();
        for (Shown block : blocks) {
            used += block.length();
            held++;
            boolean full = held > SlackLimit.MESSAGE_BLOCKS || used > SlackLimit.MESSAGE_TEXT;
            if (full && !pages.get(pages.size() - 1).isEmpty()) {
                pages.add(new ArrayList<>());
                used = block.length();
                held = 1;
            }
            pages.get(pages.size() - 1).add(block);
        }
        return pages;
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
