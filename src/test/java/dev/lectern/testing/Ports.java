package dev.lectern.testing;

import dev.lectern.course.Members;
import dev.lectern.daily.Outbox;
import dev.lectern.privacy.PersonalData;
import dev.lectern.review.PracticeLog;
import dev.lectern.score.Ledger;

/** The ports of one store, fake or real. */
public record Ports(Members members, Ledger ledger, PracticeLog practice, PersonalData personalData, Outbox outbox) {

    public static Ports of(MemoryStore store) {
        return new Ports(store.members(), store.ledger(), store.practice(), store.personalData(), store.outbox());
    }
}
