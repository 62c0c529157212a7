package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.markdown.LectureReader.FirstReading;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sees to it that no two questions of a course have the same id: the later one is left out, and its author is told. */
final class QuestionIds {
    private QuestionIds() {}

    /** @param drafts in course order */
    static void check(List<FirstReading> drafts) {
        Map<QuestionId, Question> first = new HashMap<>();
        for (FirstReading draft : drafts) {
            List<Question> kept = new ArrayList<>();
            for (Question question : draft.questions()) {
                Question other = first.putIfAbsent(question.id(), question);
                if (other == null) {
                    kept.add(question);
                } else {
                    draft.problems().add(problem(question, other));
                }
            }
            draft.questions().clear();
            draft.questions().addAll(kept);
        }
    }

    private static Problem problem(Question question, Question other) {
        String place = other.item().file() + ":" + other.item().line();
        boolean derived = question.id().value().contains("#");
        String message = derived
                ? "This question is the same as the one at " + place + ", so it was left out. Change or remove one."
                : "The question at " + place + " has the id {#" + question.id() + "} as well, so this one was left out."
                        + " Give it another id.";
        return Problem.error(
                "duplicate-question-id", question.item().file(), question.item().line(), message);
    }
}
