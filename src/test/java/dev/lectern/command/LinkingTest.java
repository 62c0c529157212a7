package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.course.Audit;
import dev.lectern.course.Links;
import dev.lectern.testing.CardText;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LinkingTest {
    private static final Pattern CODE = Pattern.compile("my link ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");

    private final TestClass day = new TestClass(SampleCourse.written());
    private final Student slack = day.student("slack", "T1:ada", "ada.l");
    private final Student discord = day.student("discord", "4711", "ada_on_discord");

    private static String code(Student student) {
        Matcher code = CODE.matcher(CardText.of(student.says("my link")));
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    private void link() {
        discord.presses(discord.says("my link " + code(slack)), "yes");
        assertThat(slack.presses(slack.says("my link"), "yes").title()).isEqualTo("You are one student");
        discord.says("help"); // takes the news
    }

    @Test
    void theWholeDialogueShowsEachSideTheOtherAndEndsWhereItBegan() {
        Card shown = slack.says("my link");
        assertThat(CardText.of(shown)).contains("within ten minutes", "under the name that you have **here**");

        Card asked = discord.says("my link " + code(slack));
        assertThat(CardText.of(asked))
                .contains("from a **Slack** account, shown there as **ada.l**", "the earlier answer counts");
        assertThat(CardText.of(slack.says("my link"))).contains("typed on Discord. Say yes there first");
        assertThat(CardText.of(slack.says("help"))).doesNotContain("yes or no");

        assertThat(CardText.of(discord.presses(asked, "yes"))).contains("Now say yes on Slack as well");
        assertThat(CardText.of(slack.says("help")))
                .contains("Linking with your Discord account waits for your yes or no: `/my link`")
                .doesNotContain("ada_on_discord");
        assertThat(CardText.of(slack.says("my"))).contains("waits for your yes or no");

        Card last = slack.says("my link");
        assertThat(CardText.of(last))
                .contains("typed by a **Discord** account, shown there as **ada_on_discord**")
                .doesNotContain("waits for");
        assertThat(CardText.of(slack.presses(last, "yes"))).contains("You are one student", "Discord account");

        assertThat(CardText.of(discord.says("help"))).contains("Confirmed: your Slack account and this one");
        assertThat(CardText.of(discord.says("help"))).doesNotContain("Confirmed");
        assertThat(CardText.of(discord.says("my link")))
                .contains("This account and your Slack account belong together");
        assertThat(day.store.audit().of(TestClass.COURSE, 10))
                .containsExactly(new Audit.Entry(
                        day.now(), TestClass.COURSE, Optional.of(slack.account()), "link", "slack with discord"));
    }

    @Test
    void theCodeMayBeWrittenIntoTheFormOfTheOtherSide() {
        String code = code(slack);

        Card asked = discord.writes(discord.says("my link"), code.toLowerCase(Locale.ROOT));

        assertThat(asked.title()).isEqualTo("Is that you?");
    }

    @Test
    void aPlatformThatTellsNoHandleIsNamedAlone() {
        Student quiet = day.student("discord", "1", "");

        Card asked = discord.says("my link");
        assertThat(asked.title()).isEqualTo("Link your other account");
        assertThat(CardText.of(slack.says("my link " + code(quiet))))
                .contains("from a **Discord** account.")
                .doesNotContain("shown there");
    }

    @Test
    void aHandleIsNeverTakenAsMarkupOrForMoreThanOneLine() {
        Student odd = day.student("discord", "1", "**you**\n# Yes \u202Eesrever");

        assertThat(slack.says("my link " + code(odd)).body().get(0).plain())
                .isEqualTo("The code is from a Discord account, shown there as **you** # Yes esrever.");
    }

    @Test
    void theBoardHasOneRowForBothAndTwoAgainAfterUnlinking() {
        slack.says("my name Ada");
        discord.says("my name Lovelace");
        discord.says("answer t:1 true");
        slack.says("quiz today");
        slack.says("answer t:1 false");
        discord.says("answer t:1 true");
        assertThat(rows(slack)).containsExactly("1 Lovelace 10", "2 Ada (you) 0");

        link();

        assertThat(rows(discord)).containsExactly("1 Ada (you) 0");
        assertThat(rows(day.student("ben"))).containsExactly("1 Ada 0");
        assertThat(CardText.of(discord.says("my"))).contains("[PLAIN] Ada", "0 points");

        discord.presses(discord.says("my unlink"), "yes");

        assertThat(rows(discord)).containsExactly("1 Lovelace (you) 10");
        assertThat(CardText.of(slack.says("help"))).contains("Your Discord account was separated from this one");
        assertThat(CardText.of(slack.says("my unlink"))).contains("not linked with any other");
        assertThat(day.store.audit().of(TestClass.COURSE, 1))
                .extracting(entry -> entry.act() + " " + entry.detail())
                .containsExactly("unlink discord from slack");
    }

    @Test
    void whatWasAnsweredOnOnePlatformIsAnsweredOnTheOther() {
        link();
        slack.presses(slack.says("quiz today"), "true");

        assertThat(CardText.of(discord.says("my"))).contains("Today's question: answered", "10 points");
        assertThat(CardText.of(discord.says("answer t:1 false"))).contains("true");
        assertThat(day.store.ledger().answers(TestClass.COURSE)).hasSize(1);
    }

    @Test
    void unlinkingAsksFirst() {
        link();

        Card asked = slack.says("my unlink");
        assertThat(CardText.of(asked)).contains("This account and your Discord account");
        assertThat(slack.presses(asked, "no").title()).isEqualTo("Linked");

        assertThat(slack.presses(asked, "yes").title()).isEqualTo("Separated");
        assertThat(slack.presses(asked, "yes").title()).isEqualTo("Not linked");
    }

    @Test
    void eitherSideMaySayNoAndTheOtherIsTold() {
        Card asked = discord.says("my link " + code(slack));
        assertThat(discord.presses(asked, "no").title()).isEqualTo("Not linked");
        assertThat(discord.presses(asked, "yes").title()).isEqualTo("That is over");
        assertThat(CardText.of(slack.says("help"))).contains("Your Discord account said no");

        discord.presses(discord.says("my link " + code(slack)), "yes");
        Card last = slack.says("my link");
        assertThat(slack.presses(last, "no").title()).isEqualTo("Not linked");
        assertThat(slack.presses(last, "yes").title()).isEqualTo("That is over");
        assertThat(CardText.of(discord.says("help"))).contains("Your Slack account said no");
        assertThat(slack.says("my link").title()).isEqualTo("Link your other account");
    }

    @Test
    void whoSaidYesMayTakeItBackUntilItIsConfirmed() {
        Card waiting = discord.presses(discord.says("my link " + code(slack)), "yes");

        discord.presses(waiting, "no");

        assertThat(slack.says("my link").title()).isEqualTo("Link your other account");
    }

    @Test
    void aWrongCodeTellsHowManyTriesAreLeftAndTheSixthIsRefusedKindly() {
        String code = code(slack);
        for (String left : List.of("4 tries", "3 tries", "2 tries", "1 try")) {
            assertThat(CardText.of(discord.says("my link 0000-0000-0000")))
                    .contains("That code does not work", left + " left");
        }
        assertThat(CardText.of(discord.says("my link 0000-0000-0000"))).contains("Enough tries for now");

        assertThat(CardText.of(discord.says("my link " + code))).contains("Enough tries for now", "Nothing is lost");

        day.later(Links.WRONG_WITHIN);
        assertThat(discord.says("my link " + code(slack)).title()).isEqualTo("Is that you?");
    }

    @Test
    void whatCannotBeACodeIsToldSoAndCostsNoTry() {
        for (int i = 0; i < 9; i++) {
            assertThat(discord.says("my link my-secret-words").title()).isEqualTo("That is not a code");
        }
        assertThat(CardText.of(discord.says("my link my-secret-words"))).doesNotContain("secret");
        assertThat(discord.says("my link " + code(slack)).title()).isEqualTo("Is that you?");
    }

    @Test
    void anOldCodeAndAnOldQuestionAreOver() {
        String old = code(slack);
        day.later(Links.CODE_LASTS);
        assertThat(discord.says("my link " + old).title()).isEqualTo("That code does not work");

        Card asked = discord.says("my link " + code(slack));
        day.later(Links.OFFER_LASTS);
        assertThat(discord.presses(asked, "yes").title()).isEqualTo("That is over");
    }

    @Test
    void accountsThatCannotBeOneStudentAreToldWhy() {
        String code = code(slack);
        assertThat(slack.says("my link " + code).title()).isEqualTo("The other way round");
        assertThat(day.student("slack", "T1:ben", "ben").says("my link " + code).title())
                .isEqualTo("Both are on Slack");
        link();

        Student other = day.student("discord", "4712", "");
        Matcher another = CODE.matcher(CardText.of(slack.says("my link new")));
        assertThat(another.find()).isTrue();
        assertThat(CardText.of(other.says("my link " + another.group(1))))
                .contains("linked with another Discord account");
        assertThat(discord.says("my link " + code(other)).title()).isEqualTo("Both are on Discord");
        assertThat(discord.says("my link " + code(day.student("console", "ada", "")))
                        .title())
                .isEqualTo("Already linked");
    }

    @Test
    void forgettingSaysThatTheLinkedAccountGoesAsWell() {
        assertThat(CardText.of(slack.says("my forget"))).doesNotContain("as well");
        link();

        Card asked = slack.says("my forget");
        assertThat(CardText.of(asked)).contains("**Your Discord account goes as well**", "`/my unlink`");
        slack.presses(asked, "yes");

        assertThat(day.store.members().all()).isEmpty();
    }

    @Test
    void theExportNamesBothAccounts() {
        link();

        assertThat(discord.asks("my export"))
                .isInstanceOfSatisfying(
                        Reply.Export.class,
                        export -> assertThat(export.record().accounts())
                                .extracting(account -> account.id())
                                .containsExactly(slack.account(), discord.account()));
    }

    @Test
    void handlesAreOnNoBoardInNoLogAndNotKeptAfterTheOffer() {
        Logger root = (Logger) LoggerFactory.getLogger("dev.lectern");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        Level before = root.getLevel();
        root.setLevel(Level.TRACE);
        try {
            String code = code(slack);
            discord.presses(discord.says("my link " + code), "yes");
            slack.presses(slack.says("my link"), "yes");
            assertThat(day.store.links().kept()).isZero();
            slack.presses(slack.says("quiz today"), "true");

            assertThat(Stream.of("leaderboard", "my", "my link", "my unlink", "help")
                            .flatMap(words -> Stream.of(slack.says(words), discord.says(words)))
                            .map(CardText::of))
                    .noneMatch(text -> text.contains("ada.l") || text.contains("ada_on_discord"));
            assertThat(log.list).noneMatch(event -> event.getFormattedMessage().matches(".*(ada|4711|" + code + ").*"));
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }

        discord.presses(discord.says("my unlink"), "yes");
        discord.says("my link " + code(slack));
        day.later(Links.OFFER_LASTS.plus(Duration.ofSeconds(1)));
        day.student("ben").says("help");
        assertThat(day.store.links().kept()).isZero();
    }

    private static List<String> rows(Student student) {
        return CardText.of(student.says("leaderboard"))
                .lines()
                .filter(line -> line.matches("\\|\\d+\\|.*"))
                .map(line -> line.replaceAll("\\*\\*|\\\\", "")
                        .replaceAll("[|\\s]+", " ")
                        .strip())
                .toList();
    }
}
