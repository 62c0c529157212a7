package dev.lectern.discord;

import dev.lectern.chat.Card;

/** How a card's tone is shown: a symbol and a word, and a colour besides. */
enum DiscordTone {
    PLAIN("", "", 0),
    CORRECT("✅", "Correct", 0x2E7D32),
    PARTLY("🟡", "Partly right", 0xF9A825),
    INCORRECT("❌", "Not right", 0xC62828),
    UNDECIDED("⏳", "Undecided", 0x6A1B9A),
    NOTICE("ℹ️", "Note", 0x1565C0),
    FAILURE("⚠️", "Problem", 0x5D4037);

    private static final int MAX_TITLE = 200;

    final String symbol;
    final String word;
    final int color;

    DiscordTone(String symbol, String word, int color) {
        this.symbol = symbol;
        this.word = word;
        this.color = color;
    }

    static DiscordTone of(Card card) {
        return valueOf(card.tone().name());
    }

    /** The line above the text; empty where there is nothing to say. */
    String head(String title) {
        String shown = DiscordText.line(Cut.to(title, MAX_TITLE));
        if (this == PLAIN) {
            return title.isBlank() ? "" : "### " + shown;
        }
        boolean said = title.regionMatches(true, 0, word, 0, word.length());
        String words = said ? "**" + shown + "**" : "**" + word + "**" + (title.isBlank() ? "" : " · " + shown);
        return symbol + " " + words;
    }
}
