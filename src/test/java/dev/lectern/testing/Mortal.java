package dev.lectern.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/** A port whose process may be killed at any call: before anything was done, or after all of it was. */
public final class Mortal {
    private Mortal() {}

    /** What a kill looks like to a test: nothing catches it. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    /** @param dies asked before and after each call */
    public static <T> T of(Class<T> port, T real, BooleanSupplier dies) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            dieIf(dies.getAsBoolean());
            try {
                return method.invoke(real, given);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                dieIf(dies.getAsBoolean());
            }
        }));
    }

    private static void dieIf(boolean now) {
        if (now) {
            throw new Killed();
        }
    }
}
