package dev.lectern.testing.discord;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordLimitsTest {
    private static final String QUIET = "'allowed_mentions':{'parse':[]}";

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            'content':'%2000' ¦ 'content':'%2001' ¦ message content
            'nonce':'%25' ¦ 'nonce':'%26' ¦ nonce
            'embeds':[{'title':'%256'}] ¦ 'embeds':[{'title':'%257'}] ¦ embed title
            'embeds':[{'description':'%4096'}] ¦ 'embeds':[{'description':'%4097'}] ¦ embed description
            'embeds':[{'fields':[{'name':'%256','value':'%1024'}]}] ¦ 'embeds':[{'fields':[{'name':'%257'}]}] ¦ field name
            'embeds':[{'description':'%4000'},{'description':'%2000'}] ¦ 'embeds':[{'description':'%4000'},{'description':'%2001'}] ¦ characters of all embeds
            'attachments':[{'description':'%1024'}] ¦ 'attachments':[{'description':'%1025'}] ¦ alt text
            'components':[{'type':1,'components':[{'type':2,'custom_id':'%100','label':'%80'}]}] ¦ 'components':[{'type':1,'components':[{'type':2,'custom_id':'%101','label':'a'}]}] ¦ custom_id
            'components':[{'type':1,'components':[{'type':2,'custom_id':'a','label':'a'}]}] ¦ 'components':[{'type':1,'components':[{'type':2,'custom_id':'a','label':'%81'}]}] ¦ button label
            'components':[] ¦ 'components':[{'type':2,'custom_id':'a','label':'a'}] ¦ components stand in rows
            'components':[] ¦ 'components':[{'type':1,'components':[{'type':2,'custom_id':'a','label':'a'},{'type':2,'custom_id':'a','label':'b'}]}] ¦ custom_ids of a message are unique
            'flags':32768,'components':[{'type':10,'content':'%4000'}] ¦ 'flags':32768,'components':[{'type':10,'content':'%2001'},{'type':10,'content':'%2000'}] ¦ characters of a Components V2 message
            'flags':32768,'components':[] ¦ 'flags':32768,'content':'a' ¦ Components V2 go without content
            """)
    void aMessageMayBeAsLongAsDiscordSaysAndNotLonger(String fine, String over, String limit) {
        assertThatCode(() -> DiscordLimits.message(json(fine + "," + QUIET))).doesNotThrowAnyException();
        assertThatThrownBy(() -> DiscordLimits.message(json(over + "," + QUIET)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(limit);
    }

    @Test
    void fiveRowsOfFiveButtonsAndNoMore() {
        assertThatCode(() -> DiscordLimits.message(buttons(5, 5))).doesNotThrowAnyException();
        assertThatThrownBy(() -> DiscordLimits.message(buttons(6, 1))).hasMessageContaining("rows");
        assertThatThrownBy(() -> DiscordLimits.message(buttons(1, 6))).hasMessageContaining("buttons of a row");
    }

    @Test
    void aMenuHoldsTwentyFiveOptions() {
        assertThatCode(() -> DiscordLimits.message(menu(25))).doesNotThrowAnyException();
        assertThatThrownBy(() -> DiscordLimits.message(menu(26))).hasMessageContaining("select options");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            'content':'hello' ¦ allowed_mentions must be none
            'content':'hello','allowed_mentions':{'parse':['everyone']} ¦ allowed_mentions must be none
            'content':'hello','allowed_mentions':{'parse':[],'users':['1']} ¦ allowed_mentions must name nobody
            """)
    void nobodyMayBeMentioned(String message, String limit) {
        assertThatThrownBy(() -> DiscordLimits.message(json(message))).hasMessageContaining(limit);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            '%46' ¦ 'a' ¦ 'a' ¦ 100 ¦ modal title
            'a' ¦ '%101' ¦ 'a' ¦ 100 ¦ modal custom_id
            'a' ¦ 'a' ¦ '%46' ¦ 100 ¦ modal label
            'a' ¦ 'a' ¦ 'a' ¦ 4001 ¦ modal text
            """)
    void aFormKeepsItsLimits(String title, String id, String label, int longest, String limit) {
        String form =
                "'title':%s,'custom_id':%s,'components':[{'type':18,'label':%s,'component':{'type':4,'custom_id':'t','max_length':%d}}]"
                        .formatted("T", "I", "L", longest)
                        .replace(":T", ":" + quoted(title))
                        .replace(":I", ":" + quoted(id))
                        .replace(":L", ":" + quoted(label));
        assertThatThrownBy(() -> DiscordLimits.callback(3, DiscordInteraction.Callback.FORM, json(form)))
                .hasMessageContaining(limit);
    }

    @Test
    void aFormIsNotAnsweredWithAFormAndAutocompleteOnlyWithChoices() {
        assertThatThrownBy(() -> DiscordLimits.callback(5, DiscordInteraction.Callback.FORM, json("")))
                .hasMessageContaining("a form cannot");
        assertThatThrownBy(() -> DiscordLimits.callback(4, DiscordInteraction.Callback.MESSAGE, json("")))
                .hasMessageContaining("choices");
        assertThatThrownBy(() -> DiscordLimits.callback(2, DiscordInteraction.Callback.CHOICES, json("")))
                .hasMessageContaining("choices");
    }

    @Test
    void twentyFiveChoicesOfAHundredCharacters() {
        assertThatThrownBy(() -> DiscordLimits.callback(
                        4, DiscordInteraction.Callback.CHOICES, json("'choices':[" + choices(26, 1) + "]")))
                .hasMessageContaining("autocomplete choices");
        assertThatThrownBy(() -> DiscordLimits.callback(
                        4, DiscordInteraction.Callback.CHOICES, json("'choices':[" + choices(1, 101) + "]")))
                .hasMessageContaining("autocomplete name");
    }

    private static JsonNode buttons(int rows, int perRow) {
        String all = IntStream.range(0, rows)
                .mapToObj(row -> "{'type':1,'components':["
                        + IntStream.range(0, perRow)
                                .mapToObj(b -> "{'type':2,'custom_id':'" + row + "." + b + "','label':'x'}")
                                .collect(Collectors.joining(","))
                        + "]}")
                .collect(Collectors.joining(","));
        return json("'components':[" + all + "]," + QUIET);
    }

    private static JsonNode menu(int options) {
        String all = IntStream.range(0, options)
                .mapToObj(number -> "{'label':'x','value':'" + number + "'}")
                .collect(Collectors.joining(","));
        return json(
                "'components':[{'type':1,'components':[{'type':3,'custom_id':'s','options':[" + all + "]}]}]," + QUIET);
    }

    private static String choices(int count, int length) {
        return IntStream.range(0, count)
                .mapToObj(number -> "{'name':'%" + length + "','value':'" + number + "'}")
                .collect(Collectors.joining(","));
    }

    private static String quoted(String value) {
        return value.startsWith("'") ? value : "'" + value + "'";
    }

    /** {@code '} for quotes, and {@code %80} for eighty letters. */
    private static JsonNode json(String fields) {
        StringBuilder text = new StringBuilder();
        java.util.regex.Matcher lengths =
                java.util.regex.Pattern.compile("%(\\d+)").matcher(fields);
        while (lengths.find()) {
            lengths.appendReplacement(text, "x".repeat(Integer.parseInt(lengths.group(1))));
        }
        lengths.appendTail(text);
        try {
            return new ObjectMapper().readTree("{" + text.toString().replace('\'', '"') + "}");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
