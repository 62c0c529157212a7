package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.Link;
import dev.lectern.course.LinkCode;
import dev.lectern.course.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The links of a {@link MemoryStore}. Codes come from its fixed seed. */
public final class MemoryLinks implements Links {
    private final MemoryStore store;
    /** Of every account but the first ones, in the order of linking. */
    private final Map<AccountId, Joined> joined = new LinkedHashMap<>();

    private final List<Pending> offers = new ArrayList<>();
    private final Map<AccountId, List<Instant>> wrong = new HashMap<>();
    private final Map<AccountId, News> news = new HashMap<>();

    private record Joined(AccountId first, Instant since) {}

    private record Pending(
            long id, Actor first, LinkCode code, @Nullable Actor second, boolean agreed, Instant expires) {
        boolean concerns(AccountId account) {
            return second != null
                    && (first.account().equals(account) || second.account().equals(account));
        }

        Offer seenBy(AccountId account) {
            boolean isFirst = first.account().equals(account);
            Actor other = isFirst && second != null ? second : first;
            return new Offer(id, isFirst, agreed, new Side(other.account().platform(), other.handle()));
        }
    }

    MemoryLinks(MemoryStore store) {
        this.store = store;
    }

    AccountId first(AccountId account) {
        return joined.containsKey(account) ? joined.get(account).first() : account;
    }

    /** All of a student's accounts, the first one first. */
    List<AccountId> accounts(AccountId account) {
        AccountId first = first(account);
        return Stream.concat(
                        Stream.of(first),
                        joined.entrySet().stream()
                                .filter(entry -> entry.getValue().first().equals(first))
                                .map(Map.Entry::getKey))
                .toList();
    }

    List<Link> all() {
        return joined.entrySet().stream()
                .map(entry -> new Link(
                        store.met(entry.getKey()).number(),
                        store.met(entry.getValue().first()).number(),
                        entry.getValue().since()))
                .toList();
    }

    /** How many offers are kept, with the handles in them. */
    public int kept() {
        synchronized (store) {
            return offers.size();
        }
    }

    void forget(AccountId account) {
        joined.values().removeIf(link -> link.first().equals(account));
        joined.remove(account);
        end(account);
        wrong.remove(account);
        news.remove(account);
    }

    private void end(AccountId account) {
        offers.removeIf(offer -> offer.first().account().equals(account) || offer.concerns(account));
    }

    private void purge(Instant now) {
        offers.removeIf(offer -> !offer.expires().isAfter(now));
    }

    @Override
    public LinkCode open(Actor first, Instant now) {
        synchronized (store) {
            store.met(first.account());
            end(first.account());
            LinkCode code = LinkCode.draw(store.random);
            offers.add(new Pending(store.next("offer"), first, code, null, false, now.plus(CODE_LASTS)));
            return code;
        }
    }

    @Override
    public Entered enter(Actor second, String typed, Instant now) {
        synchronized (store) {
            purge(now);
            Optional<LinkCode> code = LinkCode.read(typed);
            if (code.isEmpty()) {
                return Refused.NO_CODE;
            }
            List<Instant> tries = wrong.computeIfAbsent(second.account(), account -> new ArrayList<>());
            tries.removeIf(tried -> !tried.isAfter(now.minus(WRONG_WITHIN)));
            if (tries.size() >= WRONG_CODES) {
                return Refused.TOO_MANY_TRIES;
            }
            Optional<Pending> offer = offers.stream()
                    .filter(one -> one.second() == null && one.code().equals(code.get()))
                    .findFirst();
            if (offer.isEmpty()) {
                tries.add(now);
                return new Wrong(WRONG_CODES - tries.size());
            }
            return refusal(offer.get().first().account(), second.account())
                    .orElseGet(() -> entered(offer.get(), second, now));
        }
    }

    private Entered entered(Pending offer, Actor second, Instant now) {
        end(second.account());
        Pending entered = new Pending(offer.id(), offer.first(), offer.code(), second, false, now.plus(OFFER_LASTS));
        offers.remove(offer);
        offers.add(entered);
        return new Opened(entered.seenBy(second.account()));
    }

    private Optional<Entered> refusal(AccountId first, AccountId second) {
        if (first.equals(second)) {
            return Optional.of(Refused.OWN_CODE);
        }
        if (first.platform().equals(second.platform())) {
            return Optional.of(Refused.SAME_PLATFORM);
        }
        if (accounts(second).size() > 1) {
            return Optional.of(Refused.LINKED);
        }
        return accounts(first).stream().anyMatch(account -> account.platform().equals(second.platform()))
                ? Optional.of(Refused.PLATFORM_TAKEN)
                : Optional.empty();
    }

    private Optional<Pending> pending(AccountId account, Instant now) {
        return offers.stream()
                .filter(offer -> offer.concerns(account) && offer.expires().isAfter(now))
                .findFirst();
    }

    @Override
    public Optional<Offer> offer(AccountId account, Instant now) {
        synchronized (store) {
            return pending(account, now).map(offer -> offer.seenBy(account));
        }
    }

    @Override
    public Optional<Offer> agree(long id, AccountId second, Instant now) {
        synchronized (store) {
            Optional<Pending> offer = pending(second, now)
                    .filter(one -> one.id() == id && !one.first().account().equals(second));
            offer.ifPresent(one -> {
                offers.remove(one);
                offers.add(new Pending(id, one.first(), one.code(), one.second(), true, one.expires()));
            });
            return offer.flatMap(one -> offer(second, now));
        }
    }

    @Override
    public Optional<Side> confirm(long id, AccountId first, Instant now) {
        synchronized (store) {
            Optional<Pending> offer = pending(first, now)
                    .filter(one -> one.id() == id
                            && one.agreed()
                            && one.first().account().equals(first));
            if (offer.isEmpty() || offer.get().second() == null) {
                return Optional.empty();
            }
            AccountId second = offer.get().second().account();
            if (refusal(first, second).isPresent()) {
                return Optional.empty();
            }
            Instant since = Stream.concat(accounts(first).stream(), Stream.of(second))
                    .flatMap(account -> store.answers.values().stream()
                            .filter(answer ->
                                    answer.student().equals(store.met(account).number())))
                    .map(answer -> answer.at().plusMillis(1))
                    .reduce(now, (one, other) -> one.isBefore(other) ? other : one);
            joined.put(second, new Joined(first(first), since));
            end(first);
            end(second);
            news.put(second, new News(Event.LINKED, first.platform()));
            return Optional.of(offer.get().seenBy(first).other());
        }
    }

    @Override
    public Optional<Side> refuse(long id, AccountId account, Instant now) {
        synchronized (store) {
            Optional<Pending> offer = pending(account, now).filter(one -> one.id() == id);
            offer.ifPresent(one -> {
                end(account);
                AccountId other = one.second() == null || one.second().account().equals(account)
                        ? one.first().account()
                        : one.second().account();
                news.put(other, new News(Event.REFUSED, account.platform()));
            });
            return offer.map(one -> one.seenBy(account).other());
        }
    }

    @Override
    public List<String> others(AccountId account) {
        synchronized (store) {
            return accounts(account).stream()
                    .filter(other -> !other.equals(account))
                    .map(AccountId::platform)
                    .toList();
        }
    }

    @Override
    public List<String> unlink(AccountId account, Instant now) {
        synchronized (store) {
            List<String> others = others(account);
            accounts(account).stream()
                    .filter(other -> !other.equals(account))
                    .forEach(other -> news.put(other, new News(Event.UNLINKED, account.platform())));
            joined.values().removeIf(link -> link.first().equals(account));
            joined.remove(account);
            return others;
        }
    }

    @Override
    public Notices notices(AccountId account, Instant now) {
        synchronized (store) {
            purge(now);
            return new Notices(
                    Optional.ofNullable(news.remove(account)),
                    offer(account, now).filter(Offer::isDue));
        }
    }
}
