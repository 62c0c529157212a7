package dev.lectern.testing;

import dev.lectern.course.ClassCalendar;
import dev.lectern.course.Schedule;
import dev.lectern.daily.Syllabus;
import dev.lectern.daily.Taught;
import dev.lectern.lecture.Release;
import dev.lectern.lecture.SectionPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** A course taught by a calendar: two lectures, five sections that are posted, six questions that are asked. */
public final class Term {
    private static final String PROSE =
            "A paragraph that is long enough to be worth a message to everybody in the class,"
                    + " for it says something about %s that nobody should miss.";

    private Term() {}

    /** @param second when the second lecture may be seen */
    public static SmallCourse course(Release second) {
        return new SmallCourse()
                .lecture("one", "One", "")
                .section("title", "A title over all", "Hello.")
                .section("title/alpha", "Alpha", PROSE.formatted("alpha"))
                .section("title/alpha/deeper", "Deeper", PROSE.formatted("what is deeper"))
                .section("title/beta", "Beta", PROSE.formatted("beta"))
                .section("title/check", "Knowledge check", "")
                .trueFalse("Alpha comes first.", true, "")
                .trueFalse("Beta comes second.", true, "")
                .practiceOnly("Only to practice.", true)
                .section("title/gamma", "Gamma", PROSE.formatted("gamma"))
                .choice("What is gamma?", "A", "", "A letter", "A number")
                .section("title/empty", "Nearly empty", "Not much.")
                .section("title/takeaways", "Takeaways", PROSE.formatted("all of it"))
                .lecture("two", "Two", "", second)
                .section("delta", "Delta", PROSE.formatted("delta"))
                .section("check", "Quiz", PROSE.formatted("the quiz"))
                .trueFalse("Delta comes fourth.", true, "")
                .shortAnswer("What comes fourth?", "delta", "")
                .section("epsilon", "Epsilon", PROSE.formatted("epsilon"))
                .section("last", "Reflection", "")
                .reflection("What will you keep?", "")
                .lecture("three", "Three", "")
                .section("zeta", "Zeta", PROSE.formatted("zeta"));
    }

    public static Taught taught(String zone, Schedule schedule, Syllabus syllabus) {
        return taught(course(Release.ALWAYS), zone, schedule, syllabus);
    }

    public static Taught taught(SmallCourse course, String zone, Schedule schedule, Syllabus syllabus) {
        ClassCalendar calendar = new ClassCalendar(ZoneId.of(zone), Optional.of(schedule));
        return Taught.of(calendar, syllabus, course.lectures(), course.questions());
    }

    public static Syllabus pinned(String day, String section) {
        return new Syllabus(
                Map.of(LocalDate.parse(day), SectionPath.parse(section)), Syllabus.WhenAllAsked.REPEAT_UNGRADED);
    }
}
