package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Card.Tone;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.StoreException;
import dev.lectern.lecture.RichText;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import dev.lectern.testing.Together;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class RouterTest {
    private static final String NOTICE = "Lectern keeps your account";

    private final TestClass day = new TestClass(SampleCourse.written());
    private final Student ada = day.student("ada");

    @ParameterizedTest
    @CsvSource({
        "quizz, quiz",
        "qiuz, quiz",
        "leader, leaderboard",
        "sumary, summary",
        "HLEP, help",
        "lecture, lectures",
        "mi, my"
    })
    void anUnknownWordIsAnsweredWithTheNearest(String typed, String meant) {
        Card reply = ada.says(typed + " more");

        assertThat(CardText.of(reply)).contains("Did you mean `/" + meant + "`?", "-> " + meant + " more");
    }

    @Test
    void aWordLikeNoOtherIsAnsweredWithHelp() {
        assertThat(CardText.of(ada.says("xyzzy"))).contains("`/help`", "(help) Help -> help");
        assertThat(CardText.of(ada.says(""))).contains("`/help`");
        assertThat(CardText.of(ada.says("answr"))).doesNotContain("/answer");
    }

    @Test
    void thePrivacyNoticeComesWithTheFirstReplyAndNeverAgain() {
        assertThat(CardText.of(ada.says("help"))).contains(NOTICE, "`/my export`", "`/my forget`");
        assertThat(CardText.of(ada.says("help"))).doesNotContain(NOTICE);
        assertThat(CardText.of(day.student("ben").says("nonsense"))).contains(NOTICE);
    }

    @Test
    void thePrivacyNoticeComesOnceHoweverManyRepliesAreFirst() throws Exception {
        List<Card> replies = Together.run(8, i -> ada.says(i % 2 == 0 ? "help" : "quiz today"));

        assertThat(replies.stream().filter(reply -> CardText.of(reply).contains(NOTICE)))
                .hasSize(1);
    }

    @Test
    void whoeverComesBackAfterBeingForgottenIsToldAgain() {
        ada.says("help");

        assertThat(CardText.of(ada.says("my forget confirmed"))).doesNotContain(NOTICE);
        assertThat(day.store.members().find(ada.account())).isEmpty();
        assertThat(CardText.of(ada.says("help"))).contains(NOTICE);
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        Card reply = failing(new CommandException("Not on a *Sunday*.")).card();

        assertThat(reply.tone()).isEqualTo(Tone.NOTICE);
        assertThat(reply.body().get(0)).isEqualTo(RichText.plain("Not on a *Sunday*."));
    }

    @Test
    void aFailingStoreSaysThatNothingWasSaved() {
        Card reply = failing(new StoreException("disk full", new IOException("no space")))
                .card();

        assertThat(reply.tone()).isEqualTo(Tone.FAILURE);
        assertThat(CardText.of(reply)).contains("nothing was saved", "try again");
    }

    @Test
    void aFaultOfOursIsToldWithAReferenceAndLoggedOnceWithoutWordsOfAnyone() {
        Logger logger = (Logger) LoggerFactory.getLogger(Router.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        Card reply;
        try {
            reply = failing(new IllegalStateException("about secret words", new IOException("by Berenice")))
                    .card();
        } finally {
            logger.setAdditive(true);
            logger.detachAppender(log);
        }

        assertThat(reply.tone()).isEqualTo(Tone.FAILURE);
        assertThat(log.list).hasSize(1);
        String reference = String.valueOf(log.list.get(0).getArgumentArray()[1]);
        assertThat(CardText.of(reply)).contains("**" + reference + "**");
        assertThat(everything(log.list.get(0)))
                .contains("IllegalStateException", "IOException", "RouterTest", reference)
                .doesNotContain("secret", "Berenice", "planted");
    }

    @Test
    void aCourseThatIsNotHeldHereIsRefused() {
        Request request = new Request(
                ada.account(), new CourseId("elsewhere"), Action.of("help"), Instant.parse("2026-11-24T09:00:00Z"));

        assertThat(CardText.of(router(new Failing(new IllegalStateException()))
                        .answer(request)
                        .card()))
                .contains("not held here");
    }

    @Test
    void everyWordIsAnsweredInPrivate() {
        assertThat(List.of("lectures", "quiz", "answer", "my", "nonsense"))
                .allMatch(word -> router(new Failing(new IllegalStateException()))
                        .firstAnswer(Action.of(word))
                        .equals(FirstAnswer.PRIVATE));
    }

    private Reply failing(RuntimeException failure) {
        return router(new Failing(failure)).answer(request("fail planted words"));
    }

    private Request request(String typed) {
        return new Request(new AccountId("test", "eve"), TestClass.COURSE, Action.parse(typed), day.now());
    }

    private Router router(Command command) {
        return new Router(List.of(command), day.school(), new Random(1));
    }

    private static String everything(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            text.append('\n').append(thrown.getClassName()).append(": ").append(thrown.getMessage());
            List.of(thrown.getStackTraceElementProxyArray()).forEach(text::append);
        }
        return text.toString();
    }

    /** A command that cannot do it. */
    private record Failing(RuntimeException failure) implements Command {
        @Override
        public String name() {
            return "fail";
        }

        @Override
        public String usage() {
            return "";
        }

        @Override
        public String help() {
            return "fails";
        }

        @Override
        public Reply run(Request request) {
            throw failure;
        }
    }
}
