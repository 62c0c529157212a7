package dev.lectern.slack;

/** How much Slack takes, from its Block Kit reference where nothing else is said. Lengths are in UTF-16 units. */
final class SlackLimit {
    static final int MESSAGE_BLOCKS = 50;
    static final int VIEW_BLOCKS = 100;
    static final int HEADER = 150;
    static final int BUTTON_TEXT = 75;
    static final int BUTTON_VALUE = 2_000;
    static final int OPTION_TEXT = 75;
    /** Slack takes 150 by now; 75 was its limit for years and is enough for us. */
    static final int OPTION_VALUE = 75;

    static final int OPTIONS = 100;
    static final int CHECKBOXES = 10;
    static final int ELEMENTS = 25;
    static final int LINK = 3_000;
    static final int PRIVATE_METADATA = 3_000;

    /** One block of ours holds as much as a section may; rich text has no limit of its own in the reference. */
    static final int BLOCK_TEXT = 3_000;

    /** A whole message: Slack refuses more than about 13,200 characters of block text, which it documents nowhere. */
    static final int MESSAGE_TEXT = 12_000;

    /** What screen readers and notifications get besides the blocks; Slack advises at most 4,000. */
    static final int FALLBACK_TEXT = 3_000;

    private SlackLimit() {}

    /** At most {@code limit} units, never half a character; what was cut shows an ellipsis. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = limit - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
