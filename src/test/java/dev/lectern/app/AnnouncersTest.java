package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Address;
import dev.lectern.chat.Card;
import dev.lectern.chat.Finding;
import dev.lectern.chat.Marker;
import dev.lectern.chat.MessageRef;
import dev.lectern.chat.Sending;
import dev.lectern.course.ChannelRef;
import dev.lectern.daily.Board;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnnouncersTest {
    private static final Address CHANNEL = new Address.Channel(ChannelRef.parse("slack:T1/C1"));

    @Test
    void whatIsForAPlatformThatIsNotConnectedWaitsAndNothingIsKnownOfIt() {
        Announcers none = new Announcers(Map.of());
        Card card = Card.of("Hello");
        MessageRef message = new MessageRef(CHANNEL, "1.2");

        assertThat(none.parts(CHANNEL, card)).containsExactly(card);
        assertThat(none.send(CHANNEL, card, new Marker("p1"), Optional.empty()))
                .isEqualTo(new Sending.RetryAfter(Announcers.PAUSE));
        assertThat(none.update(message, card, new Marker("p1"))).isEqualTo(new Sending.RetryAfter(Announcers.PAUSE));
        assertThat(none.remove(message)).isEqualTo(new Sending.RetryAfter(Announcers.PAUSE));
        assertThat(none.find(CHANNEL, new Marker("p1"), Instant.EPOCH, Optional.empty()))
                .isEqualTo(new Finding.Incomplete());
    }

    @Test
    void whatChangesBeforeThePostOfficeOpensIsToldWhenItDoes() {
        Switchboard board = new Switchboard();
        List<String> heard = new ArrayList<>();
        board.changed(new AskingId(1));
        board.wake();

        board.connect(new Board() {
            @Override
            public void changed(AskingId asking) {
                heard.add("changed " + asking);
            }

            @Override
            public void wake() {
                heard.add("wake");
            }
        });
        board.changed(new AskingId(2));

        assertThat(heard).containsExactly("changed 1", "wake", "changed 2");
    }
}
