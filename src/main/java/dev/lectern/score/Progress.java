package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far a student got in one lecture. A question that was asked again counts once, as it was last answered in time; its
 * points are those of every time.
 *
 * @param lecture the lecture's slug
 * @param answered how many different questions were answered
 * @param correct how many of these correctly
 * @param partly how many of these partly correctly
 * @param undecided how many of these are still undecided
 * @param points by the course's rules
 * @param questions how many gradable questions the lecture has, answered ones that it no longer holds included
 */
public record Progress(
        String lecture, int answered, int correct, int partly, int undecided, int points, int questions) {

    /**
     * A student's progress, one entry for each lecture with questions, in the questions' order; lectures that exist no
     * longer come last.
     *
     * @param questions what the course may ask, in lecture order; questions kept for practice are left out here
     */
    public static List<Progress> of(Scores scores, StudentNumber student, List<Question> questions) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (Question question : questions) {
            if (!question.item().practiceOnly()) {
                tally(tallies, question).questions.add(question.id());
            }
        }
        for (ScoredAnswer score : scores.countedOf(student)) {
            if (!score.late()) {
                tally(tallies, score.asking().question()).add(score);
            }
        }
        List<Progress> progress = new ArrayList<>();
        tallies.forEach((lecture, tally) -> progress.add(tally.progress(lecture)));
        return progress;
    }

    private static Tally tally(Map<String, Tally> tallies, Question question) {
        return tallies.computeIfAbsent(question.section().lecture(), lecture -> new Tally());
    }

    private static final class Tally {
        private final Set<QuestionId> questions = new LinkedHashSet<>();
        private final Map<QuestionId, Outcome> outcomes = new LinkedHashMap<>();
        private int points;

        void add(ScoredAnswer score) {
            QuestionId question = score.asking().question().id();
            questions.add(question);
            outcomes.put(question, score.answer().verdict().outcome());
            points += score.points();
        }

        Progress progress(String lecture) {
            return new Progress(
                    lecture,
                    outcomes.size(),
                    count(outcomes.values(), Outcome.CORRECT),
                    count(outcomes.values(), Outcome.PARTLY_CORRECT),
                    count(outcomes.values(), Outcome.UNDECIDED),
                    points,
                    questions.size());
        }

        private static int count(Collection<Outcome> outcomes, Outcome wanted) {
            return (int) outcomes.stream().filter(wanted::equals).count();
        }
    }
}
