package dev.lectern.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.slack.Fault;
import dev.lectern.testing.slack.LogWatch;
import dev.lectern.testing.slack.SlackPerson;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackLogsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noLogHoldsWordsIdsOrTokensAtAnyLevel(boolean overHttp) throws InterruptedException {
        try (LogWatch all = LogWatch.ofEverythingThatIsOn()) {
            try (SlackRig rig = new SlackRig(overHttp).expectTroubles()) {
                SlackPerson ada = rig.person("U0PLANTED");
                rig.server.fail("respond", new Fault.Status(500), new Fault.Refusal("expired_url"));
                rig.server.fail("views.publish", new Fault.Refusal("missing_scope"));
                ada.types(SlackRig.CLASS, "summary planted-words");
                rig.note(ada, 1);
                ada.types(SlackRig.CLASS, "fault planted-words");
                ada.types(SlackRig.CLASS, "short");
                ada.opensHome();
                ada.says("planted-words");
                ada.mentions(SlackRig.CLASS, "planted-words");
                rig.call("chat.postMessage", 1);
            }

            assertThat(all.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("planted"));
        }
    }
}
