package dev.lectern.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkersTest {
    @Test
    void workIsDoneOnNamedThreads() throws Exception {
        ExecutorService workers = Workers.start("class", 2);

        String thread = workers.submit(() -> Thread.currentThread().getName()).get(5, TimeUnit.SECONDS);

        assertThat(thread).startsWith("class-");
        workers.shutdown();
    }

    @Test
    void threadsAreVirtualWhereTheJdkHasThem() throws Exception {
        ExecutorService workers = Workers.start("class", 2);

        String thread = workers.submit(() -> Thread.currentThread().toString()).get(5, TimeUnit.SECONDS);

        assertThat(thread.startsWith("VirtualThread"))
                .isEqualTo(Runtime.version().feature() >= 21);
        workers.shutdown();
    }

    @Test
    void aBoundedPoolRunsEverythingOnAsManyThreadsAsItIsGiven() throws Exception {
        ExecutorService workers = Workers.bounded("class", 2);
        Set<String> threads = new ConcurrentSkipListSet<>();

        for (int task = 0; task < 50; task++) {
            workers.execute(() -> threads.add(Thread.currentThread().getName()));
        }
        workers.shutdown();

        assertThat(workers.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        assertThat(threads).isSubsetOf("class-1", "class-2");
    }
}
