package dev.lectern.daily;

import dev.lectern.course.ClassCalendar;
import dev.lectern.lecture.Lectures;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A course that is taught by a calendar: decides what each occasion shows. Plan and class ask the same, so what the plan says is
 * what happens.
 */
public record Taught(ClassCalendar calendar, Syllabus syllabus, Lectures lectures, Material material) {

    public static Taught of(ClassCalendar calendar, Syllabus syllabus, Lectures lectures, QuestionBank questions) {
        return new Taught(calendar, syllabus, lectures, Material.of(lectures, questions));
    }

    /** @param repeat whether it was asked before, so that it counts for nothing */
    public record Chosen(Question question, boolean repeat) {}

    /**
     * The section to sum up on a day: the one pinned to it, else the next in lecture order that was not shown and has no day
     * of its own to come. What is not released yet has to wait.
     */
    public Optional<Piece> summary(Covered covered, LocalDate day, Instant at) {
        List<Piece> left = material.pieces(at).stream()
                .filter(piece -> !covered.sections().contains(piece.path()))
                .toList();
        Optional<Piece> pinned = left.stream()
                .filter(piece -> piece.path().equals(syllabus.pinned().get(day)))
                .findFirst();
        Set<SectionPath> toCome = syllabus.pinned().entrySet().stream()
                .filter(pin -> pin.getKey().isAfter(day))
                .map(pin -> pin.getValue())
                .collect(Collectors.toSet());
        return pinned.or(() ->
                left.stream().filter(piece -> !toCome.contains(piece.path())).findFirst());
    }

    /**
     * The question to ask at a moment, never asked before: the next in lecture order about a section that was posted, else
     * the next of all that is released. When every one has been asked, the one asked longest ago, or none.
     */
    public Optional<Chosen> question(Covered covered, Instant at) {
        List<Question> all = material.questions(lectures, at);
        List<Question> left = all.stream()
                .filter(question -> !covered.asked().containsKey(question.id()))
                .toList();
        Optional<Question> fresh = left.stream()
                .filter(question -> material.follows(question, covered.sections()))
                .findFirst()
                .or(() -> left.stream().findFirst());
        if (fresh.isPresent() || syllabus.whenAllAsked() == Syllabus.WhenAllAsked.SKIP) {
            return fresh.map(question -> new Chosen(question, false));
        }
        return all.stream()
                .min(Comparator.comparing(
                        question -> Objects.requireNonNull(covered.asked().get(question.id()))))
                .map(question -> new Chosen(question, true));
    }
}
