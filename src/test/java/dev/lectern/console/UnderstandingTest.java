package dev.lectern.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTest {
    private static final Action ANSWER = new Action("answer", "t:1");
    private static final Card QUESTION = Card.of("Question")
            .with(new Button("A", "A", ANSWER.with("A")), new Button("false", "False", ANSWER.with("false")))
            .with(new Form("Your answer", ANSWER, 50));
    private static final Card SURE =
            Card.of("Sure?").with(new Button("yes", "Yes, forget me", new Action("my", "forget confirmed")));
    private static final Card LIST = Card.of("List").with(new Form("A number", Action.of("summary"), 50));

    private final Understanding understanding = new Understanding(Set.of("quiz", "summary", "my", "help"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            /quiz today       | quiz today
              /QUIZ  today    | quiz today
            quiz today        | quiz today
            Quiz              | quiz
            /nonsense         | nonsense
            /                 | help
            /as ada           | as ada
            as ada            | as ada
            as far as I know  | unclear
            /quit             | quit
            exit              | quit
            quit it           | unclear
            hello             | unclear
            A                 | unclear
            """)
    void withoutACardOnlyCommandsMeanSomething(String typed, String meant) {
        assertThat(said(understanding.of(typed, null))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            A                 | answer t:1 A
            a)                | answer t:1 A
            (a)               | answer t:1 A
            a.                | answer t:1 A
            FALSE!            | answer t:1 false
            quiz              | answer t:1 quiz
            help me           | answer t:1 help me
            quit              | answer t:1 quit
            as ada            | answer t:1 as ada
            f(a)              | answer t:1 f(a)
            /etc/passwd       | answer t:1 /etc/passwd
            /quiz             | quiz
            /quit             | quit
            """)
    void whileAQuestionWaitsEverythingWithoutASlashIsItsAnswer(String typed, String meant) {
        assertThat(said(understanding.of(typed, QUESTION))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"yes,my forget confirmed", "YES.,my forget confirmed", "yes please,unclear", "quiz,quiz", "A,unclear"})
    void aCardWithButtonsAloneTakesTheirWordsAndCommands(String typed, String meant) {
        assertThat(said(understanding.of(typed, SURE))).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"3,summary 3", "quizzes,summary quizzes", "quiz,quiz", "quit,quit", "my dog,summary my dog"})
    void aFormOfACommandGivesWayToAnotherCommandOnItsOwn(String typed, String meant) {
        assertThat(said(understanding.of(typed, LIST))).isEqualTo(meant);
    }

    private static String said(Meant meant) {
        if (meant instanceof Meant.Ask ask) {
            return (ask.action().command() + " " + ask.action().arguments()).strip();
        } else if (meant instanceof Meant.Become become) {
            return "as " + become.name();
        }
        return meant instanceof Meant.Quit ? "quit" : "unclear";
    }
}
