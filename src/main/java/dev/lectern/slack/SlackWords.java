package dev.lectern.slack;

import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.TreeCopy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonmark.node.Code;
import org.commonmark.node.Node;

/**
 * Cards tell people to say {@code /quiz}. On Slack a whole workspace shares the names of slash commands, so there every word
 * follows ours: {@code /lectern quiz}.
 */
final class SlackWords {
    private final String command;
    private final Set<String> words;

    /** @param words what Lectern understands, without slashes */
    SlackWords(String command, Set<String> words) {
        this.command = command;
        this.words = Set.copyOf(words);
    }

    Card in(Card card) {
        List<Button> buttons = card.buttons().stream()
                .map(button -> new Button(button.word(), label(button.label()), button.action()))
                .toList();
        List<RichText> body = card.body().stream().map(this::in).toList();
        return new Card(card.tone(), said(card.title()), body, buttons, card.form());
    }

    private RichText in(RichText text) {
        return codes(text.document()).stream().allMatch(code -> said(code).equals(code.getLiteral()))
                ? text
                : rewritten(text);
    }

    private RichText rewritten(RichText text) {
        RichText copy = TreeCopy.of(text, UnaryOperator.identity());
        codes(copy.document()).forEach(code -> code.setLiteral(said(code)));
        return copy;
    }

    private String label(String label) {
        String said = said(label);
        return said.codePointCount(0, said.length()) > Button.MAX_LABEL ? label : said;
    }

    private String said(Code code) {
        return said(code.getLiteral());
    }

    private String said(String typed) {
        boolean ours =
                typed.startsWith("/") && words.contains(typed.substring(1).split("\\s", 2)[0]);
        return ours ? "/" + command + " " + typed.substring(1) : typed;
    }

    private static List<Code> codes(Node document) {
        List<Code> codes = new ArrayList<>();
        for (Node node = document; node != null; node = Inlines.following(node, document)) {
            if (node instanceof Code code) {
                codes.add(code);
            }
        }
        return codes;
    }
}
