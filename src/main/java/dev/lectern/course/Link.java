package dev.lectern.course;

import java.time.Instant;

/**
 * That an account's answers are those of another account's student.
 *
 * @param account the number that the account has by itself
 * @param student the number of the first account, which names the student
 * @param since from when on; later than everything that either account was recorded to have answered before
 */
public record Link(StudentNumber account, StudentNumber student, Instant since) {}
