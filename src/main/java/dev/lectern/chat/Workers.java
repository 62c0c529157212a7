package dev.lectern.chat;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that adapters run commands on: a virtual thread for each task where the running JDK has them (21 and newer),
 * else a bounded pool. The sources are for 17, which is why the factory is found by its name.
 */
public final class Workers {
    private Workers() {}

    /**
     * @param name what threads are called, followed by a number
     * @param threads how many tasks may run at a time where threads are not virtual; the others wait in order
     */
    public static ExecutorService start(String name, int threads) {
        try {
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, virtual(name));
        } catch (NoSuchMethodException | ClassNotFoundException e) {
            return bounded(name, threads);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("virtual threads are there but cannot be started", e);
        }
    }

    private static ThreadFactory virtual(String name)
            throws ClassNotFoundException, NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        Class<?> builder = Class.forName("java.lang.Thread$Builder");
        Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
        Object named = builder.getMethod("name", String.class, long.class).invoke(virtual, name + "-", 1L);
        return (ThreadFactory) builder.getMethod("factory").invoke(named);
    }

    static ExecutorService bounded(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(threads, threads, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
