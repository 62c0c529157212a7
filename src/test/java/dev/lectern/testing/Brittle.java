package dev.lectern.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;

/** Ports whose caller dies now and then, before a call is made or after it was. */
public final class Brittle {
    private final Random random;
    private final int oneIn;
    private int deaths;

    /** @param oneIn how many calls are survived for each that is not, on average */
    public Brittle(Random random, int oneIn) {
        this.random = random;
        this.oneIn = oneIn;
    }

    /** The caller's process was killed. */
    public static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    public int deaths() {
        return deaths;
    }

    public <T> T around(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, args) -> {
            mayDie();
            try {
                Object answer = method.invoke(real, args);
                mayDie();
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    private void mayDie() {
        if (random.nextInt(2 * oneIn) == 0) {
            deaths++;
            throw new Killed();
        }
    }
}
