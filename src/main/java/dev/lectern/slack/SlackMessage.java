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

    /**
     * Spreads blocks over as many messages as needed.
     *
     * @param last blocks that belong together at the end of the last message, at most 10
     */
    static List<SlackMessage> pages(List<Shown> blocks, List<Shown> last) {
        List<List<Shown>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        for (Shown block : blocks) {
            if (!fits(pages.get(pages.size() - 1), List.of(block))) {
                pages.add(new ArrayList<>());
            }
            pages.get(pages.size() - 1).add(block);
        }
        if (!fits(pages.get(pages.size() - 1), last)) {
            pages.add(new ArrayList<>());
        }
        pages.get(pages.size() - 1).addAll(last);
        return pages.stream().map(SlackMessage::of).toList();
    }

    private static boolean fits(List<Shown> page, List<Shown> more) {
        int text = page.stream().mapToInt(Shown::length).sum()
                + more.stream().mapToInt(Shown::length).sum();
        return page.isEmpty()
                || (page.size() + more.size() <= SlackLimit.MESSAGE_BLOCKS && text <= SlackLimit.MESSAGE_TEXT);
    }

    private static SlackMessage of(List<Shown> page) {
        String plain = page.stream().map(Shown::plain).collect(Collectors.joining("\n"));
        return new SlackMessage(
                escaped(plain), page.stream().map(Shown::block).toList());
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
