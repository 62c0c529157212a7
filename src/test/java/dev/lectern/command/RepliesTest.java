package dev.lectern.command;

import dev.lectern.chat.Card;
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
            says(ada, words);
        }
        for (String answer : new String[] {"true", "A", "teaching it more", "A", "Know it by heart"}) {
            Card question = says(ada, "quiz today");
            Card reply = note("answers " + answer, ada.writes(question, answer));
            if (reply.buttons().stream().anyMatch(button -> button.word().equals("no"))) {
                note("says not yet", ada.presses(reply, "no"));
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
            says(ada, words);
        }

        Golden.check("command/week.md", read.toString());
    }

    @Test
    void aDayThatIsJudgedAtItsCloseReadsWell() throws IOException {
        TestClass term = new TestClass(SampleCourse.written(), new ScoringRules(Points.GRADED, Feedback.AT_CLOSE));
        Student ada = term.student("ada");
        Card question = says(ada, "quiz today");
        Card recorded = note("answers false", ada.presses(question, "false"));
        note("changes to true", ada.presses(recorded, "true"));
        says(ada, "quiz today");
        says(ada, "my");
        term.nextDay();
        says(ada, "quiz last");

        Golden.check("command/at-close.md", read.toString());
    }

    private Card says(Student student, String words) {
        return note("/" + words, student.says(words));
    }

    private Card note(String what, Card card) {
        read.append("=== ")
                .append(what)
                .append("\n\n")
                .append(CardText.of(card))
                .append('\n');
        return card;
    }
}
