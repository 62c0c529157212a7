package dev.lectern.course;

import java.util.List;
import java.util.random.RandomGenerator;

/** Friendly names for students who have not chosen one. */
public final class Pseudonyms {
    private static final List<String> MANNERS = List.of("Curious", "Patient", "Brave", "Gentle");
    private static final List<String> ANIMALS = List.of("Otter", "Heron", "Badger", "Lynx");

    private Pseudonyms() {}

    /** A pseudonym such as "Curious Otter"; drawn again by the caller where it is taken. */
    public static String draw(RandomGenerator random) {
        return pick(MANNERS, random) + " " + pick(ANIMALS, random);
    }

    private static String pick(List<String> words, RandomGenerator random) {
        return words.get(random.nextInt(words.size()));
    }
}
