package dev.lectern.course;

/** A name that a student chose to be shown by: 2 to 32 visible characters, no mentions, no control characters. */
public record DisplayName(String value) {}
