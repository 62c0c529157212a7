package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lectern.testing.slack.SlackLimits;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The validator itself: each limit at its edge. X5 stands for five letters. */
class SlackLimitsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "header ¦ {'type':'header','text':{'type':'plain_text','text':'X%d'}} ¦ 150",
                "section text ¦ {'type':'section','text':{'type':'mrkdwn','text':'X%d'}} ¦ 3000",
                "section field ¦ {'type':'section','fields':[{'type':'mrkdwn','text':'X%d'}]} ¦ 2000",
                "button text ¦ {'type':'actions','elements':[{'type':'button','action_id':'a','text':{'type':'plain_text','text':'X%d'}}]} ¦ 75",
                "button value ¦ {'type':'actions','elements':[{'type':'button','action_id':'a','value':'X%d','text':{'type':'plain_text','text':'a'}}]} ¦ 2000",
                "action_id ¦ {'type':'actions','elements':[{'type':'button','action_id':'X%d','text':{'type':'plain_text','text':'a'}}]} ¦ 255",
                "block_id ¦ {'type':'divider','block_id':'X%d'} ¦ 255",
                "option text ¦ {'type':'actions','elements':[{'type':'static_select','action_id':'a','options':[{'value':'v','text':{'type':'plain_text','text':'X%d'}}]}]} ¦ 75",
                "option value ¦ {'type':'actions','elements':[{'type':'static_select','action_id':'a','options':[{'value':'X%d','text':{'type':'plain_text','text':'t'}}]}]} ¦ 75",
                "alt text ¦ {'type':'image','image_url':'https://x','alt_text':'X%d'} ¦ 2000",
                "block text ¦ {'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'X%d'}]}]} ¦ 13200",
            })
    void aLengthIsTakenUpToItsLimitAndNoFurther(String limit, String block, int most) throws IOException {
        JsonNode fits = message(block.replace("X%d", "x".repeat(most)));
        JsonNode tooLong = message(block.replace("X%d", "x".repeat(most + 1)));

        assertThatCode(() -> SlackLimits.checkMessage(fits)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SlackLimits.checkMessage(tooLong))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(limit);
    }

    @ParameterizedTest
    @CsvSource({"50, 51"})
    void aMessageHoldsFiftyBlocks(int most, int tooMany) throws IOException {
        JsonNode fits = message("{'type':'divider'},".repeat(most - 1) + "{'type':'divider'}");
        JsonNode more = message("{'type':'divider'},".repeat(tooMany - 1) + "{'type':'divider'}");

        assertThatCode(() -> SlackLimits.checkMessage(fits)).doesNotThrowAnyException();
        assertThatThrownBy(() -> SlackLimits.checkMessage(more)).hasMessageContaining("blocks: 51 of 50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            value = {
                "<!channel> ¦ <!channel>",
                "<@U1> ¦ mention",
                "<#C1> ¦ mention",
                "a < b ¦ escaped",
                "a & b ¦ escaped",
                "<javascript:x|y> ¦ escaped",
            })
    void mentionsAndBareSignsAreFound(String text, String rule) throws IOException {
        JsonNode message = JSON.createObjectNode().put("text", text);

        assertThatThrownBy(() -> SlackLimits.checkMessage(message)).hasMessageContaining(rule);
    }

    @Test
    void mentionsInRichTextAreFound() throws IOException {
        JsonNode message = message(
                "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'broadcast','range':'here'}]}]}");

        assertThatThrownBy(() -> SlackLimits.checkMessage(message)).hasMessageContaining("no mention");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '~',
            value = {
                "modal title ¦ {'type':'modal','title':{'type':'plain_text','text':'xxxxxxxxxxxxxxxxxxxxxxxxx'},'blocks':[]}",
                "submit ¦ {'type':'modal','title':{'type':'plain_text','text':'t'},'blocks':[{'type':'input','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input','action_id':'a'}}]}",
                "max_length ¦ {'type':'home','blocks':[{'type':'input','label':{'type':'plain_text','text':'l'},'element':{'type':'plain_text_input','action_id':'a','max_length':3001}}]}",
            })
    void viewsAreHeldToTheirs(String rule, String view) throws IOException {
        JsonNode read = JSON.readTree(view.replace('\'', '"'));

        assertThatThrownBy(() -> SlackLimits.checkView(read)).hasMessageContaining(rule);
    }

    private static JsonNode message(String blocks) throws IOException {
        return JSON.readTree(("{'text':'t','blocks':[" + blocks + "]}").replace('\'', '"'));
    }
}
