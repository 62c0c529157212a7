package dev.lectern.bench;

/**
 * A student presses an option of a posted question.
 *
 * @param number from 0; no two presses of a bot have the same
 * @param action what the button carries
 */
record Press(long number, int student, String action) {}
