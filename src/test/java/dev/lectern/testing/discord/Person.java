package dev.lectern.testing.discord;

/** A user of the Discord in the test. */
public record Person(long id, String name, boolean bot) {}
