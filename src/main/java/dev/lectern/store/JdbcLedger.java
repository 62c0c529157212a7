package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Ledger;
import dev.lectern.score.Recorded;
import dev.lectern.score.Submission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ledger in the database. */
public final class JdbcLedger implements Ledger {
    private final Database database;
    private final Askings askings;

    public JdbcLedger(Database database) {
        this.database = database;
        this.askings = database.askings();
    }

    @Override
    public Optional<Asking> ask(CourseId course, Slot slot, Function<List<Asking>, Optional<Choice>> choose) {
        while (true) {
            List<Asking> sofar = askings(course);
            Optional<Asking> there = ofSlot(sofar, slot);
            if (there.isPresent()) {
                return there;
            }
            Optional<Choice> choice = choose.apply(sofar);
            if (choice.isEmpty() || store(course, slot, choice.get(), sofar.size())) {
                return ofSlot(askings(course), slot);
            }
            // Somebody asked something else meanwhile, which the choice could not know: choose again.
        }
    }

    private static Optional<Asking> ofSlot(List<Asking> askings, Slot slot) {
        return askings.stream().filter(asking -> asking.slot().isSame(slot)).findFirst();
    }

    private boolean store(CourseId course, Slot slot, Choice choice, int sofar) {
        Asking.State state = choice.repeat() ? Asking.State.REPEATED : Asking.State.STANDS;
        Askings.Fresh asking =
                new Askings.Fresh(course, slot, QuestionCopy.of(choice.question()), choice.order(), state);
        return database.write(tx -> {
            Spent.purge(tx, database.clock().instant());
            return Askings.add(tx, asking, sofar);
        });
    }

    @Override
    public Asking rehearse(CourseId course, Slot slot, Choice choice) {
        Askings.Fresh asking = new Askings.Fresh(
                course, slot, QuestionCopy.of(choice.question()), choice.order(), Asking.State.REHEARSED);
        AskingId id = database.write(tx -> Askings.rehearse(tx, asking));
        return asking(id).orElseThrow();
    }

    @Override
    public Asking close(AskingId id, Instant at) {
        return change(id, tx -> Askings.close(tx, id, at));
    }

    @Override
    public Asking withdraw(AskingId id, String reason) {
        return change(id, tx -> Askings.withdraw(tx, id, reason));
    }

    private Asking change(AskingId id, Session.Work<Optional<Asking>> change) {
        Asking changed = database.write(change).orElseThrow(() -> new IllegalArgumentException("no asking " + id));
        askings.changed(changed);
        return changed;
    }

    @Override
    public List<Asking> askings(CourseId course) {
        return database.read(session -> askings.of(session, course));
    }

    @Override
    public Optional<Asking> asking(AskingId id) {
        Optional<Asking> known = askings.known(id);
        return known.isPresent() ? known : database.read(session -> askings.find(session, id));
    }

    @Override
    public Recorded record(Submission submission, boolean mayChange) {
        if (asking(submission.asking()).isEmpty()) {
            throw new IllegalArgumentException("no asking " + submission.asking());
        }
        String hash = database.hash().of(submission.account(), submission.asking());
        Optional<Recorded> recorded =
                database.write(tx -> Answers.record(tx, submission, hash, database.hash(), mayChange));
        return recorded.orElseThrow(() -> Accounts.neverMet(submission.account()));
    }

    @Override
    public Optional<GradedAnswer> answer(AskingId asking, AccountId account) {
        return database.read(session -> Answers.find(session, asking, account));
    }

    @Override
    public void selfMark(AskingId asking, AccountId account, boolean hadIt) {
        database.write(tx -> Answers.selfMark(tx, asking, account, hadIt));
    }

    @Override
    public List<GradedAnswer> answers(AskingId asking) {
        return database.read(session -> Answers.of(session, asking));
    }

    @Override
    public List<GradedAnswer> answers(CourseId course) {
        return database.read(session -> Answers.of(session, course));
    }
}
