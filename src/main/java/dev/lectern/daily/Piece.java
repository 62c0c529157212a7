package dev.lectern.daily;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Summary;

/** A section that is posted as a summary, with everything below it. */
public record Piece(Lecture lecture, Section section) {

    public SectionPath path() {
        return section.path();
    }

    public Summary summary() {
        return Summary.of(lecture, section);
    }
}
