package dev.lectern.command;

/**
 * A line in help for a word that its own room understands and no command does, such as the console's {@code quit}.
 *
 * @param usage the word and what may follow it, without a slash
 * @param help one sentence
 */
public record HelpLine(String usage, String help) {}
