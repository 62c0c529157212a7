package dev.lectern.testing;

import dev.lectern.command.Records;
import dev.lectern.course.Audit;
import dev.lectern.course.Links;
import dev.lectern.course.Members;
import dev.lectern.course.Memberships;
import dev.lectern.daily.Outbox;
import dev.lectern.daily.Terms;
import dev.lectern.privacy.PersonalData;
import dev.lectern.review.PracticeLog;
import dev.lectern.score.Corrections;
import dev.lectern.score.KeyDoubts;
import dev.lectern.score.Ledger;

/** The ports of one store, fake or real. */
public record Ports(Records records) {

    public static Ports of(MemoryStore store) {
        return new Ports(store.records(store.ledger()));
    }

    public Ledger ledger() {
        return records.ledger();
    }

    public Members members() {
        return records.members();
    }

    public PracticeLog practice() {
        return records.practice();
    }

    public PersonalData personalData() {
        return records.personalData();
    }

    public Memberships memberships() {
        return records.memberships();
    }

    public KeyDoubts doubts() {
        return records.doubts();
    }

    public Corrections corrections() {
        return records.corrections();
    }

    public Terms terms() {
        return records.terms();
    }

    public Links links() {
        return records.links();
    }

    public Audit audit() {
        return records.audit();
    }

    public Outbox outbox() {
        return records.outbox();
    }
}
