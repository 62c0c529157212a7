package dev.lectern.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.CourseId;
import dev.lectern.course.StudentNumber;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Vocabulary;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Grade;
import dev.lectern.quiz.Grader;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Rekeyed;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import dev.lectern.quiz.Verdict;
import dev.lectern.quiz.Verdict.Outcome;
import dev.lectern.quiz.Verdict.Reason;
import dev.lectern.testing.QuizItems;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegradingTest {
    private static final CourseId COURSE = new CourseId("ml-101");
    private static final TrueFalse STATEMENT = QuizItems.trueFalse("basics", "It rains.", true);
    private static final ShortAnswer SHORT = QuizItems.shortAnswer("What adapts a model?", "fine-tuning");

    private static Correction correction(Question from, Question to, RegradePolicy policy) {
        return new Correction(1, COURSE, from, to, policy, Instant.EPOCH);
    }

    private static Verdict regraded(Question from, Question to, RegradePolicy policy, String raw, Verdict before) {
        return new Regrading(List.of(correction(from, to, policy)))
                .answer(asking(from), answer(raw, before))
                .verdict();
    }

    private static Asking asking(Question question) {
        OptionOrder order = question instanceof MultipleChoice choice
                ? OptionOrder.authors(choice.options().size())
                : OptionOrder.NONE;
        return new Asking(new AskingId(1), COURSE, Days.asking(1, STATEMENT).slot(), question, order);
    }

    private static GradedAnswer answer(String raw, Verdict verdict) {
        return new GradedAnswer(new AskingId(1), new StudentNumber(1), raw, verdict, Instant.EPOCH, null);
    }

    private static Verdict graded(Question question, String raw) {
        Grader grader = new Grader(new Vocabulary(Set.of()));
        return ((Grade.Graded) grader.grade(question, asking(question).order(), raw)).verdict();
    }

    @Test
    void anAcceptedFormMakesUndecidedAnswersCorrectAndNoOthersWorse() {
        ShortAnswer more = Rekeyed.also(SHORT, "transfer learning");
        record Case(String raw, Verdict before, Outcome after) {}
        for (Case one : List.of(
                new Case("Transfer learning", Verdict.undecided(), Outcome.CORRECT),
                new Case("the transfer-learning", Verdict.undecided(), Outcome.CORRECT),
                new Case("fine tuning", Verdict.correct(Reason.SAME), Outcome.CORRECT),
                new Case("finetunning", Verdict.correct(Reason.TYPING_ERROR), Outcome.CORRECT),
                new Case("prompting", Verdict.undecided(), Outcome.UNDECIDED),
                new Case("dunno", Verdict.incorrect(Reason.EMPTY), Outcome.INCORRECT))) {
            for (RegradePolicy policy : List.of(RegradePolicy.OLD_AND_NEW, RegradePolicy.NEW_ONLY)) {
                assertThat(regraded(SHORT, more, policy, one.raw(), one.before())
                                .outcome())
                        .as("%s, %s", one, policy)
                        .isEqualTo(one.after());
            }
        }
    }

    @Test
    void noTypingErrorIsForgivenAnew() {
        ShortAnswer more = Rekeyed.also(SHORT, "convection");

        Verdict verdict = regraded(SHORT, more, RegradePolicy.OLD_AND_NEW, "conection", Verdict.undecided());

        assertThat(verdict.outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aFormThatWasListedAsWrongIsSoNoMore() {
        ShortAnswer strict = new ShortAnswer(SHORT.item(), List.of("fine-tuning"), List.of("Adapting", "guessing"));

        ShortAnswer more = Rekeyed.also(strict, "adapting");

        assertThat(more.wrong()).containsExactly("guessing");
        assertThat(regraded(strict, more, RegradePolicy.OLD_AND_NEW, "adapting", graded(strict, "adapting"))
                        .outcome())
                .isEqualTo(Outcome.CORRECT);
    }

    @Test
    void whatAnInstructorDecidedStandsAndFullCreditReachesEverybodyWhoTried() {
        TrueFalse right = Rekeyed.truth(STATEMENT, false);
        Verdict decided = Verdict.incorrect(Reason.INSTRUCTOR);

        assertThat(regraded(STATEMENT, right, RegradePolicy.NEW_ONLY, "false", decided))
                .isEqualTo(decided);
        assertThat(regraded(STATEMENT, right, RegradePolicy.FULL_CREDIT, "true", Verdict.correct(Reason.KEY)))
                .isEqualTo(Verdict.correct(Reason.KEY));
        assertThat(regraded(SHORT, SHORT, RegradePolicy.FULL_CREDIT, "hm", Verdict.undecided())
                        .outcome())
                .isEqualTo(Outcome.CORRECT);
        assertThat(regraded(SHORT, SHORT, RegradePolicy.FULL_CREDIT, "?", Verdict.incorrect(Reason.EMPTY))
                        .outcome())
                .isEqualTo(Outcome.INCORRECT);
    }

    @Test
    void withOldAndNewNobodyLosesWhateverKeysAreCorrectedToWhat() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            MultipleChoice question = QuizItems.choice("Which?", "A", "one", "two", "three", "four");
            MultipleChoice from = Rekeyed.choice(question, keys(random));
            MultipleChoice to = Rekeyed.choice(question, keys(random));
            String raw = answer(from, random);
            Verdict before = graded(from, raw);

            Verdict after = regraded(from, to, RegradePolicy.OLD_AND_NEW, raw, before);

            Verdict only = regraded(from, to, RegradePolicy.NEW_ONLY, raw, before);
            assertThat(after.mark())
                    .as("%s from %s to %s", raw, from.keys(), to.keys())
                    .isEqualTo(Math.max(before.mark(), only.mark()));
        }
    }

    /** One letter where one was asked for, else any number. */
    private static String answer(MultipleChoice question, Random random) {
        if (question.keys().size() == 1) {
            return MultipleChoice.letter(random.nextInt(4));
        }
        List<String> letters = IntStream.range(0, 4)
                .filter(i -> random.nextBoolean())
                .mapToObj(MultipleChoice::letter)
                .toList();
        return letters.isEmpty() ? "A" : String.join(" ", letters);
    }

    @Test
    void whereOneOptionWasAskedForEachOfSeveralKeysIsAllThatCouldBeAnswered() {
        MultipleChoice one = QuizItems.choice("Which?", "A", "one", "two", "three", "four");
        MultipleChoice two = QuizItems.choice("Which?", "AB", "one", "two", "three", "four");
        record Case(MultipleChoice from, MultipleChoice to, String raw, double mark) {}
        for (Case each : List.of(
                new Case(one, two, "A", 1),
                new Case(one, two, "B", 1),
                new Case(one, two, "C", 0),
                new Case(two, one, "A B", 0),
                new Case(two, one, "A", 1),
                new Case(two, one, "B", 0))) {
            Verdict before = graded(each.from(), each.raw());
            assertThat(regraded(each.from(), each.to(), RegradePolicy.NEW_ONLY, each.raw(), before)
                            .mark())
                    .as("%s", each)
                    .isEqualTo(each.mark());
        }
    }

    private static SortedSet<Integer> keys(Random random) {
        SortedSet<Integer> keys = new TreeSet<>(Set.of(random.nextInt(4)));
        keys.add(random.nextInt(4));
        return keys;
    }

    @Test
    void aCorrectionHoldsInTheLecturesUntilTheAuthorChangesTheKeyAndSurvivesNewWording() {
        MultipleChoice asked = QuizItems.choice(QuizItems.item("basics", "Which?", "Because A."), "A", "one", "two");
        MultipleChoice right = Rekeyed.choice(asked, new TreeSet<>(Set.of(1)));
        Regrading regrading = new Regrading(List.of(correction(asked, right, RegradePolicy.NONE)));
        MultipleChoice reworded = QuizItems.choice(
                new Item(
                        asked.id(),
                        4,
                        asked.section(),
                        "basics.md",
                        9,
                        RichText.markdown("Which one?"),
                        asked.item().explanation(),
                        false),
                "A",
                "one",
                "Two");
        MultipleChoice mended = QuizItems.choice(reworded.item(), "B", "one", "two");
        MultipleChoice others = QuizItems.choice(asked.item(), "A", "one", "three");

        assertThat(((MultipleChoice) regrading.read(asked)).keyLetters()).containsExactly("B");
        assertThat(regrading.read(asked).item().explanation().isEmpty()).isTrue();
        MultipleChoice held = (MultipleChoice) regrading.read(reworded);
        assertThat(held.keyLetters()).containsExactly("B");
        assertThat(held.stem()).isEqualTo(reworded.stem());
        assertThat(held.item().line()).isEqualTo(9);
        assertThat(regrading.read(mended)).isSameAs(mended);
        assertThat(regrading.read(others)).isSameAs(others);
        assertThat(regrading.read(STATEMENT)).isSameAs(STATEMENT);
    }
}
