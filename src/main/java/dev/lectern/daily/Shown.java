package dev.lectern.daily;

import dev.lectern.chat.Card;
import java.util.LinkedHashMap;
import java.util.Map;

/** What messages show, as far as it is known: the newest hundred of an address. For one thread at a time. */
final class Shown {
    private static final int MOST = 100;

    private final Map<PostingId, Card> cards = new LinkedHashMap<>();

    boolean is(PostingId id, Card card) {
        return card.equals(cards.get(id));
    }

    void put(PostingId id, Card card) {
        cards.remove(id);
        cards.put(id, card);
        if (cards.size() > MOST) {
            cards.remove(cards.keySet().iterator().next());
        }
    }

    void forget(PostingId id) {
        cards.remove(id);
    }
}
