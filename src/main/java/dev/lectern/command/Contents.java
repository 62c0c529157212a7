package dev.lectern.command;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.lecture.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sections of a course that have something to summarize, numbered through in course order. Lectures that are not
 * released take their numbers too, so that a section keeps its number when another lecture appears or goes.
 */
final class Contents {
    private final List<Lecture> lectures;
    private final List<Entry> entries;

    /** @param number from 1 */
    record Entry(int number, Lecture lecture, Section section) {}

    private Contents(List<Lecture> lectures, List<Entry> entries) {
        this.lectures = lectures;
        this.entries = entries;
    }

    static Contents of(List<Lecture> lectures) {
        List<Entry> entries = new ArrayList<>();
        for (Lecture lecture : lectures) {
            for (Section section : lecture.sections()) {
                if (!Summary.of(lecture, section).isEmpty()) {
                    entries.add(new Entry(entries.size() + 1, lecture, section));
                }
            }
        }
        return new Contents(List.copyOf(lectures), List.copyOf(entries));
    }

    /** The lectures that students may see at a moment. */
    List<Lecture> lectures(Instant at) {
        return lectures.stream().filter(lecture -> lecture.release().at(at)).toList();
    }

    /** The numbered sections of these lectures. */
    List<Entry> entries(Instant at) {
        return entries.stream()
                .filter(entry -> entry.lecture().release().at(at))
                .toList();
    }

    List<Entry> entriesOf(Lecture lecture) {
        return entries.stream().filter(entry -> entry.lecture().equals(lecture)).toList();
    }

    Optional<Entry> entry(SectionPath path) {
        return entries.stream()
                .filter(entry -> entry.section().path().equals(path))
                .findFirst();
    }

    /**
     * Where to read about what stands at a path: the section itself or the nearest one above it. A quiz has nothing to
     * read, its lecture has.
     */
    Optional<Entry> nearest(SectionPath path) {
        Optional<Entry> entry = entry(path);
        return entry.isPresent() ? entry : path.parent().flatMap(this::nearest);
    }

    /** What readers call a place: {@code Training paradigms › Fine-tuning}. */
    String name(SectionPath path) {
        Optional<Lecture> lecture = lectures.stream()
                .filter(one -> one.slug().equals(path.lecture()))
                .findFirst();
        String title = lecture.map(Lecture::title).orElse(path.lecture());
        return lecture.flatMap(one -> one.section(path))
                .map(Section::title)
                .filter(section -> !section.equals(title))
                .map(section -> title + " › " + section)
                .orElse(title);
    }
}
