package dev.lectern.daily;

import dev.lectern.course.Slot;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a course will be shown from one day to another, if its lectures stay as they are and nobody posts by hand.
 *
 * @param posts by time
 * @param free days that would be class days but for a break
 * @param skipped occasions that an instructor skipped
 * @param ends when there is nothing new any more
 * @param withoutQuestions sections that no question is about
 * @param misplaced pins that cannot be kept, by day
 */
public record TermPlan(
        List<Post> posts,
        List<LocalDate> free,
        List<Occasion> skipped,
        Ends ends,
        List<Piece> withoutQuestions,
        List<Misplaced> misplaced) {
    public TermPlan {
        posts = List.copyOf(posts);
        free = List.copyOf(free);
        skipped = List.copyOf(skipped);
        withoutQuestions = List.copyOf(withoutQuestions);
        misplaced = List.copyOf(misplaced);
    }

    /** Something that is posted. */
    public sealed interface Post {
        Occasion occasion();

        default LocalDate day() {
            return occasion().day();
        }

        default Instant at() {
            return occasion().at();
        }
    }

    /** @param pinned whether the section has its day by the settings */
    public record SummaryPost(Occasion occasion, Piece piece, boolean pinned) implements Post {

        /** In characters, without formatting. */
        public int length() {
            return (piece.section().title() + piece.summary().body().plain()).length();
        }

        /** What is shortened or left out: parts below the section, or the section itself. */
        public List<SectionPath> cut() {
            return piece.summary().readOn();
        }
    }

    /** @param repeat whether it was asked before, so that it counts for nothing */
    public record QuestionPost(Occasion occasion, Slot slot, Question question, boolean repeat) implements Post {

        /** In characters, stem and options, without formatting. */
        public int length() {
            int options = question instanceof MultipleChoice choice
                    ? choice.options().stream()
                            .mapToInt(option -> option.plain().length())
                            .sum()
                    : 0;
            return question.stem().plain().length() + options;
        }
    }

    /**
     * The first days of those planned on which an occasion has nothing new to show; empty where that is beyond the plan.
     *
     * @param questions on which every question was asked before
     */
    public record Ends(Optional<LocalDate> summaries, Optional<LocalDate> questions) {}

    /** A section whose day cannot be kept. */
    public record Misplaced(LocalDate day, SectionPath section, Reason reason) {
        public enum Reason {
            /** It is in no lecture, or nothing that is posted as a summary. */
            NO_SUCH_SECTION,
            /** Its lecture is not released by then. */
            NOT_RELEASED,
            /** It was posted before. */
            SHOWN_BEFORE
        }
    }

    /**
     * Plans what comes after a moment.
     *
     * @param log with the moment of the start: occasions before it are left out
     * @param from the first day to tell of; what comes before it, after {@code now}, is reckoned with
     * @param to the last day, inclusive
     */
    public static TermPlan of(Taught taught, Covered covered, TermLog log, Instant now, LocalDate from, LocalDate to) {
        return new Planner(taught, log, now, from).plan(covered, to);
    }

    private static final class Planner {
        private final Taught taught;
        private final TermLog log;
        private final Instant now;
        private final LocalDate from;
        private final List<Post> posts = new ArrayList<>();
        private final List<LocalDate> free = new ArrayList<>();
        private final List<Occasion> skipped = new ArrayList<>();
        private final List<Misplaced> misplaced = new ArrayList<>();
        private Optional<LocalDate> lastSummary = Optional.empty();
        private Optional<LocalDate> lastQuestion = Optional.empty();
        private Covered covered = Covered.NOTHING;

        Planner(Taught taught, TermLog log, Instant now, LocalDate from) {
            this.taught = taught;
            this.log = log;
            this.now = now;
            this.from = from;
        }

        TermPlan plan(Covered before, LocalDate to) {
            covered = before;
            LocalDate day = taught.calendar().day(now);
            for (LocalDate each = day.isBefore(from) ? day : from; !each.isAfter(to); each = each.plusDays(1)) {
                day(each);
            }
            return new TermPlan(
                    posts,
                    free,
                    skipped,
                    new Ends(lastSummary, lastQuestion),
                    taught.material().withoutQuestions(),
                    misplaced);
        }

        private void day(LocalDate day) {
            boolean told = !day.isBefore(from);
            if (told
                    && taught.calendar()
                            .schedule()
                            .filter(all -> all.isHoliday(day))
                            .isPresent()) {
                free.add(day);
            }
            for (Occasion occasion : Occasion.on(day, taught.calendar())) {
                if (!occasion.at().isAfter(now)) {
                    continue;
                }
                if (log.allows(occasion)) {
                    Optional<? extends Post> post =
                            occasion.kind() == Occasion.Kind.SUMMARY ? summary(occasion) : question(occasion);
                    post.filter(any -> told).ifPresent(posts::add);
                } else if (told && log.skips().containsKey(occasion.id())) {
                    skipped.add(occasion);
                }
            }
        }

        private Optional<SummaryPost> summary(Occasion occasion) {
            Optional<SectionPath> pin =
                    Optional.ofNullable(taught.syllabus().pinned().get(occasion.day()));
            Optional<Piece> piece = taught.summary(covered, occasion.day(), occasion.at());
            boolean kept = pin.isPresent() && pin.equals(piece.map(Piece::path));
            if (pin.isPresent() && !kept) {
                misplaced.add(new Misplaced(occasion.day(), pin.get(), reason(pin.get())));
            }
            if (piece.isEmpty() && lastSummary.isEmpty()) {
                lastSummary = Optional.of(occasion.day());
            }
            piece.ifPresent(next -> covered = covered.and(next.path()));
            return piece.map(next -> new SummaryPost(occasion, next, kept));
        }

        private Misplaced.Reason reason(SectionPath section) {
            if (taught.material().find(section).isEmpty()) {
                return Misplaced.Reason.NO_SUCH_SECTION;
            }
            return covered.sections().contains(section) ? Misplaced.Reason.SHOWN_BEFORE : Misplaced.Reason.NOT_RELEASED;
        }

        private Optional<QuestionPost> question(Occasion occasion) {
            Optional<Taught.Chosen> chosen = taught.question(covered, occasion.at());
            if (chosen.filter(any -> !any.repeat()).isEmpty() && lastQuestion.isEmpty()) {
                lastQuestion = Optional.of(occasion.day());
            }
            chosen.ifPresent(next -> covered = covered.and(next.question().id(), occasion.at()));
            return chosen.map(
                    next -> new QuestionPost(occasion, occasion.slot().orElseThrow(), next.question(), next.repeat()));
        }
    }
}
