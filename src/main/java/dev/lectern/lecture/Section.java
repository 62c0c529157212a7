package dev.lectern.lecture;

/**
 * A heading with its content.
 *
 * @param path where it is in the course
 * @param title the heading as plain text
 * @param level the heading's level, 1 to 6
 * @param line the heading's line in the file, from 1
 * @param body what stands between this heading and the next one, of whatever level; quiz questions are not part of it
 */
public record Section(SectionPath path, String title, int level, int line, RichText body) {}
