package dev.lectern.testing;

import static dev.lectern.testing.ClassDay.ADA;
import static dev.lectern.testing.ClassDay.BEN;
import static dev.lectern.testing.ClassDay.COURSE;
import static dev.lectern.testing.ClassDay.MONDAY;
import static dev.lectern.testing.ClassDay.NOON;
import static dev.lectern.testing.ClassDay.OTHER_COURSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.lectern.course.Audit;
import dev.lectern.course.Memberships;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.Asking;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept about courses besides answers: who is in, whether it began, doubted keys, and who did what. */
public abstract class CourseBookSuite {

    /** A store with nothing in it. */
    protected abstract Ports ports();

    @Test
    void aStudentIsInEveryCourseJoinedOnce() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);
        Memberships memberships = ports.memberships();

        memberships.join(ADA, COURSE, NOON);
        memberships.join(ADA, COURSE, NOON.plusSeconds(1));
        memberships.join(ADA, OTHER_COURSE, NOON);

        assertThat(memberships.of(ADA)).containsExactlyInAnyOrder(COURSE, OTHER_COURSE);
        assertThat(memberships.of(BEN)).isEmpty();
    }

    @Test
    void everyoneInACourseIsListedSinceTheyJoined() {
        Ports ports = ports();
        StudentNumber ada = ports.members().meet(ADA, NOON).number();
        StudentNumber ben = ports.members().meet(BEN, NOON).number();

        ports.memberships().join(ADA, COURSE, NOON);
        ports.memberships().join(ADA, COURSE, NOON.plusSeconds(9));
        ports.memberships().join(BEN, COURSE, NOON.plusSeconds(1));
        ports.memberships().join(BEN, OTHER_COURSE, NOON.plusSeconds(2));

        assertThat(ports.memberships().joined(COURSE))
                .containsOnly(Map.entry(ada, NOON), Map.entry(ben, NOON.plusSeconds(1)));
        ports.personalData().forget(ADA, NOON);
        assertThat(ports.memberships().joined(COURSE)).containsOnlyKeys(ben);
    }

    @Test
    void theCourseChosenLastIsTheOneThatDirectMessagesAreAbout() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        assertThat(ports.memberships().chosen(ADA)).isEmpty();

        ports.memberships().choose(ADA, OTHER_COURSE);
        ports.memberships().choose(ADA, COURSE);

        assertThat(ports.memberships().chosen(ADA)).contains(COURSE);
    }

    @Test
    void somebodyNeverMetIsInNoCourseAndCannotJoin() {
        Ports ports = ports();

        assertThat(ports.memberships().of(ADA)).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.memberships().join(ADA, COURSE, NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ports.memberships().choose(ADA, COURSE));
    }

    @Test
    void aForgottenStudentIsInNoCourseAlsoWhenMetAgain() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.memberships().join(ADA, COURSE, NOON);
        ports.memberships().choose(ADA, COURSE);

        ports.personalData().forget(ADA, NOON);
        ports.members().meet(ADA, NOON);

        assertThat(ports.memberships().of(ADA)).isEmpty();
        assertThat(ports.memberships().chosen(ADA)).isEmpty();
    }

    @Test
    void aCourseBeginsOnceAndTheFirstMomentStands() {
        Ports ports = ports();
        assertThat(ports.terms().started(COURSE)).isEmpty();

        assertThat(ports.terms().start(COURSE, NOON)).isTrue();
        assertThat(ports.terms().start(COURSE, NOON.plusSeconds(60))).isFalse();

        assertThat(ports.terms().started(COURSE)).contains(NOON);
        assertThat(ports.terms().started(OTHER_COURSE)).isEmpty();
    }

    @Test
    void aDoubtCountsOncePerStudentAndNotAfterForgetting() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        ports.members().meet(BEN, NOON);
        Asking asking = ClassDay.ask(
                ports.ledger(), MONDAY, QuizItems.choice("Which one?", "A", "one", "two", "three", "four"));

        assertThat(ports.doubts().note(asking.id(), ADA, NOON)).isTrue();
        assertThat(ports.doubts().note(asking.id(), ADA, NOON)).isFalse();
        assertThat(ports.doubts().note(asking.id(), BEN, NOON)).isTrue();
        assertThat(ports.doubts().count(asking.id())).isEqualTo(2);

        ports.personalData().forget(ADA, NOON);

        assertThat(ports.doubts().count(asking.id())).isEqualTo(1);
    }

    @Test
    void theAuditShowsTheNewestFirstAndForgetsWhoButNotWhat() {
        Ports ports = ports();
        ports.members().meet(ADA, NOON);
        Audit.Entry post = new Audit.Entry(NOON, COURSE, Optional.of(ADA), "post", "question 5");
        Audit.Entry close = new Audit.Entry(NOON.plusSeconds(1), COURSE, Optional.of(ADA), "close", "question 5");
        ports.audit().note(post);
        ports.audit().note(new Audit.Entry(NOON, OTHER_COURSE, Optional.empty(), "start", ""));
        ports.audit().note(close);

        assertThat(ports.audit().of(COURSE, 10)).containsExactly(close, post);
        assertThat(ports.audit().of(COURSE, 1)).containsExactly(close);

        ports.personalData().forget(ADA, NOON);

        assertThat(ports.audit().of(COURSE, 1))
                .containsExactly(new Audit.Entry(close.at(), COURSE, Optional.empty(), "close", "question 5"));
    }
}
