package dev.lectern.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.Schedule;
import dev.lectern.course.Schedule.Break;
import dev.lectern.daily.TermPlan.Misplaced;
import dev.lectern.daily.TermPlan.Misplaced.Reason;
import dev.lectern.daily.TermPlan.QuestionPost;
import dev.lectern.daily.TermPlan.SummaryPost;
import dev.lectern.lecture.Release;
import dev.lectern.lecture.SectionPath;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a term shows, told as one line per post: day, section's last word or question's stem, {@code *} for a repeat. */
class TermPlanTest {
    private static final String ZONE = "Europe/Berlin";
    private static final Instant START = Instant.parse("2026-03-02T05:00:00Z"); // Monday
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final TermLog STARTED = TermLog.NONE.going(START);

    @Test
    void summariesComeInLectureOrderWithoutQuizzesTakeawaysAndWhatIsNearlyEmpty() {
        assertThat(summaries(plan(Syllabus.DEFAULT, 14)))
                .containsExactly(
                        "2026-03-02 alpha",
                        "2026-03-03 beta",
                        "2026-03-04 gamma",
                        "2026-03-05 delta",
                        "2026-03-06 epsilon",
                        "2026-03-09 zeta");
    }

    @Test
    void everyQuestionIsAskedOnceBeforeAnyIsRepeatedAndThoseForPracticeNever() {
        assertThat(questions(plan(Syllabus.DEFAULT, 14)))
                .containsExactly(
                        "2026-03-02 Alpha comes first.",
                        "2026-03-03 Beta comes second.",
                        "2026-03-04 What is gamma?",
                        "2026-03-05 Delta comes fourth.",
                        "2026-03-06 What comes fourth?",
                        "2026-03-09 What will you keep?",
                        "2026-03-10 Alpha comes first. *",
                        "2026-03-11 Beta comes second. *",
                        "2026-03-12 What is gamma? *",
                        "2026-03-13 Delta comes fourth. *");
    }

    @Test
    void whenAllWereAskedQuestionsMayEnd() {
        TermPlan plan = plan(new Syllabus(Map.of(), Syllabus.WhenAllAsked.SKIP), 14);

        assertThat(questions(plan)).hasSize(6).last().isEqualTo("2026-03-09 What will you keep?");
        assertThat(plan.ends().questions()).contains(LocalDate.parse("2026-03-10"));
    }

    @Test
    void thePlanTellsWhenThereIsNothingNewAnyMore() {
        assertThat(plan(Syllabus.DEFAULT, 14).ends())
                .isEqualTo(new TermPlan.Ends(
                        Optional.of(LocalDate.parse("2026-03-10")), Optional.of(LocalDate.parse("2026-03-10"))));
        assertThat(plan(Syllabus.DEFAULT, 5).ends()).isEqualTo(new TermPlan.Ends(Optional.empty(), Optional.empty()));
    }

    @Test
    void aPinnedSectionHasItsDayAndItsQuestionsFollowIt() {
        TermPlan plan = plan(Term.pinned("2026-03-03", "two/delta"), 7);

        assertThat(summaries(plan))
                .containsExactly(
                        "2026-03-02 alpha",
                        "2026-03-03 delta",
                        "2026-03-04 beta",
                        "2026-03-05 gamma",
                        "2026-03-06 epsilon");
        assertThat(plan.posts().stream()
                        .filter(post -> post instanceof SummaryPost summary && summary.pinned())
                        .map(TermPlan.Post::day))
                .containsExactly(LocalDate.parse("2026-03-03"));
        assertThat(questions(plan))
                .startsWith(
                        "2026-03-02 Alpha comes first.", // nothing was posted about that yet: the next in order
                        "2026-03-03 Delta comes fourth.",
                        "2026-03-04 Beta comes second.",
                        "2026-03-05 What is gamma?");
    }

    @Test
    void whatIsNotReleasedWaits() {
        Release thursday = new Release(false, Instant.parse("2026-03-05T12:00:00Z"), null);

        TermPlan plan = plan(Term.course(thursday), Syllabus.DEFAULT, STARTED, Covered.NOTHING, 14);

        assertThat(summaries(plan))
                .containsExactly(
                        "2026-03-02 alpha",
                        "2026-03-03 beta",
                        "2026-03-04 gamma",
                        "2026-03-05 zeta",
                        "2026-03-06 delta",
                        "2026-03-09 epsilon");
        assertThat(questions(plan)).contains("2026-03-05 Alpha comes first. *", "2026-03-06 Delta comes fourth.");
        assertThat(plan.ends().questions()).contains(LocalDate.parse("2026-03-05"));
    }

    @Test
    void whatWasShownBeforeIsNotShownAgain() {
        Covered covered = Covered.NOTHING
                .and(SectionPath.parse("one/title/alpha"))
                .and(Term.course(Release.ALWAYS).questions().all().get(0).id(), START.minusSeconds(60));

        TermPlan plan = plan(Term.course(Release.ALWAYS), Syllabus.DEFAULT, STARTED, covered, 2);

        assertThat(summaries(plan)).containsExactly("2026-03-02 beta", "2026-03-03 gamma");
        assertThat(questions(plan)).containsExactly("2026-03-02 Beta comes second.", "2026-03-03 What is gamma?");
    }

    @Test
    void skipsAndPausesMoveWhatTheyWouldHaveShown() {
        TermLog log = new TermLog(
                Optional.of(START),
                List.of(new TermLog.Pause(
                        Instant.parse("2026-03-04T07:57:00Z"), Optional.of(Instant.parse("2026-03-05T07:57:00Z")))),
                Map.of(
                        new Occasion.Id(MONDAY, Occasion.Kind.QUESTION), TermLog.Why.BY_HAND,
                        new Occasion.Id(MONDAY.plusDays(1), Occasion.Kind.SUMMARY), TermLog.Why.BY_HAND),
                List.of());

        TermPlan plan = plan(Term.course(Release.ALWAYS), Syllabus.DEFAULT, log, Covered.NOTHING, 5);

        assertThat(summaries(plan)).containsExactly("2026-03-02 alpha", "2026-03-04 beta", "2026-03-06 gamma");
        assertThat(questions(plan))
                .containsExactly(
                        "2026-03-03 Alpha comes first.", "2026-03-05 Beta comes second.", "2026-03-06 What is gamma?");
        assertThat(plan.skipped().stream().map(occasion -> occasion.id().toString()))
                .containsExactly("2026-03-02 question", "2026-03-03 summary");
    }

    @Test
    void breaksAreToldAndHoldNoPosts() {
        Schedule schedule = new Schedule(
                Schedule.DEFAULT.weekdays(),
                Schedule.Hours.DEFAULT,
                new Schedule.Term(
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new Break(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-08")))),
                Schedule.DEFAULT.late());
        Taught taught = Term.taught(ZONE, schedule, Syllabus.DEFAULT);

        TermPlan plan = TermPlan.of(taught, Covered.NOTHING, STARTED, START, MONDAY, MONDAY.plusDays(7));

        assertThat(plan.free())
                .containsExactly(MONDAY.plusDays(1), MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
        assertThat(summaries(plan)).containsExactly("2026-03-02 alpha", "2026-03-09 beta");
    }

    @Test
    void whatComesBeforeTheFirstDayToldIsReckonedWith() {
        Taught taught = Term.taught(ZONE, Schedule.DEFAULT, Syllabus.DEFAULT);

        TermPlan plan = TermPlan.of(
                taught, Covered.NOTHING, STARTED, START, LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-05"));

        assertThat(summaries(plan)).containsExactly("2026-03-05 delta");
        assertThat(questions(plan)).containsExactly("2026-03-05 Delta comes fourth.");
    }

    @Test
    void pinsThatCannotBeKeptAreTold() {
        Release never = new Release(true, null, null);
        Syllabus pins = new Syllabus(
                Map.of(
                        MONDAY,
                        SectionPath.parse("one/title/check"),
                        MONDAY.plusDays(1),
                        SectionPath.parse("two/delta"),
                        MONDAY.plusDays(2),
                        SectionPath.parse("one/title/alpha")),
                Syllabus.WhenAllAsked.REPEAT_UNGRADED);
        Covered covered = Covered.NOTHING.and(SectionPath.parse("one/title/alpha"));

        TermPlan plan = plan(Term.course(never), pins, STARTED, covered, 5);

        assertThat(plan.misplaced())
                .containsExactly(
                        new Misplaced(MONDAY, SectionPath.parse("one/title/check"), Reason.NO_SUCH_SECTION),
                        new Misplaced(MONDAY.plusDays(1), SectionPath.parse("two/delta"), Reason.NOT_RELEASED),
                        new Misplaced(MONDAY.plusDays(2), SectionPath.parse("one/title/alpha"), Reason.SHOWN_BEFORE));
        assertThat(summaries(plan)).containsExactly("2026-03-02 beta", "2026-03-03 gamma", "2026-03-04 zeta");
    }

    @Test
    void aSectionIsAskedAboutInItsOwnQuizOrTheNextAndOthersAreTold() {
        assertThat(plan(Syllabus.DEFAULT, 1).withoutQuestions())
                .extracting(piece -> piece.path().toString())
                .containsExactly("three/zeta");
    }

    @Test
    void whatIsBelowASectionComesWithIt() {
        SummaryPost first = (SummaryPost) plan(Syllabus.DEFAULT, 1).posts().get(0);

        assertThat(first.piece().summary().body().plain()).contains("about alpha", "what is deeper");
        assertThat(first.length())
                .isEqualTo("Alpha".length()
                        + first.piece().summary().body().plain().length());
        assertThat(first.cut()).isEmpty();
    }

    private static TermPlan plan(Syllabus syllabus, int days) {
        return plan(Term.course(Release.ALWAYS), syllabus, STARTED, Covered.NOTHING, days);
    }

    private static TermPlan plan(SmallCourse course, Syllabus syllabus, TermLog log, Covered covered, int days) {
        Taught taught = Term.taught(course, ZONE, Schedule.DEFAULT, syllabus);
        return TermPlan.of(taught, covered, log, START, MONDAY, MONDAY.plusDays(days - 1));
    }

    private static List<String> summaries(TermPlan plan) {
        return plan.posts().stream()
                .filter(SummaryPost.class::isInstance)
                .map(post ->
                        post.day() + " " + last(((SummaryPost) post).piece().path()))
                .toList();
    }

    private static String last(SectionPath path) {
        return path.slugs().get(path.slugs().size() - 1);
    }

    private static List<String> questions(TermPlan plan) {
        return plan.posts().stream()
                .filter(QuestionPost.class::isInstance)
                .map(post -> (QuestionPost) post)
                .map(post -> post.day() + " " + post.question().stem().plain() + (post.repeat() ? " *" : ""))
                .toList();
    }
}
