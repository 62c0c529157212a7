package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.Link;
import dev.lectern.course.LinkCode;
import dev.lectern.course.Links;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The links in the database. Codes are kept as keyed hashes only. */
public final class JdbcLinks implements Links {
    private static final String NEWEST_ANSWER =
            "SELECT max(r.answered_at) FROM asking k JOIN answer r ON r.asking = k.number WHERE r.student IN "
                    + Linkage.NUMBERS;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    public JdbcLinks(Database database) {
        this.database = database;
    }

    @Override
    public LinkCode open(Actor first, Instant now) {
        LinkCode code = LinkCode.draw(random);
        String hash = database.hash().of(code);
        change(first.account(), now, (tx, number) -> {
            LinkOffers.end(tx, number);
            LinkOffers.open(tx, number, first.handle(), hash, now.plus(CODE_LASTS));
            return true;
        });
        return code;
    }

    @Override
    public Entered enter(Actor second, String typed, Instant now) {
        Optional<LinkCode> code = LinkCode.read(typed);
        if (code.isEmpty()) {
            return Refused.NO_CODE;
        }
        String hash = database.hash().of(code.get());
        return change(second.account(), now, (tx, number) -> enter(tx, second, number, hash, now));
    }

    private static Entered enter(Session tx, Actor second, long number, String hash, Instant now) throws SQLException {
        int left = LinkOffers.triesLeft(tx, number, now);
        if (left == 0) {
            return Refused.TOO_MANY_TRIES;
        }
        Optional<LinkOffers.Row> offer = LinkOffers.ofCode(tx, hash, now);
        if (offer.isEmpty()) {
            LinkOffers.noteWrong(tx, number, now);
            return new Wrong(left - 1);
        }
        if (offer.get().first() == number) {
            return Refused.OWN_CODE;
        }
        Optional<Refused> refusal = refusal(tx, offer.get().first(), number);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LinkOffers.end(tx, number);
        LinkOffers.enter(tx, offer.get(), number, second.handle(), now.plus(OFFER_LASTS));
        return new Opened(LinkOffers.of(tx, number, now).orElseThrow().seenBy(number));
    }

    /** Why two accounts cannot be one student. */
    private static Optional<Refused> refusal(Session tx, long first, long second) throws SQLException {
        String platform = Accounts.account(tx, second).platform();
        if (Accounts.account(tx, first).platform().equals(platform)) {
            return Optional.of(Refused.SAME_PLATFORM);
        }
        if (!Linkage.of(tx, second).isEmpty()) {
            return Optional.of(Refused.LINKED);
        }
        boolean taken = Linkage.accounts(tx, first).stream()
                .anyMatch(account -> account.platform().equals(platform));
        return taken ? Optional.of(Refused.PLATFORM_TAKEN) : Optional.empty();
    }

    @Override
    public Optional<Offer> offer(AccountId account, Instant now) {
        return database.read(session -> {
            Optional<Long> number = Accounts.number(session, account);
            return number.isEmpty()
                    ? Optional.<Offer>empty()
                    : LinkOffers.of(session, number.get(), now).map(row -> row.seenBy(number.get()));
        });
    }

    @Override
    public Optional<Offer> agree(long offer, AccountId second, Instant now) {
        return change(second, now, (tx, number) -> {
            Optional<LinkOffers.Row> row = named(tx, offer, number, now).filter(one -> one.second() == number);
            if (row.isPresent()) {
                LinkOffers.agree(tx, row.get());
            }
            return named(tx, offer, number, now)
                    .filter(one -> one.second() == number)
                    .map(one -> one.seenBy(number));
        });
    }

    private static Optional<LinkOffers.Row> named(Session tx, long offer, long number, Instant now)
            throws SQLException {
        return LinkOffers.of(tx, number, now).filter(row -> row.id() == offer);
    }

    @Override
    public Optional<Side> confirm(long offer, AccountId first, Instant now) {
        return change(first, now, (tx, number) -> {
            Optional<LinkOffers.Row> row =
                    named(tx, offer, number, now).filter(one -> one.first() == number && one.agreed());
            if (row.isEmpty() || refusal(tx, number, row.get().second()).isPresent()) {
                return Optional.<Side>empty();
            }
            long second = row.get().second();
            List<Link> links = Linkage.of(tx, number);
            long student = links.isEmpty() ? number : links.get(0).student().value();
            Instant since = later(newestAnswer(tx, number), later(newestAnswer(tx, second), now));
            Linkage.add(tx, student, second, since);
            LinkOffers.end(tx, number);
            LinkOffers.end(tx, second);
            LinkOffers.tell(tx, second, Event.LINKED, first.platform());
            return Optional.of(row.get().secondSide());
        });
    }

    private static Instant newestAnswer(Session tx, long number) throws SQLException {
        return Instant.ofEpochMilli(
                tx.first(NEWEST_ANSWER, row -> row.getLong(1), number, number).orElse(0L));
    }

    /** Platforms' clocks and delays differ; whatever was recorded before the link is to be older than it. */
    private static Instant later(Instant answered, Instant now) {
        return answered.isBefore(now) ? now : answered.plusMillis(1);
    }

    @Override
    public Optional<Side> refuse(long offer, AccountId account, Instant now) {
        return change(account, now, (tx, number) -> {
            Optional<LinkOffers.Row> row = named(tx, offer, number, now);
            if (row.isPresent()) {
                LinkOffers.end(tx, number);
                long other = row.get().first() == number
                        ? row.get().second()
                        : row.get().first();
                LinkOffers.tell(tx, other, Event.REFUSED, account.platform());
            }
            return row.map(one -> one.seenBy(number).other());
        });
    }

    @Override
    public List<String> others(AccountId account) {
        return database.read(session -> {
            Optional<Long> number = Accounts.number(session, account);
            return number.isEmpty() ? List.<String>of() : others(session, account, number.get());
        });
    }

    private static List<String> others(Session session, AccountId account, long number) throws SQLException {
        return Linkage.accounts(session, number).stream()
                .filter(other -> !other.equals(account))
                .map(AccountId::platform)
                .toList();
    }

    @Override
    public List<String> unlink(AccountId account, Instant now) {
        return change(account, now, (tx, number) -> {
            List<Link> links = Linkage.of(tx, number);
            if (links.isEmpty()) {
                return List.<String>of();
            }
            List<String> others = others(tx, account, number);
            for (long other : Linkage.numbers(number, links)) {
                if (other != number) {
                    LinkOffers.tell(tx, other, Event.UNLINKED, account.platform());
                }
            }
            Linkage.remove(tx, number, links);
            return others;
        });
    }

    private record Waiting(long number, boolean news, boolean over, Optional<Offer> due) {
        static final Waiting NOTHING = new Waiting(0, false, false, Optional.empty());
    }

    @Override
    public Notices notices(AccountId account, Instant now) {
        Waiting waiting = database.read(session -> {
            Optional<Long> number = Accounts.number(session, account);
            return number.isEmpty() ? Waiting.NOTHING : waiting(session, number.get(), now);
        });
        if (waiting.over()) {
            database.write(tx -> LinkOffers.purge(tx, now));
        }
        Optional<News> news =
                waiting.news() ? database.write(tx -> LinkOffers.claimNews(tx, waiting.number())) : Optional.empty();
        return new Notices(news, waiting.due());
    }

    private static Waiting waiting(Session session, long number, Instant now) throws SQLException {
        List<LinkOffers.Row> offers = LinkOffers.all(session);
        return new Waiting(
                number,
                LinkOffers.news(session, number).isPresent(),
                offers.stream().anyMatch(row -> !row.expires().isAfter(now)),
                offers.stream()
                        .filter(row -> row.concerns(number) && row.expires().isAfter(now))
                        .map(row -> row.seenBy(number))
                        .filter(Offer::isDue)
                        .findFirst());
    }

    @FunctionalInterface
    private interface Change<T> {
        T make(Session tx, long number) throws SQLException;
    }

    private <T> T change(AccountId account, Instant now, Change<T> change) {
        Optional<T> made = database.write(tx -> {
            LinkOffers.purge(tx, now);
            Optional<Long> number = Accounts.number(tx, account);
            return number.isEmpty() ? Optional.<T>empty() : Optional.of(change.make(tx, number.get()));
        });
        return made.orElseThrow(() -> Accounts.neverMet(account));
    }
}
