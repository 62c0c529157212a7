package dev.lectern.command;

import dev.lectern.chat.Card;
import dev.lectern.course.Member;
import dev.lectern.score.Feedback;
import dev.lectern.score.Points;
import dev.lectern.score.ScoringRules;
import dev.lectern.testing.CardText;
import dev.lectern.testing.Golden;
import dev.lectern.testing.SampleCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What students read, word by word. */
class RepliesTest {
    private final StringBuilder read = new StringBuilder();

    @Test
    void aWeekInClassReadsWell() throws IOException {
        TestClass term = new TestClass(SampleCourse.written());
        Student ada = term.student("ada");
        for (String words : new String[] {
            "help",
            "help quiz",
            "help my",
            "help qiz",
            "lectures",
            "summary",
            "summary 1",
            "summary training",
            "summary why",
            "quiz last",
            "leaderboard",
            "my"
        }) {
            says(term, ada, words);
        }
        for (String answer : new String[] {"true", "A", "teaching it more", "A", "Know it by heart"}) {
            Card question = says(term, ada, "quiz today");
            Card reply = note(term, "answers " + answer, ada.writes(question, answer));
            if (reply.buttons().stream().anyMatch(button -> button.word().equals("no"))) {
                note(term, "says not yet", ada.presses(reply, "no"));
            }
            term.nextDay();
        }
        for (String words : new String[] {
            "answer t:5 Late.",
            "answer t:6 maybe",
            "quiz last",
            "my",
            "my name Ada",
            "leaderboard",
            "my hide",
            "my forget",
            "my forget confirmed",
            "qiuz"
        }) {
            says(term, ada, words);
        }

        Golden.check("command/week.md", read.toString());
    }

    @Test
    void aDayThatIsJudgedAtItsCloseReadsWell() throws IOException {
        TestClass term = new TestClass(SampleCourse.written(), new ScoringRules(Points.GRADED, Feedback.AT_CLOSE));
        Student ada = term.student("ada");
        Card question = says(term, ada, "quiz today");
        Card recorded = note(term, "answers false", ada.presses(question, "false"));
        note(term, "changes to true", ada.presses(recorded, "true"));
        says(term, ada, "quiz today");
        says(term, ada, "my");
        term.nextDay();
        says(term, ada, "quiz last");

        Golden.check("command/at-close.md", read.toString());
    }

    @Test
    void linkingTwoAccountsReadsWell() throws IOException {
        TestClass term = new TestClass(SampleCourse.written());
        Student slack = term.student("slack", "T1:ada", "ada.l");
        Student discord = term.student("discord", "4711", "ada_on_discord");
        Student other = term.student("slack", "T1:ben", "ben");
        slack.says("help");
        discord.says("help");
        other.says("help");
        String shown = says(term, slack, "my link").body().get(0).plain();
        String code = shown.substring(shown.lastIndexOf(' ') + 1);
        says(term, discord, "my link hello");
        says(term, discord, "my link 0000-0000-0000");
        says(term, other, "my link " + code);
        Card asked = says(term, discord, "my link " + code);
        says(term, slack, "my link");
        note(term, "says yes on Discord", discord.presses(asked, "yes"));
        says(term, slack, "my shoes");
        Card last = says(term, slack, "my link");
        note(term, "says yes on Slack", slack.presses(last, "yes"));
        says(term, discord, "my link");
        says(term, discord, "my forget");
        Card separate = says(term, discord, "my unlink");
        note(term, "says yes", discord.presses(separate, "yes"));
        says(term, slack, "my unlink");
        for (int i = 0; i < 4; i++) {
            discord.says("my link 0000-0000-0000");
        }
        says(term, discord, "my link 0000-0000-0000");

        Golden.check("command/linking.md", read.toString());
    }

    private Card says(TestClass term, Student student, String words) {
        return note(term, "/" + words, student.says(words));
    }

    /** Writes a reply down, under the one pseudonym, whatever was drawn. */
    private Card note(TestClass term, String what, Card card) {
        String text = CardText.of(card);
        for (Member member : term.store.members().all()) {
            text = member.named() ? text : text.replace(member.name(), "Curious Otter");
        }
        read.append("=== ").append(what).append("\n\n").append(text).append('\n');
        return card;
    }
}
