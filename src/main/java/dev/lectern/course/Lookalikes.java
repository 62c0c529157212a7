package dev.lectern.course;

/** Tells which names could be taken for one another. */
@FunctionalInterface
public interface Lookalikes {

    /** A text that is the same for all names a reader could confuse, whatever their case or script. */
    String skeleton(String name);
}
