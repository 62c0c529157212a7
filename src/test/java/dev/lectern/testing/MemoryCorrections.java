package dev.lectern.testing;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.Correction;
import dev.lectern.score.Corrections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The corrected keys of a {@link MemoryStore}. */
public final class MemoryCorrections implements Corrections {
    private final MemoryStore store;
    private final List<Correction> standing = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();

    private enum State {
        DUE,
        TOLD,
        UNDONE
    }

    private record Note(long correction, AskingId asking, StudentNumber student, State state) {
        Note now(State other) {
            return new Note(correction, asking, student, other);
        }
    }

    MemoryCorrections(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Correction make(Draft draft, List<Touched> touched) {
        synchronized (store) {
            Optional<Correction> there = of(draft.course()).stream()
                    .filter(one -> one.from().version().equals(draft.from().version())
                            && one.from().id().equals(draft.from().id())
                            && one.to().version().equals(draft.to().version())
                            && one.policy() == draft.policy())
                    .findFirst();
            return there.orElseGet(() -> add(draft, touched));
        }
    }

    private Correction add(Draft draft, List<Touched> touched) {
        long number = store.next("correction");
        Correction made = new Correction(number, draft.course(), draft.from(), draft.to(), draft.policy(), draft.at());
        standing.add(made);
        Set<StudentNumber> met =
                store.members.values().stream().map(Member::number).collect(Collectors.toSet());
        touched.stream()
                .filter(one -> met.contains(one.student()))
                .forEach(one -> notes.add(new Note(number, one.asking(), one.student(), State.DUE)));
        return made;
    }

    @Override
    public boolean undo(CourseId course, long number, Instant now) {
        synchronized (store) {
            boolean undone = standing.removeIf(
                    one -> one.number() == number && one.course().equals(course));
            if (undone) {
                notes.removeIf(note -> note.correction() == number && note.state() == State.DUE);
                notes.replaceAll(note -> note.correction() == number ? note.now(State.UNDONE) : note);
            }
            return undone;
        }
    }

    @Override
    public List<Correction> of(CourseId course) {
        synchronized (store) {
            return standing.stream().filter(one -> one.course().equals(course)).toList();
        }
    }

    @Override
    public Optional<Correction> find(CourseId course, long number) {
        return of(course).stream().filter(one -> one.number() == number).findFirst();
    }

    @Override
    public List<News> news(AccountId account) {
        synchronized (store) {
            Set<StudentNumber> numbers = numbers(account);
            return notes.stream()
                    .filter(note -> numbers.contains(note.student()) && note.state() != State.TOLD)
                    .map(note -> new News(note.correction(), note.asking(), note.state() == State.UNDONE))
                    .distinct()
                    .sorted(Comparator.<News>comparingLong(news -> news.asking().value())
                            .thenComparing(News::correction))
                    .toList();
        }
    }

    private Set<StudentNumber> numbers(AccountId account) {
        return store.links.accounts(account).stream()
                .flatMap(one -> Optional.ofNullable(store.members.get(one)).stream())
                .map(Member::number)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean tell(AccountId account, News news) {
        synchronized (store) {
            boolean due = news(account).contains(news);
            Set<StudentNumber> numbers = numbers(account);
            notes.replaceAll(note -> note.correction() == news.correction()
                            && note.asking().equals(news.asking())
                            && numbers.contains(note.student())
                    ? note.now(State.TOLD)
                    : note);
            return due;
        }
    }
}
