package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import dev.lectern.chat.Card;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Spoiler;
import dev.lectern.testing.slack.SlackCall;
import dev.lectern.testing.slack.SlackLimits;
import dev.lectern.testing.slack.UglyMarkdown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "plain ¦ plain",
                "**b** and *i* ¦ [b:b] and [i:i]",
                "~~s~~ `c*d*` ¦ [s:s] [c:c*d*]",
                "***both*** ¦ [bi:both]",
                "[t](https://e.org/a_b) ¦ {t→https://e.org/a_b}",
                "[t](javascript:x) [u](../a) [m](mailto:a@b.c) ¦ t u m",
                "a & b < c > d ¦ a & b < c > d",
                "\\*no\\* _\\__ :tada: @here ¦ *no* [i:_] :tada: @here",
                "$x_i * y_j * z_k$ ¦ $x_i * y_j * z_k$",
                "![a *cat*](https://e.org/c.png) ¦ {[picture: a cat]→https://e.org/c.png}",
                "![](c.png) ¦ [picture: no description]",
                "# Heading *x* ¦ [b:Heading ][bi:x]",
                "<@U1> <!here> ¦ <@U1> <!here>",
                "one<br>two ¦ one⏎two",
            })
    void wordsKeepTheirLookAndNothingElse(String markdown, String shown) {
        assertThat(shown(markdown)).isEqualTo(shown.strip());
    }

    @Test
    void listsNestAndCount() {
        assertThat(shown("3. three\n4. four\n   - in\n     - deeper\n5. five\n\n- [x] done\n- [ ] open"))
                .isEqualTo(
                        "ordered+2(three|four) bullet>1(in) bullet>2(deeper) ordered+4(five) / bullet([x] done|[ ] open)");
    }

    @Test
    void codeInsideAnItemFollowsItAndTheCountGoesOn() {
        assertThat(shown("1. a\n\n   ```\n   x *y*\n   ```\n2. b")).isEqualTo("ordered(a) ```x *y*``` ordered+1(b)");
    }

    @Test
    void aQuoteShowsWhatIsInIt() {
        assertThat(shown("> **claim**\n>\n> - one\n> - `two`")).isEqualTo("> [b:claim]⏎• one⏎• [c:two]");
    }

    @Test
    void aNarrowTableIsAlignedByWhatIsSeen() {
        assertThat(shown("|a|語|\n|-|-|\n|日本|x|\n|long cell|**y**|"))
                .isEqualTo("```a          語⏎---------  --⏎日本       x⏎long cell  y```");
    }

    @Test
    void aTableWiderThanAPhoneBecomesARecordPerRow() {
        String markdown =
                "|Way|Needs|Cost|\n|-|-|-|\n|Fine-tuning|a few thousand labelled examples|high|\n|Prompting|`none`||";

        assertThat(shown(markdown))
                .isEqualTo("bullet([b:Fine-tuning]⏎Needs: a few thousand labelled examples⏎Cost: high"
                        + "|[b:Prompting]⏎Needs: [c:none])");
    }

    @Test
    void aTableWithALinkBecomesRecordsSoThatTheLinkWorks() {
        assertThat(shown("|a|b|\n|-|-|\n|x|[y](https://e.org)|")).isEqualTo("bullet([b:x]⏎b: {y→https://e.org})");
    }

    @Test
    void aSpoilerIsShownByNameOnly() {
        Spoiler spoiler = new Spoiler("Solution");
        Paragraph hidden = new Paragraph();
        hidden.appendChild(new Text("the secret"));
        spoiler.appendChild(hidden);
        Document document = new Document();
        document.appendChild(spoiler);

        assertThat(shown(SlackText.render(RichText.of(document))))
                .contains("Solution")
                .doesNotContain("secret");
    }

    @Test
    void longCodeIsCutBetweenLinesAndEveryPartIsCode() {
        String code = "a line of code\n".repeat(1_000);

        List<SlackText.Shown> blocks = SlackText.render(RichText.markdown("```\n" + code + "```"));

        assertThat(blocks).hasSizeGreaterThan(4).allSatisfy(block -> {
            assertThat(shown(List.of(block))).startsWith("```a line").endsWith("code```");
            assertThat(block.length()).isLessThanOrEqualTo(3_000);
        });
        assertThat(blocks.stream().map(SlackText.Shown::plain).collect(Collectors.joining("\n")))
                .isEqualTo(code.strip());
    }

    @Test
    void aLongParagraphIsCutBetweenWordsAndOneLongWordBetweenCharacters() {
        String family = "👩‍👩‍👧‍👦";
        String text = "word ".repeat(1_000) + family.repeat(800);

        List<SlackText.Shown> blocks = SlackText.render(RichText.markdown(text));

        assertThat(blocks.get(0).plain()).endsWith("word");
        assertThat(blocks.get(blocks.size() - 1).plain().replace(family, "")).isEmpty();
        assertThat(blocks).allSatisfy(block -> assertThat(block.length()).isLessThanOrEqualTo(3_000));
    }

    @Test
    void aLinkIsNeverCut() {
        String words = "x".repeat(2_960);

        List<SlackText.Shown> blocks =
                SlackText.render(RichText.markdown(words + " [a link of some words](https://e.org)"));

        assertThat(shown(blocks)).endsWith(" {a link of some words→https://e.org}");
    }

    @Test
    void manyBlocksBecomeManyMessagesInOrder() {
        String markdown = "para\n\n".repeat(120);

        List<SlackMessage> messages = SlackCard.messages(Card.of("Title", RichText.markdown(markdown)));

        assertThat(messages).extracting(message -> message.blocks().size()).containsExactly(50, 50, 21);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theUgliestMarkdownStaysWithinEveryLimit(int seed) {
        UglyMarkdown ugly = new UglyMarkdown(new SplittableRandom(seed));
        for (int i = 0; i < 25; i++) {
            RichText text = RichText.markdown(ugly.next());
            Card card = Card.of(text.plain(), text);

            List<SlackMessage> messages = SlackCard.messages(card);

            for (SlackMessage message : messages) {
                SlackLimits.checkMessage(json(message));
            }
            assertThat(SlackCard.messages(card).equals(messages)).isTrue();
        }
    }

    @Test
    void nothingWrittenIsLostButSpaceAtACut() {
        UglyMarkdown ugly = new UglyMarkdown(new SplittableRandom(99));
        for (int i = 0; i < 30; i++) {
            RichText text = RichText.markdown(ugly.next());
            String written = written(text);

            String sent = words(SlackCard.messages(Card.of("", text)));

            assertThat(squeezed(sent).equals(squeezed(written)))
                    .as(text.markdown())
                    .isTrue();
        }
    }

    @Test
    @Timeout(10)
    void hostileNestingEndsQuickly() {
        List<String> hostile = List.of(
                "> ".repeat(300) + "x",
                "- ".repeat(300) + "x",
                "*a **b ".repeat(300) + "c** d*".repeat(300),
                "[".repeat(5_000),
                "|".repeat(5_000) + "\n" + "|-".repeat(5_000) + "|\n|x|",
                "e\u0301".repeat(1) + "\u0301".repeat(50_000));

        for (String markdown : hostile) {
            SlackCard.messages(Card.of("t", RichText.markdown(markdown))).forEach(message -> {
                SlackLimits.checkMessage(json(message));
            });
        }
    }

    @Test
    @Timeout(10)
    void atDepthsThatOverflowAnyStackTheWordsAreStillShown() {
        Document document = new Document();
        Node deepest = document;
        for (int depth = 0; depth < 50_000; depth++) {
            Node next = depth < 25_000 ? new BlockQuote() : depth == 25_000 ? new Paragraph() : new Emphasis("*");
            deepest.appendChild(next);
            deepest = next;
        }
        deepest.appendChild(new Text("found"));

        assertThat(shown(SlackText.render(RichText.of(document)))).isEqualTo("> found");
    }

    private static String written(RichText text) {
        StringBuilder words = new StringBuilder();
        for (Node node = text.document().getFirstChild(); node != null; node = node.getNext()) {
            Pieces.of(node).forEach(piece -> piece.runs().forEach(run -> words.append(run.text())));
        }
        return words.toString();
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    static JsonNode json(SlackMessage message) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("text", message.text());
        fields.put("blocks", message.blocks());
        return json(fields);
    }

    private static JsonNode json(Object value) {
        try {
            return JSON.readTree(GsonFactory.createSnakeCase().toJson(value));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String words(List<SlackMessage> messages) {
        return messages.stream()
                .map(message -> new SlackCall("message", json(message)).words())
                .collect(Collectors.joining());
    }

    private static String shown(String markdown) {
        return shown(SlackText.render(RichText.markdown(markdown)));
    }

    /** Blocks in a shorthand: looks in brackets, links in braces, a slash between blocks. */
    private static String shown(List<SlackText.Shown> blocks) {
        List<LayoutBlock> layout = blocks.stream().map(SlackText.Shown::block).toList();
        List<String> all = new ArrayList<>();
        json(layout).forEach(block -> {
            List<String> elements = new ArrayList<>();
            block.path("elements").forEach(element -> elements.add(element(element)));
            all.add(String.join(" ", elements));
        });
        return String.join(" / ", all);
    }

    private static String element(JsonNode element) {
        String type = element.path("type").asText();
        if (type.equals("rich_text_list")) {
            List<String> items = new ArrayList<>();
            element.path("elements").forEach(item -> items.add(runs(item)));
            String indent = element.path("indent").asInt() == 0 ? "" : ">" + element.path("indent");
            String offset = element.has("offset") ? "+" + element.path("offset") : "";
            return element.path("style").asText() + indent + offset + "(" + String.join("|", items) + ")";
        }
        return switch (type) {
            case "rich_text_preformatted" -> "```" + runs(element) + "```";
            case "rich_text_quote" -> "> " + runs(element);
            default -> runs(element);
        };
    }

    private static String runs(JsonNode element) {
        StringBuilder all = new StringBuilder();
        for (JsonNode run : element.path("elements")) {
            String text = run.path("text").asText().replace("\n", "⏎");
            JsonNode style = run.path("style");
            String look = (style.path("bold").asBoolean() ? "b" : "")
                    + (style.path("italic").asBoolean() ? "i" : "")
                    + (style.path("strike").asBoolean() ? "s" : "")
                    + (style.path("code").asBoolean() ? "c" : "");
            String link = run.has("url") ? "{" + text + "→" + run.path("url").asText() + "}" : text;
            all.append(look.isEmpty() ? link : "[" + look + ":" + link + "]");
        }
        return all.toString();
    }
}
