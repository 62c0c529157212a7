package dev.lectern.command;

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

/** Everything that is kept. */
public record Records(
        Ledger ledger,
        Members members,
        PracticeLog practice,
        PersonalData personalData,
        Memberships memberships,
        KeyDoubts doubts,
        Corrections corrections,
        Terms terms,
        Audit audit,
        Links links,
        Outbox outbox) {}
