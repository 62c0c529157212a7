package dev.lectern.course;

/**
 * The number under which a student's answers are kept. It carries no identity: once a student is forgotten, answers stay
 * under a number that no account leads to.
 */
public record StudentNumber(long value) {}
