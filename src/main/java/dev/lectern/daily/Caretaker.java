package dev.lectern.daily;

import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.daily.TermLog.Why;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.score.Ledger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Has courses shown what their calendars say: settles what each occasion shows, once, and puts it into the outbox; sending
 * is the post office's. Everything it does may be done again after a crash without being done twice. For one thread at a
 * time.
 */
public final class Caretaker {
    /** Contents of the outbox among which those of the day before are. */
    private static final int LOOK_BACK = 200;

    private final Ledger ledger;
    private final Terms terms;
    private final Outbox outbox;
    private final RandomGenerator random;
    private final StaffNotes notes;

    /** Occasions that are known to need nothing more. */
    private final Set<Settled> settled = new HashSet<>();

    private record Settled(CourseId course, Occasion.Id occasion) {}

    /** @param random secure: students must not be able to foresee where the key is shown */
    public Caretaker(Ledger ledger, Terms terms, Outbox outbox, RandomGenerator random) {
        this.ledger = ledger;
        this.terms = terms;
        this.outbox = outbox;
        this.random = random;
        this.notes = new StaffNotes(outbox);
    }

    /**
     * Does what a moment asks for.
     *
     * @return whether the outbox has something new
     */
    public boolean step(Charge charge, Instant now) {
        TermLog log = terms.log(charge.course());
        if (log.started().isEmpty() || charge.channels().isEmpty()) {
            return false;
        }
        boolean fresh = finish(charge, log, now);
        TermLog known = terms.log(charge.course());
        Due due = Due.at(now, charge.calendar(), known, taken(charge, known));
        fresh |= skip(charge, due.missed(), now);
        for (Occasion occasion : due.now()) {
            fresh |= take(charge, occasion, now);
        }
        return fresh;
    }

    /** When there will be something to do, if nobody changes anything; empty where nothing is to come. */
    public Optional<Instant> next(Charge charge, Instant now) {
        TermLog log = terms.log(charge.course());
        return log.started().isEmpty() || log.isPaused()
                ? Optional.empty()
                : Due.next(now, charge.calendar(), log).map(Occasion::at);
    }

    private Set<Occasion.Id> taken(Charge charge, TermLog log) {
        Set<Occasion.Id> taken = new HashSet<>();
        ledger.askings(charge.course()).stream()
                .map(Asking::slot)
                .filter(slot -> slot.extra() == 0)
                .forEach(slot -> taken.add(new Occasion.Id(slot.day(), Occasion.Kind.QUESTION)));
        log.summaries().stream()
                .flatMap(shown -> shown.day().stream())
                .forEach(day -> taken.add(new Occasion.Id(day, Occasion.Kind.SUMMARY)));
        return taken;
    }

    private boolean skip(Charge charge, List<Occasion> missed, Instant now) {
        List<Occasion> fresh = missed.stream()
                .filter(occasion -> terms.skip(charge.course(), occasion.id(), Why.TOO_LATE, now))
                .toList();
        return !fresh.isEmpty() && notes.missed(charge, fresh, now);
    }

    private boolean take(Charge charge, Occasion occasion, Instant now) {
        Taught taught = charge.taught().get();
        Optional<Content> content = occasion.kind() == Occasion.Kind.SUMMARY
                ? summary(charge, taught, occasion, now)
                : question(charge, taught, occasion);
        if (content.isEmpty()) {
            terms.skip(charge.course(), occasion.id(), Why.NOTHING_LEFT, now);
            return false;
        }
        boolean ordered = order(charge, occasion, content.get(), now);
        boolean told = notes.runningOut(charge, taught, covered(charge), occasion, now);
        return ordered || told;
    }

    private Covered covered(Charge charge) {
        return Covered.of(ledger.askings(charge.course()), terms.log(charge.course()));
    }

    private Optional<Content> summary(Charge charge, Taught taught, Occasion occasion, Instant now) {
        return taught.summary(covered(charge), occasion.day(), occasion.at())
                .map(piece -> terms.show(charge.course(), occasion.day(), piece.path(), now))
                .map(Content.Summary::new);
    }

    private Optional<Content> question(Charge charge, Taught taught, Occasion occasion) {
        Slot slot = occasion.slot().orElseThrow();
        TermLog log = terms.log(charge.course());
        return ledger.ask(
                        charge.course(),
                        slot,
                        asked -> taught.question(Covered.of(asked, log), occasion.at())
                                .map(chosen -> new Ledger.Choice(
                                        chosen.question(),
                                        OptionOrder.draw(chosen.question(), random),
                                        chosen.repeat())))
                .map(asking -> new Content.Question(asking.id()));
    }

    private boolean order(Charge charge, Occasion occasion, Content content, Instant now) {
        String key = content instanceof Content.Question question
                ? "question:" + question.asking()
                : "summary:" + occasion.day();
        return outbox.put(charge.channels().stream()
                .map(address -> new Outbox.Order(key, charge.course(), address, content, now, occasion.latest()))
                .toList());
    }

    /**
     * Looks after what was settled last. A crash may have come before it was ordered; and where no channel could be reached
     * in time, it was not shown, and comes next time.
     */
    private boolean finish(Charge charge, TermLog log, Instant now) {
        boolean fresh = false;
        for (Occasion occasion : newest(charge, log)) {
            if (!settled.contains(new Settled(charge.course(), occasion.id())) && log.allows(occasion)) {
                fresh |= finish(charge, log, occasion, now);
            }
        }
        return fresh;
    }

    private List<Occasion> newest(Charge charge, TermLog log) {
        Set<Occasion.Id> taken = taken(charge, log);
        return Arrays.stream(Occasion.Kind.values())
                .flatMap(kind ->
                        taken.stream()
                                .filter(id -> id.kind() == kind)
                                .max(Comparator.comparing(Occasion.Id::day))
                                .stream())
                .flatMap(id -> Occasion.on(id.day(), charge.calendar()).stream()
                        .filter(occasion -> occasion.id().equals(id)))
                .toList();
    }

    private boolean finish(Charge charge, TermLog log, Occasion occasion, Instant now) {
        Optional<Asking> asking = occasion.slot().flatMap(slot -> asking(charge, slot));
        Content content = asking.<Content>map(there -> new Content.Question(there.id()))
                .orElseGet(
                        () -> new Content.Summary(log.summaryOf(occasion.day()).orElseThrow()));
        if (now.isBefore(occasion.latest())) {
            return !asking.filter(Asking::isWithdrawn).isPresent() && order(charge, occasion, content, now);
        }
        List<Posting> postings = postings(charge, content, occasion);
        boolean lost = postings.stream().allMatch(posting -> posting.state() == Posting.State.GIVEN_UP);
        if (lost || postings.stream().anyMatch(posting -> posting.state() == Posting.State.SENT)) {
            settled.add(new Settled(charge.course(), occasion.id()));
        }
        if (!lost || asking.filter(Asking::isWithdrawn).isPresent()) {
            return false;
        }
        asking.ifPresent(there -> ledger.withdraw(there.id(), "It could not be posted in time."));
        terms.skip(charge.course(), occasion.id(), Why.TOO_LATE, now);
        return postings.isEmpty() && notes.missed(charge, List.of(occasion), now);
    }

    private Optional<Asking> asking(Charge charge, Slot slot) {
        return ledger.askings(charge.course()).stream()
                .filter(asking -> asking.slot().isSame(slot))
                .findFirst();
    }

    private List<Posting> postings(Charge charge, Content content, Occasion occasion) {
        return outbox.latest(charge.course(), LOOK_BACK).stream()
                .filter(posting -> posting.content().equals(content)
                        && charge.channels().contains(posting.address())
                        && !posting.progress().decided().isBefore(occasion.at()))
                .toList();
    }
}
