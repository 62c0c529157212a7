package dev.lectern.testing.discord;

/** What people call a server and Discord's protocol a guild. */
public record Guild(long id, String name) {}
