package dev.lectern.testing;

import static dev.lectern.daily.Posting.State.CLAIMED;
import static dev.lectern.daily.Posting.State.GIVEN_UP;
import static dev.lectern.daily.Posting.State.SENT;
import static dev.lectern.daily.Posting.State.UNKNOWN;
import static dev.lectern.daily.Posting.State.WAITING;

import dev.lectern.chat.MessageRef;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Content;
import dev.lectern.daily.Outbox;
import dev.lectern.daily.Posting;
import dev.lectern.daily.Posting.Progress;
import dev.lectern.daily.Posting.State;
import dev.lectern.daily.PostingId;
import dev.lectern.quiz.AskingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outbox of a {@link MemoryStore}. */
public final class MemoryOutbox implements Outbox {
    private static final Set<State> UNSETTLED = EnumSet.of(WAITING, CLAIMED, UNKNOWN);
    private static final Comparator<Posting> IN_ORDER = Comparator.comparing(
                    (Posting posting) -> posting.progress().decided())
            .thenComparing(posting -> posting.first().value())
            .thenComparing(Posting::part);

    private final MemoryStore store;

    MemoryOutbox(MemoryStore store) {
        this.store = store;
    }

    /** A posting with what the store knows besides. */
    record Row(String key, Posting posting, long mark, long drawn, boolean closed) {
        Row state(State state) {
            return progress(state, posting.progress().next());
        }

        Row progress(State state, Instant next) {
            Progress old = posting.progress();
            return with(new Progress(
                    state, old.decided(), old.latest(), next, old.claimed(), old.attempts(), old.message()));
        }

        Row claimed(Instant now) {
            Progress old = posting.progress();
            Row claimed = with(new Progress(
                    CLAIMED,
                    old.decided(),
                    old.latest(),
                    old.next(),
                    Optional.of(now),
                    old.attempts() + 1,
                    old.message()));
            return new Row(key, claimed.posting, mark, mark, closed);
        }

        Row sent(MessageRef message) {
            Progress old = posting.progress();
            return with(new Progress(
                    SENT,
                    old.decided(),
                    old.latest(),
                    old.next(),
                    old.claimed(),
                    old.attempts(),
                    Optional.of(message)));
        }

        Row fresh(Instant next) {
            Progress old = posting.progress();
            return with(new Progress(WAITING, old.decided(), old.latest(), next, old.claimed(), 0, Optional.empty()));
        }

        Row withdrawn(String reason) {
            String stands = posting.withdrawn() == null ? reason : posting.withdrawn();
            Posting now = new Posting(
                    posting.id(),
                    posting.course(),
                    posting.address(),
                    posting.content(),
                    posting.part(),
                    posting.first(),
                    posting.progress(),
                    stands);
            Row row = new Row(key, now, mark + 1, drawn, closed);
            return now.state() == WAITING ? row.state(GIVEN_UP) : row;
        }

        Row marked(boolean nowClosed) {
            return new Row(key, posting, mark + 1, drawn, nowClosed);
        }

        private Row with(Progress progress) {
            Posting now = new Posting(
                    posting.id(),
                    posting.course(),
                    posting.address(),
                    posting.content(),
                    posting.part(),
                    posting.first(),
                    progress,
                    posting.withdrawn());
            return new Row(key, now, mark, drawn, closed);
        }
    }

    @Override
    public boolean put(List<Order> orders) {
        synchronized (store) {
            orders.forEach(order -> checkAsking(order.content()));
            boolean added = false;
            for (Order order : orders) {
                added |= put(order);
            }
            return added;
        }
    }

    private void checkAsking(Content content) {
        if (store.askings.keySet().stream().noneMatch(asking -> isAbout(content, asking))
                && (content instanceof Content.Question || content instanceof Content.Doubts)) {
            throw new IllegalArgumentException("no asking for " + content);
        }
    }

    private boolean put(Order order) {
        boolean there = store.postings.values().stream()
                .anyMatch(row ->
                        row.key().equals(order.key()) && row.posting().address().equals(order.address()));
        if (!there) {
            PostingId id = new PostingId(store.next("posting"));
            Progress progress = new Progress(
                    WAITING, order.decided(), order.latest(), order.decided(), Optional.empty(), 0, Optional.empty());
            add(order.key(), new Posting(id, order.course(), order.address(), order.content(), 0, id, progress, null));
        }
        return !there;
    }

    private void add(String key, Posting posting) {
        store.postings.put(posting.id(), new Row(key, posting, 0, 0, false));
    }

    @Override
    public Optional<Posting> claim(PostingId id, int parts, Instant now) {
        synchronized (store) {
            Row row = store.postings.get(id);
            if (row == null || row.posting().state() != WAITING || row.posting().withdrawn() != null) {
                return Optional.empty();
            }
            Row claimed = row.claimed(now);
            store.postings.put(id, claimed);
            if (claimed.posting().part() == 0) {
                store.postings
                        .values()
                        .removeIf(other -> other.posting().first().equals(id)
                                && other.posting().part() >= Math.max(1, parts));
                addParts(claimed, parts, now);
            }
            return Optional.of(claimed.posting());
        }
    }

    private void addParts(Row first, int parts, Instant now) {
        Posting zero = first.posting();
        Set<Integer> there = parts(zero.id()).stream().map(Posting::part).collect(Collectors.toSet());
        for (int part = 1; part < parts; part++) {
            if (!there.contains(part)) {
                Progress progress = new Progress(
                        WAITING,
                        zero.progress().decided(),
                        zero.progress().latest(),
                        now,
                        Optional.empty(),
                        0,
                        Optional.empty());
                PostingId id = new PostingId(store.next("posting"));
                add(
                        first.key(),
                        new Posting(
                                id, zero.course(), zero.address(), zero.content(), part, zero.id(), progress, null));
            }
        }
    }

    @Override
    public void sent(PostingId id, MessageRef message) {
        change(id, EnumSet.of(CLAIMED, UNKNOWN), row -> row.sent(message));
    }

    @Override
    public void unknown(PostingId id, Instant next) {
        change(id, EnumSet.of(CLAIMED, UNKNOWN), row -> row.progress(UNKNOWN, next));
    }

    @Override
    public void retry(PostingId id, Instant next) {
        change(id, UNSETTLED, row -> row.progress(row.posting().withdrawn() == null ? WAITING : GIVEN_UP, next));
    }

    @Override
    public void giveUp(PostingId id) {
        synchronized (store) {
            Row row = store.postings.get(id);
            if (row == null) {
                return;
            }
            store.postings.put(id, row.state(GIVEN_UP));
            store.postings.replaceAll((other, later) -> later.posting().state() == WAITING
                            && later.posting().first().equals(row.posting().first())
                            && later.posting().part() > row.posting().part()
                    ? later.state(GIVEN_UP)
                    : later);
        }
    }

    @Override
    public void extend(PostingId first, int parts, Instant now) {
        synchronized (store) {
            Row row = store.postings.get(first);
            if (row == null || row.posting().state() != SENT || row.posting().withdrawn() != null) {
                return;
            }
            addParts(row, parts, now);
            store.postings.replaceAll((id, part) -> part.posting().first().equals(first)
                            && part.posting().part() > 0
                            && part.posting().part() < parts
                            && part.posting().state() == GIVEN_UP
                            && wasRemovedOrNeverTried(part.posting().progress())
                    ? part.fresh(now)
                    : part);
        }
    }

    private static boolean wasRemovedOrNeverTried(Progress progress) {
        return progress.message().isPresent() || progress.attempts() == 0;
    }

    @Override
    public void withdraw(PostingId first, String reason) {
        synchronized (store) {
            store.postings.replaceAll((id, row) -> row.posting().first().equals(first) ? row.withdrawn(reason) : row);
        }
    }

    @Override
    public void redraw(AskingId asking) {
        synchronized (store) {
            store.postings.replaceAll(
                    (id, row) -> isAbout(row.posting().content(), asking) ? row.marked(row.closed()) : row);
        }
    }

    @Override
    public void closed(AskingId asking) {
        synchronized (store) {
            Content question = new Content.Question(asking);
            store.postings.replaceAll(
                    (id, row) -> row.posting().content().equals(question) && !row.closed() ? row.marked(true) : row);
        }
    }

    @Override
    public List<Posting> open() {
        synchronized (store) {
            return store.postings.values().stream()
                    .filter(row -> row.posting().content() instanceof Content.Question && !row.closed())
                    .map(Row::posting)
                    .filter(posting -> posting.state() != GIVEN_UP)
                    .toList();
        }
    }

    @Override
    public void drawn(Stale drawn) {
        synchronized (store) {
            store.postings.computeIfPresent(
                    drawn.posting().id(),
                    (id, row) -> row.mark() == drawn.mark()
                            ? new Row(row.key(), row.posting(), row.mark(), row.mark(), row.closed())
                            : row);
        }
    }

    @FunctionalInterface
    private interface Change {
        Row of(Row row);
    }

    private void change(PostingId id, Set<State> from, Change change) {
        synchronized (store) {
            store.postings.computeIfPresent(
                    id, (same, row) -> from.contains(row.posting().state()) ? change.of(row) : row);
        }
    }

    @Override
    public List<Posting> unsettled() {
        synchronized (store) {
            return postings(posting -> UNSETTLED.contains(posting.state()))
                    .sorted(IN_ORDER)
                    .toList();
        }
    }

    @Override
    public List<Stale> stale() {
        synchronized (store) {
            return store.postings.values().stream()
                    .filter(row -> row.posting().state() == SENT && row.drawn() < row.mark())
                    .sorted(Comparator.comparing(Row::posting, IN_ORDER))
                    .map(row -> new Stale(row.posting(), row.mark()))
                    .toList();
        }
    }

    @Override
    public Optional<Posting> find(PostingId id) {
        synchronized (store) {
            return Optional.ofNullable(store.postings.get(id)).map(Row::posting);
        }
    }

    @Override
    public List<Posting> of(AskingId asking) {
        synchronized (store) {
            return postings(posting -> isAbout(posting.content(), asking)).toList();
        }
    }

    private static boolean isAbout(Content content, AskingId asking) {
        return content.equals(new Content.Question(asking)) || content.equals(new Content.Doubts(asking));
    }

    @Override
    public List<Posting> parts(PostingId first) {
        synchronized (store) {
            return postings(posting -> posting.first().equals(first))
                    .sorted(Comparator.comparing(Posting::part))
                    .toList();
        }
    }

    @Override
    public List<Posting> latest(CourseId course, int most) {
        synchronized (store) {
            return postings(posting -> posting.course().equals(course) && posting.part() == 0)
                    .sorted(Comparator.comparing(
                                    (Posting posting) -> posting.id().value())
                            .reversed())
                    .limit(most)
                    .toList();
        }
    }

    private Stream<Posting> postings(Predicate<Posting> wanted) {
        return store.postings.values().stream().map(Row::posting).filter(wanted);
    }
}
