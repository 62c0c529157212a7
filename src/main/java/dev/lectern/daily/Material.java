package dev.lectern.daily;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Lectures;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionBank;
import dev.lectern.quiz.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lectures have to show, in their order: the sections that are posted as summaries, and the questions, each with
 * the sections that it is about. A summary is posted of every main section of a lecture, with what is below it, unless it is
 * a quiz, a reflection, a takeaway or nearly empty. A question is about the section that it stands in; one in a quiz is
 * about those that come between the quiz before and its own.
 */
public final class Material {
    /** Characters of a summary that is not worth a message to everybody; for each question in it, if there are several. */
    private static final int NEARLY_EMPTY = 100;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Question> questions;
    private final Map<QuestionId, List<SectionPath>> about = new HashMap<>();

    private Material(List<Question> questions) {
        this.questions = questions;
    }

    public static Material of(Lectures lectures, QuestionBank bank) {
        Material material = new Material(bank.all().stream()
                .filter(question -> !question.item().practiceOnly())
                .toList());
        lectures.all().forEach(material::add);
        return material;
    }

    private void add(Lecture lecture) {
        List<SectionPath> run = new ArrayList<>();
        boolean quizBefore = false;
        for (Section section : mainSections(lecture)) {
            List<QuestionId> inside = questionsIn(section.path());
            Piece piece = new Piece(lecture, section);
            if (isPosted(piece, inside)) {
                if (quizBefore) {
                    run.clear();
                    quizBefore = false;
                }
                pieces.add(piece);
                run.add(piece.path());
                inside.forEach(question -> about.put(question, List.of(piece.path())));
            } else if (!inside.isEmpty()) {
                List<SectionPath> since = List.copyOf(run);
                inside.forEach(question -> about.put(question, since));
                quizBefore = true;
            }
        }
    }

    /** Those directly below the lecture; where that is a single one with sections of its own, say the title, those. */
    private static List<Section> mainSections(Lecture lecture) {
        SectionPath above = lecture.path();
        while (true) {
            List<Section> below = below(lecture, above);
            if (below.size() != 1 || below(lecture, below.get(0).path()).isEmpty()) {
                return below;
            }
            above = below.get(0).path();
        }
    }

    private static List<Section> below(Lecture lecture, SectionPath above) {
        return lecture.sections().stream()
                .filter(section -> section.path().parent().equals(Optional.of(above)))
                .toList();
    }

    private List<QuestionId> questionsIn(SectionPath section) {
        return questions.stream()
                .filter(question -> question.section().isWithin(section))
                .map(Question::id)
                .toList();
    }

    private static boolean isPosted(Piece piece, List<QuestionId> questions) {
        if (PlainTitles.matches(piece.section().title())) {
            return false;
        }
        int length = piece.summary().body().plain().length();
        return length > NEARLY_EMPTY * Math.max(1, questions.size());
    }

    /** Every section that is posted as a summary once its lecture is released. */
    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    public Optional<Piece> find(SectionPath path) {
        return pieces.stream().filter(piece -> piece.path().equals(path)).findFirst();
    }

    /** What may be posted at a moment. */
    public List<Piece> pieces(Instant at) {
        return pieces.stream().filter(piece -> piece.lecture().release().at(at)).toList();
    }

    /** What may be asked at a moment; what its author keeps for practice never is. */
    public List<Question> questions(Lectures lectures, Instant at) {
        Set<String> released = new HashSet<>();
        lectures.released(at).forEach(lecture -> released.add(lecture.slug()));
        return questions.stream()
                .filter(question -> released.contains(question.section().lecture()))
                .toList();
    }

    /** Whether a question follows what was posted: the last of the sections that it is about has been. */
    boolean follows(Question question, Set<SectionPath> posted) {
        List<SectionPath> sections = about.getOrDefault(question.id(), List.of());
        return !sections.isEmpty() && posted.contains(sections.get(sections.size() - 1));
    }

    /** The sections that no question is about. */
    public List<Piece> withoutQuestions() {
        Set<SectionPath> asked = new HashSet<>();
        about.values().forEach(asked::addAll);
        return pieces.stream().filter(piece -> !asked.contains(piece.path())).toList();
    }
}
