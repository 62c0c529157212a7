package dev.lectern.testing;

import dev.lectern.command.Records;
import dev.lectern.course.AccountId;
import dev.lectern.course.Lookalikes;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.daily.PostingId;
import dev.lectern.privacy.CorrectedPersonalData;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.CorrectedLedger;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Ledger;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A whole store in memory: the fakes of all its ports share this state, under one lock. Pseudonyms are drawn from a fixed
 * seed, so a test sees the same names on every run.
 */
public final class MemoryStore {
    final Lookalikes lookalikes;
    final Random random = new Random(1);
    final Map<AccountId, Member> members = new LinkedHashMap<>();
    final Set<AccountId> noticed = new HashSet<>();
    final Map<AskingId, Asking> askings = new LinkedHashMap<>();
    final Map<AnswerKey, GradedAnswer> answers = new LinkedHashMap<>();
    final Map<Long, PracticeEntry> practice = new LinkedHashMap<>();
    /** What forgotten students answered. The real store keeps only a keyed hash of this. */
    final Set<Spent> spent = new HashSet<>();

    /** In the order of their ids. */
    final Map<PostingId, MemoryOutbox.Row> postings = new LinkedHashMap<>();

    private final Map<String, Long> counters = new HashMap<>();

    final MemoryLinks links = new MemoryLinks(this);
    private final MemoryLedger ledger = new MemoryLedger(this);
    private final MemoryMembers memberList = new MemoryMembers(this);
    private final MemoryPracticeLog practiceLog = new MemoryPracticeLog(this);
    private final MemoryPersonalData personalData = new MemoryPersonalData(this);
    final MemoryMemberships memberships = new MemoryMemberships(this);
    private final MemoryAudit audit = new MemoryAudit(this);
    private final MemoryTerms terms = new MemoryTerms(this);
    private final MemoryKeyDoubts doubts = new MemoryKeyDoubts(this);
    private final MemoryCorrections corrections = new MemoryCorrections(this);
    private final MemoryOutbox outbox = new MemoryOutbox(this);

    record AnswerKey(AskingId asking, StudentNumber student) {}

    record Spent(AskingId asking, AccountId account) {}

    /** Names are confusable when they differ only in case, spaces and punctuation. */
    public MemoryStore() {
        this(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""));
    }

    public MemoryStore(Lookalikes lookalikes) {
        this.lookalikes = lookalikes;
    }

    public MemoryLedger ledger() {
        return ledger;
    }

    public MemoryMembers members() {
        return memberList;
    }

    public MemoryPracticeLog practice() {
        return practiceLog;
    }

    public MemoryPersonalData personalData() {
        return personalData;
    }

    public MemoryMemberships memberships() {
        return memberships;
    }

    public MemoryAudit audit() {
        return audit;
    }

    public MemoryTerms terms() {
        return terms;
    }

    public MemoryKeyDoubts doubts() {
        return doubts;
    }

    public MemoryCorrections corrections() {
        return corrections;
    }

    public MemoryLinks links() {
        return links;
    }

    /** @param ledger this store's, or one around it */
    public Records records(Ledger ledger) {
        return new Records(
                new CorrectedLedger(ledger, corrections),
                memberList,
                practiceLog,
                new CorrectedPersonalData(personalData, corrections),
                memberships,
                doubts,
                corrections,
                terms,
                audit,
                links,
                outbox);
    }

    public MemoryOutbox outbox() {
        return outbox;
    }

    long next(String counter) {
        return counters.merge(counter, 1L, Long::sum);
    }

    Member met(AccountId account) {
        return Optional.ofNullable(members.get(account))
                .orElseThrow(() -> new IllegalArgumentException("never met " + account));
    }
}
