package dev.lectern.score;

import dev.lectern.course.StudentNumber;

/**
 * A student's place on the board.
 *
 * @param rank from 1; equal points share a rank, and the next rank counts them all (1, 1, 3)
 * @param answered how many askings were answered in time
 */
public record Standing(int rank, StudentNumber student, int points, int answered) {}
