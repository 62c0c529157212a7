package dev.lectern.score;

import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict.Reason;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many askings in a row a student took part in: slots count, not calendar days, and right or wrong does not matter.
 * Late answers, and answers that hold nothing or nothing but the question, do not count. An asking that can still be
 * answered does not break a streak.
 *
 * @param current up to the newest asking
 * @param longest ever, the current one included
 */
public record Streak(int current, int longest) {
    public static final Streak NONE = new Streak(0, 0);

    public static Streak of(Scores scores, StudentNumber student) {
        Set<AskingId> answered = scores.givenBy(student).stream()
                .filter(score ->
                        !score.late() && !isBlank(score.answer().verdict().reason()))
                .map(score -> score.asking().id())
                .collect(Collectors.toSet());
        Streak streak = NONE;
        for (Asking asking : scores.askings()) {
            if (answered.contains(asking.id())) {
                streak = streak.longer();
            } else if (!scores.now().isBefore(asking.slot().closes())) {
                streak = new Streak(0, streak.longest);
            }
        }
        return streak;
    }

    private static boolean isBlank(Reason reason) {
        return reason == Reason.EMPTY || reason == Reason.COPIED_STEM;
    }

    private Streak longer() {
        return new Streak(current + 1, Math.max(longest, current + 1));
    }
}
