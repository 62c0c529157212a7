package dev.lectern.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.lectern.course.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriterTest {
    private static final String ADD = "INSERT INTO note (id) VALUES (?)";

    @TempDir
    Path folder;

    private Database database;
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile boolean atGate;

    @BeforeEach
    void open() {
        database = Database.open(new DataFolder(folder), TestDatabase.CLOCK);
        database.write(tx -> tx.update("CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY)"));
    }

    @AfterEach
    void close() {
        gate.countDown();
        database.close();
    }

    @Test
    void aWorkThatFailsDoesNotTakeItsGroupWithIt() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        keepTheWriterBusy();
        List<FutureTask<Integer>> group = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int id = i;
            group.add(start(tx -> {
                runs.incrementAndGet();
                int added = tx.update(ADD, id);
                if (id == 6) {
                    throw new IllegalStateException("job 6");
                }
                return added;
            }));
        }

        gate.countDown();

        for (int i = 0; i < 10; i++) {
            if (i == 6) {
                assertThatThrownBy(group.get(i)::get)
                        .hasRootCauseInstanceOf(IllegalStateException.class)
                        .hasRootCauseMessage("job 6");
            } else {
                assertThat(group.get(i).get()).isEqualTo(1);
            }
        }
        assertThat(notes()).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 7L, 8L, 9L);
        // Seven ran in the group until it failed, then each of the ten alone: they did share a transaction.
        assertThat(runs).hasValue(17);
    }

    @Test
    void whatTheDatabaseRefusesIsItsOwnersFailureOnly() throws Exception {
        keepTheWriterBusy();
        FutureTask<Integer> first = start(tx -> tx.update(ADD, 1));
        FutureTask<Integer> same = start(tx -> tx.update(ADD, 1));
        FutureTask<Integer> other = start(tx -> tx.update(ADD, 2));

        gate.countDown();

        assertThat(first.get()).isEqualTo(1);
        assertThat(other.get()).isEqualTo(1);
        assertThatThrownBy(same::get).hasCauseInstanceOf(StoreException.class);
        assertThat(notes()).containsExactly(1L, 2L);
    }

    @Test
    void theWriterOutlivesAnError() {
        assertThatThrownBy(() -> database.write(tx -> {
                    tx.update(ADD, 1);
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(database.<Integer>write(tx -> tx.update(ADD, 2))).isEqualTo(1);
        assertThat(notes()).containsExactly(2L);
    }

    @Test
    void aTransactionThatWasEndedByForceIsNotInTheWayOfTheNext() {
        assertThatThrownBy(() -> database.write(tx -> {
                    tx.update(ADD, 1);
                    tx.execute("ROLLBACK");
                    return tx.update("INSERT INTO nowhere VALUES (1)");
                }))
                .isInstanceOf(StoreException.class);
        database.outside(session -> session.update("BEGIN IMMEDIATE"));

        assertThat(database.<Integer>write(tx -> tx.update(ADD, 2))).isEqualTo(1);
        assertThat(notes()).containsExactly(2L);
    }

    @Test
    void closingDoesWhatWasAcceptedAndRefusesWhatComesLater() throws Exception {
        keepTheWriterBusy();
        List<FutureTask<Integer>> accepted = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int id = i;
            accepted.add(start(tx -> tx.update(ADD, id)));
        }
        Thread closing = new Thread(database::close);
        closing.start();
        until(this::refuses);

        gate.countDown();
        closing.join();

        for (FutureTask<Integer> work : accepted) {
            assertThat(work.get()).isEqualTo(1);
        }
        database = Database.open(new DataFolder(folder), TestDatabase.CLOCK);
        assertThat(notes()).hasSize(8);
    }

    @Test
    void anInterruptedCallerLearnsWhatBecameOfItsWorkAndStaysInterrupted() throws Exception {
        keepTheWriterBusy();
        FutureTask<Boolean> caller = new FutureTask<>(() -> {
            database.write(tx -> tx.update(ADD, 1));
            return Thread.currentThread().isInterrupted();
        });
        Thread thread = run(caller);
        thread.interrupt();

        gate.countDown();

        assertThat(caller.get()).isTrue();
        assertThat(notes()).containsExactly(1L);
    }

    /** Whatever is given to the writer from now on waits for the gate, and then makes one group. */
    private void keepTheWriterBusy() {
        assertThat(start(this::waitAtGate)).isNotDone();
        until(() -> atGate);
    }

    private int waitAtGate(Session session) {
        try {
            atGate = true;
            gate.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives work to the writer from a thread of its own, and comes back when it is in the queue. */
    private FutureTask<Integer> start(Session.Work<Integer> work) {
        FutureTask<Integer> task = new FutureTask<>(() -> database.write(work));
        run(task);
        return task;
    }

    private Thread run(FutureTask<?> task) {
        Thread thread = new Thread(task);
        thread.start();
        until(() -> LockSupport.getBlocker(thread) instanceof Ticket);
        return thread;
    }

    /** Whether new work is refused; where it is not, it waits in the queue with the rest. */
    private boolean refuses() throws Exception {
        FutureTask<Integer> probe = new FutureTask<>(() -> database.write(tx -> 0));
        Thread thread = new Thread(probe);
        thread.start();
        until(() -> probe.isDone() || LockSupport.getBlocker(thread) instanceof Ticket);
        return probe.isDone();
    }

    private static void until(Callable<Boolean> holds) {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(holds);
    }

    private List<Long> notes() {
        return database.read(session -> session.all("SELECT id FROM note ORDER BY id", row -> row.getLong(1)));
    }
}
