package dev.lectern.console;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;

/** What can be typed after a card, said in a line or two: buttons by their words, a form by its label. */
final class NextSteps {
    private static final AttributedString ARROW = Ink.faint("→ ");

    private final int width;

    NextSteps(int width) {
        this.width = width;
    }

    List<AttributedString> of(Card card) {
        List<AttributedString> lines = new ArrayList<>(buttons(card.buttons()));
        Form form = card.form();
        boolean told =
                card.buttons().stream().anyMatch(button -> meaning(button).isEmpty());
        if (form != null && !told) {
            String label = lowerFirst(CleanText.line(form.label()));
            lines.addAll(sentence(new AttributedString("Type and press Enter: " + label)));
        }
        return lines;
    }

    private List<AttributedString> buttons(List<Button> buttons) {
        if (buttons.isEmpty()) {
            return List.of();
        }
        var line = new AttributedStringBuilder().append("Type ");
        for (int i = 0; i < buttons.size(); i++) {
            line.append(i == 0 ? "" : i < buttons.size() - 1 ? ", " : " or ");
            line.append(Ink.bold(word(buttons.get(i))));
            String meaning = meaning(buttons.get(i));
            line.append(meaning.isEmpty() ? "" : " (" + meaning + ")");
        }
        AttributedString sentence = line.append(".").toAttributedString();
        boolean bare = buttons.stream().allMatch(button -> meaning(button).isEmpty());
        return bare || DisplayWidth.of(sentence) + 2 <= width ? sentence(sentence) : listed(buttons);
    }

    private List<AttributedString> listed(List<Button> buttons) {
        List<AttributedString> lines = new ArrayList<>(sentence(new AttributedString("Type one of these:")));
        int widest = buttons.stream()
                .mapToInt(button -> DisplayWidth.of(word(button)))
                .max()
                .orElse(0);
        for (Button button : buttons) {
            int gap = widest - DisplayWidth.of(word(button)) + 2;
            var mark = new AttributedStringBuilder()
                    .append("  ")
                    .append(Ink.bold(word(button)))
                    .append(" ".repeat(gap))
                    .toAttributedString();
            AttributedString meaning = new AttributedString(meaning(button));
            lines.addAll(LineWrap.hang(mark, LineWrap.wrap(meaning, width - DisplayWidth.of(mark))));
        }
        return lines;
    }

    private List<AttributedString> sentence(AttributedString text) {
        return LineWrap.hang(ARROW, LineWrap.wrap(text, width - DisplayWidth.of(ARROW)));
    }

    private static String word(Button button) {
        return CleanText.line(button.word());
    }

    /** What a label says beyond the word: "I had it" of "Yes, I had it". */
    private static String meaning(Button button) {
        String word = word(button);
        String label = CleanText.line(button.label()).strip().replaceFirst("^/", "");
        if (!label.regionMatches(true, 0, word, 0, word.length())) {
            return label;
        }
        String rest = label.substring(word.length());
        return rest.isEmpty() || rest.matches("(?s)[\\p{P}\\s&&[^'’-]].*")
                ? rest.replaceFirst("^[\\p{P}\\s]+", "")
                : label;
    }

    private static String lowerFirst(String text) {
        boolean word = (text.length() > 1 && Character.isLowerCase(text.charAt(1))) || text.startsWith("A ");
        return word ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
    }
}
