package dev.lectern.command;

import dev.lectern.course.CourseId;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import dev.lectern.score.Correction;
import dev.lectern.score.Corrections;
import dev.lectern.score.Corrections.Touched;
import dev.lectern.score.GradedAnswer;
import dev.lectern.score.Points;
import dev.lectern.score.RegradePolicy;
import dev.lectern.score.Regrading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Corrects keys, and tells before what that would do. */
public final class KeyFixes {
    private final School school;

    public KeyFixes(School school) {
        this.school = school;
    }

    /** An answer that is worth something else with the corrected key. */
    public record Change(Asking asking, StudentNumber student, int before, int after) {
        public boolean gains() {
            return after > before;
        }
    }

    /** A key to correct. */
    public record Fix(Asking asking, Question to, RegradePolicy policy) {

        /** Whether there is anything to do: the key may be this one already. */
        public boolean isNeeded() {
            return !asking.question().version().equals(to.version());
        }

        private boolean asksTheSame(Asking other) {
            return other.question().id().equals(asking.question().id())
                    && other.question().version().equals(asking.question().version());
        }
    }

    /** Which answers would be worth something else; late ones and those to withdrawn askings never are. */
    public List<Change> changes(Fix fix) {
        Asking asked = fix.asking();
        Correction made =
                new Correction(Long.MAX_VALUE, asked.course(), asked.question(), fix.to(), fix.policy(), Instant.EPOCH);
        Regrading regrading = new Regrading(List.of(made));
        List<Change> changes = new ArrayList<>();
        for (Asking asking : askings(asked.course(), fix::asksTheSame)) {
            // Its answers are read as they count by now: as if it had been asked with the key it has now.
            Asking now = new Asking(asking.id(), asking.course(), asking.slot(), asking.question(), asking.order());
            school.ledger().answers(asking.id()).stream()
                    .filter(answer -> answer.at().isBefore(asking.slot().closes()))
                    .map(answer -> change(now, answer, regrading.answer(now, answer)))
                    .filter(change -> change.before() != change.after())
                    .forEach(changes::add);
        }
        return changes;
    }

    private Change change(Asking asking, GradedAnswer before, GradedAnswer after) {
        Points points = points(asking.course());
        return new Change(asking, before.student(), points.of(before.verdict()), points.of(after.verdict()));
    }

    private Points points(CourseId course) {
        return Optional.ofNullable(school.classrooms().get(course))
                .map(classroom -> classroom.rules().points())
                .orElse(Points.GRADED);
    }

    /** Corrects it for every asking of that question; what stands in channels is drawn again. */
    public Correction make(Fix fix, Instant at) {
        Asking asked = fix.asking();
        List<Touched> touched = changes(fix).stream()
                .map(change -> new Touched(change.asking().id(), change.student()))
                .toList();
        List<Asking> askings = askings(asked.course(), fix::asksTheSame);
        Correction made = school.records()
                .corrections()
                .make(new Corrections.Draft(asked.course(), asked.question(), fix.to(), fix.policy(), at), touched);
        redraw(askings);
        return made;
    }

    /** Takes a correction back, so that everything is as it was before; false where it does not stand. */
    public boolean undo(Correction correction, Instant at) {
        boolean undone = school.records().corrections().undo(correction.course(), correction.number(), at);
        if (undone) {
            redraw(askings(
                    correction.course(),
                    asking -> asking.question().id().equals(correction.from().id())));
        }
        return undone;
    }

    /** The correction that was made of what another one had corrected. */
    Optional<Correction> after(Correction correction) {
        return school.records().corrections().of(correction.course()).stream()
                .filter(later -> later.number() > correction.number())
                .filter(later -> later.from().id().equals(correction.to().id())
                        && later.from().version().equals(correction.to().version()))
                .findFirst();
    }

    private void redraw(List<Asking> askings) {
        askings.forEach(asking -> school.outbox().redraw(asking.id()));
        school.board().wake();
    }

    private List<Asking> askings(CourseId course, Predicate<Asking> wanted) {
        return school.ledger().askings(course).stream()
                .filter(asking -> !asking.isWithdrawn() && wanted.test(asking))
                .toList();
    }
}
