package dev.lectern.quiz;

import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import org.jspecify.annotations.Nullable;

/**
 * What every question has.
 *
 * @param number the author's number, null where there is none
 * @param section the section the question stands in
 * @param file the lecture file, relative to the lectures folder
 * @param line where the question begins, from 1
 * @param explanation what the author says after the key; may be empty
 * @param practiceOnly whether the author keeps it out of graded use
 */
public record Item(
        QuestionId id,
        @Nullable Integer number,
        SectionPath section,
        String file,
        int line,
        RichText stem,
        RichText explanation,
        boolean practiceOnly) {}
