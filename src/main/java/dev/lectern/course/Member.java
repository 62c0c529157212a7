package dev.lectern.course;

import java.time.Instant;

/**
 * How a student appears in class.
 *
 * @param number the number that the student's answers are kept under
 * @param account the account that the student acts with
 * @param name what boards show: a pseudonym until the student chooses a name
 * @param named whether the student chose the name
 * @param hidden whether the student asked to be left out of boards
 * @param joined when the student was first met
 */
public record Member(
        StudentNumber number, AccountId account, String name, boolean named, boolean hidden, Instant joined) {}
