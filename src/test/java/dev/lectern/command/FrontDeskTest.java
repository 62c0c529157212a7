package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Word;
import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.ClassCalendar;
import dev.lectern.course.CourseId;
import dev.lectern.course.Slot;
import dev.lectern.course.Staff;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.score.Ledger;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.MemoryStore;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.WordyCharts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrontDeskTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final CourseId ALGEBRA = new CourseId("algebra");
    private static final CourseId BIOLOGY = new CourseId("biology");
    private static final String MATHS = "slack:T1/CMATHS";
    private static final String CELLS = "slack:T1/CCELLS";
    private static final String STAFF_ROOM = "slack:T1/CSTAFF";

    private final MemoryStore store = new MemoryStore();
    private final Classroom algebra = classroom(
            ALGEBRA, "Algebra", "A ring has one operation.", venue(MATHS, "slack:T1/U9", "slack:T1/group:S1"));
    private final Classroom biology =
            classroom(BIOLOGY, "Biology", "A cell has a wall.", venue(CELLS, "discord:1/role:7"));
    private final FrontDesk desk = desk(algebra, biology);
    private Instant now = NOON;

    @Test
    void whoActsInAChannelJoinsItsCourseAndCanThenWriteDirectly() {
        assertThat(text(direct("U1", "lectures")))
                .contains("Which class are you in?", "press or type something there once");
        assertThat(store.members().all()).isEmpty();

        assertThat(text(in(MATHS, "U1", "lectures"))).contains("All of Algebra");

        assertThat(store.memberships().of(account("U1"))).containsExactly(ALGEBRA);
        assertThat(text(direct("U1", "lectures"))).contains("All of Algebra").doesNotContain("/course");
    }

    @Test
    void whereNoClassMeetsOneAnswerSaysWhatToDoAndNothingIsKept() {
        assertThat(text(in("slack:T1/COTHER", "U1", "quiz"))).contains("No class here", "`slack:T1/COTHER`");
        assertThat(text(answer("quiz", Optional.empty(), actor("slack", "T2", "U1"))))
                .contains("No class here yet");
        assertThat(text(answer("quiz", Optional.empty(), actor("discord", null, "5"))))
                .contains("No class here yet");
        assertThat(store.members().all()).isEmpty();
    }

    @Test
    void whoIsInSeveralCoursesChoosesOneAndGoesOnWithWhatWasMeant() {
        in(MATHS, "U1", "help");
        in(CELLS, "U1", "help");

        Card which = direct("U1", "lectures");
        assertThat(text(which))
                .contains(
                        "(algebra) Algebra -> course algebra lectures", "(biology) Biology -> course biology lectures");

        Card lectures = press("U1", which, "biology");
        assertThat(text(lectures)).contains("All of Biology", "In *Biology*. For another class, say `/course`.");
        assertThat(text(direct("U1", "lectures"))).contains("All of Biology");
        assertThat(text(direct("U1", "course"))).contains("-> course algebra\n", "-> course biology\n");
        assertThat(text(direct("U1", "course algebra"))).contains("is about *Algebra* from now on");
        assertThat(text(direct("U1", "lectures"))).contains("All of Algebra", "In *Algebra*");
        assertThat(text(in(CELLS, "U1", "lectures"))).contains("All of Biology").doesNotContain("/course");
    }

    @Test
    void aCourseThatOneIsNotInCannotBeChosen() {
        in(MATHS, "U1", "help");

        assertThat(text(direct("U1", "course biology"))).contains("You are in *Algebra*, and in no other class here");
        assertThat(text(direct("U1", "in biology lectures"))).contains("Which class are you in?");
        assertThat(text(direct("U2", "course biology"))).contains("Which class are you in?");
        assertThat(store.memberships().chosen(account("U1"))).isEmpty();
        assertThat(store.members().find(account("U2"))).isEmpty();
    }

    @Test
    void aButtonWorksForTheCourseItWasMadeIn() {
        in(MATHS, "U1", "help");
        in(CELLS, "U1", "help");
        Asking asking = ask(algebra);
        Card question = direct("U1", "quiz t:" + asking.id());

        direct("U1", "course biology");
        Card result = press("U1", question, "B");

        assertThat(text(result)).contains("You answered", "In *Algebra*");
        assertThat(store.ledger().answer(asking.id(), account("U1"))).isPresent();
    }

    @Test
    void aButtonThatNamesNoCourseWorksForThatOfItsQuestion() {
        in(MATHS, "U1", "help");
        in(CELLS, "U1", "help");
        direct("U1", "course biology");
        Asking asking = ask(algebra);

        assertThat(text(direct("U1", "answer t:" + asking.id() + " false"))).contains("You answered", "In *Algebra*");
        assertThat(store.ledger().answer(asking.id(), account("U1"))).isPresent();

        Card practice = in(MATHS, "U1", "quiz");
        Action form = Objects.requireNonNull(practice.form()).action();
        assertThat(text(direct("U1", form.command() + " " + form.arguments() + " false")))
                .contains("In *Algebra*");
    }

    @Test
    void aQuestionOfACourseThatOneIsNotInIsNotToldOf() {
        in(CELLS, "U1", "help");
        Asking asking = ask(algebra);

        assertThat(text(direct("U1", "answer t:" + asking.id() + " false"))).contains("Which class are you in?");
        assertThat(store.ledger().answers(asking.id())).isEmpty();
    }

    @Test
    void withOneCourseNothingNamesIt() {
        FrontDesk alone = desk(algebra);
        alone.answer(incoming("help", Optional.of(ChannelRef.parse(MATHS)), actor("slack", "T1", "U1")));

        Card card = alone.answer(incoming("lectures", Optional.empty(), actor("slack", "T1", "U1")))
                .card();

        assertThat(text(card)).doesNotContain("course", "in algebra");
        assertThat(alone.words())
                .filteredOn(Word::isSpoken)
                .extracting(Word::name)
                .doesNotContain("course");
        assertThat(desk.words())
                .filteredOn(Word::isSpoken)
                .extracting(Word::name)
                .contains("course");
    }

    @Test
    void theStaffChannelBelongsToItsCourse() {
        assertThat(text(in(STAFF_ROOM, "U7", "lectures"))).contains("All of Algebra");
        assertThat(store.memberships().of(account("U7"))).containsExactly(ALGEBRA);
    }

    @Test
    void instructorsByIdMayWriteDirectly() {
        assertThat(text(direct("U9", "lectures"))).contains("All of Algebra");
        assertThat(desk.groups("slack")).containsExactly("S1");
        assertThat(desk.groups("discord")).containsExactly("7");
    }

    @Test
    void theHomeTabKeepsNothingAboutWhoOnlyLooks() {
        assertThat(text(home("U1"))).contains("Which class are you in?");
        assertThat(text(home("U9"))).contains("Welcome", "-> in algebra quiz");
        assertThat(store.members().all()).isEmpty();

        in(MATHS, "U1", "help");
        assertThat(text(home("U1"))).contains("-> in algebra leaderboard").doesNotContain("Another class");
        in(CELLS, "U1", "help");
        assertThat(text(home("U1"))).contains("Which class?", "-> course biology");
        direct("U1", "course biology");
        assertThat(text(home("U1"))).contains("In *Biology*", "Another class -> course");
    }

    @Test
    void whoAsksForTooMuchWaitsButAFirstAnswerIsAlwaysTaken() {
        Asking asking = ask(algebra);
        for (int i = 0; i < Budgets.COMMANDS; i++) {
            assertThat(text(in(MATHS, "U1", "lectures"))).contains("All of Algebra");
        }
        now = now.plusSeconds(20);

        assertThat(text(in(MATHS, "U1", "lectures"))).contains("One moment, please", "Please go on in 40 seconds");
        assertThat(text(in(MATHS, "U2", "lectures"))).contains("All of Algebra");
        assertThat(text(in(MATHS, "U1", "answer t:" + asking.id() + " false"))).contains("You answered");
        assertThat(text(in(MATHS, "U1", "answer t:" + asking.id() + " false"))).contains("One moment, please");

        now = now.plusSeconds(40);
        assertThat(text(in(MATHS, "U1", "lectures"))).contains("All of Algebra");
    }

    @Test
    void filesAreMadeThreeTimesAnHour() {
        for (int i = 0; i < Budgets.FILES; i++) {
            assertThat(reply("my export")).isInstanceOf(Reply.Export.class);
            now = now.plus(Duration.ofMinutes(2));
        }

        assertThat(reply("my export")).isInstanceOf(Reply.Message.class);
        assertThat(text(reply("my export").card())).contains("The next one: in 54 minutes");
        now = NOON.plus(Duration.ofHours(1));
        assertThat(reply("my export")).isInstanceOf(Reply.Export.class);
    }

    @Test
    void afterBeingForgottenNothingIsKept() {
        Card sure = in(MATHS, "U1", "my forget");
        press("U1", sure, sure.buttons().get(0).word());

        assertThat(store.members().all()).isEmpty();
        assertThat(store.memberships().of(account("U1"))).isEmpty();
    }

    @Test
    void plainWordsAreUnderstoodWhereTheyBeginWithOneOfOurs() {
        assertThat(desk.meaning("/quiz today")).isEqualTo(new Action("quiz", "today"));
        assertThat(desk.meaning("Course biology")).isEqualTo(new Action("course", "biology"));
        assertThat(desk.meaning("what is a ring?")).isEqualTo(Action.of("help"));
        assertThat(desk.meaning("answer t:1 B")).isEqualTo(Action.of("help"));
        assertThat(desk.meaning("in biology answer t:1 B")).isEqualTo(Action.of("help"));
    }

    private Card press(String user, Card card, String word) {
        Button pressed = card.buttons().stream()
                .filter(button -> button.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + word + " on\n" + CardText.of(card)));
        return answer(said(pressed.action()), Optional.empty(), actor("slack", "T1", user));
    }

    private static String said(Action action) {
        return action.command() + " " + action.arguments();
    }

    private Reply reply(String typed) {
        return desk.answer(incoming(typed, Optional.of(ChannelRef.parse(MATHS)), actor("slack", "T1", "U1")));
    }

    private Card in(String channel, String user, String typed) {
        return answer(typed, Optional.of(ChannelRef.parse(channel)), actor("slack", "T1", user));
    }

    private Card direct(String user, String typed) {
        return answer(typed, Optional.empty(), actor("slack", "T1", user));
    }

    private Card home(String user) {
        return desk.home(incoming("home", Optional.empty(), actor("slack", "T1", user)));
    }

    private Card answer(String typed, Optional<ChannelRef> channel, Actor actor) {
        return desk.answer(incoming(typed, channel, actor)).card();
    }

    private Incoming incoming(String typed, Optional<ChannelRef> channel, Actor actor) {
        return new Incoming(actor, channel, Action.parse(typed), now);
    }

    private static Actor actor(String platform, @Nullable String space, String user) {
        String id = platform.equals("slack") ? space + ":" + user : user;
        return new Actor(new AccountId(platform, id), space, Set.of(), "");
    }

    private static AccountId account(String user) {
        return new AccountId("slack", "T1:" + user);
    }

    private static String text(Card card) {
        return CardText.of(card);
    }

    private Asking ask(Classroom classroom) {
        Slot slot = new Slot(LocalDate.of(2026, 11, 24), 1, NOON, NOON.plus(Duration.ofHours(9)));
        return store.ledger()
                .ask(
                        classroom.id(),
                        slot,
                        asked -> Optional.of(new Ledger.Choice(
                                classroom.questions().all().get(0),
                                OptionOrder.draw(classroom.questions().all().get(0), new Random(1)))))
                .orElseThrow();
    }

    private static Venue venue(String channel, String... instructors) {
        return new Venue(
                List.of(ChannelRef.parse(channel)),
                channel.equals(MATHS) ? Optional.of(ChannelRef.parse(STAFF_ROOM)) : Optional.empty(),
                new Staff(Stream.of(instructors).map(Staff.Entry::parse).toList()));
    }

    private static Classroom classroom(CourseId id, String title, String statement, Venue venue) {
        SmallCourse course = new SmallCourse()
                .lecture("first", "All of " + title, "")
                .section("start", "Start", "Something to begin with.")
                .trueFalse(statement, false, "Two.")
                .practiceOnly(statement + " Always.", false);
        return new Classroom(
                id,
                title,
                course.lectures(),
                course.questions(),
                new ClassCalendar(ZoneOffset.UTC),
                ScoringRules.DEFAULT,
                venue);
    }

    private FrontDesk desk(Classroom... classrooms) {
        Map<CourseId, Classroom> all = new LinkedHashMap<>();
        Stream.of(classrooms).forEach(one -> all.put(one.id(), one));
        School school = new School(all, store.records(store.ledger()));
        List<Command> commands = Commands.all(school, new Random(1), new WordyCharts(), List.of());
        return new FrontDesk(school, new Router(commands, school, new Random(1)), commands, record -> new byte[0]);
    }
}
