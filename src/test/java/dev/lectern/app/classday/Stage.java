package dev.lectern.app.classday;

import dev.lectern.course.AccountId;
import java.nio.file.Path;
import java.util.List;

/** A platform with a class on it, where people act as they do there. */
interface Stage extends AutoCloseable {
    /** Who teaches the course. */
    Person instructor(Room room);

    /** @param number from 1 on */
    Person student(int number);

    /** The student behind an account; 0 for who teaches. */
    int number(AccountId account);

    /** How many people can act at the same time. */
    int atOnce();

    /** The class's data; to be looked at once the stage is closed. */
    Path data();

    /** Names, handles, ids and tokens: what no log may hold. */
    List<String> secrets();

    /** Fails on everything that was wrong on the platform's side, such as a limit that was passed. */
    @Override
    void close() throws Exception;
}
