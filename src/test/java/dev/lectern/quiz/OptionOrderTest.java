package dev.lectern.quiz;

import static dev.lectern.testing.QuizItems.choice;
import static dev.lectern.testing.QuizItems.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.QuizItems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionOrderTest {

    @Test
    void everyOrderIsAsLikelyAsAnyOther() {
        MultipleChoice question = choice("Which?", "C", "red", "green", "blue", "white");
        Random random = new Random(42);
        Map<OptionOrder, Integer> drawn = new HashMap<>();

        for (int i = 0; i < 4_800; i++) {
            drawn.merge(OptionOrder.draw(question, random), 1, Integer::sum);
        }

        assertThat(drawn).hasSize(24);
        // 200 expected each; chi-squared with 23 degrees of freedom exceeds 50 once in a thousand seeds
        double chiSquared = drawn.values().stream()
                .mapToDouble(n -> (n - 200.0) * (n - 200.0) / 200)
                .sum();
        assertThat(chiSquared).isLessThan(50);
    }

    @Test
    void questionsWithoutOptionsHaveNoOrder() {
        assertThat(OptionOrder.draw(QuizItems.trueFalse("basics", "Water is wet.", true), new Random(1)))
                .isEqualTo(OptionOrder.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "All of the above",
                "None of the above.",
                "all the above",
                "None of these",
                "Both A and B",
                "A, B and C",
                "Neither A nor B",
                "Only A",
                "A only",
                "Both A and C above",
                "Options A and B are correct",
                "**A** and **C**",
                "Both a and b",
                "All of the above except B"
            })
    void anOptionThatSpeaksOfOthersStaysLast(String last) {
        MultipleChoice question = choice("Which?", "A", "red", "green", "blue", last);

        assertThat(MovableOptions.in(question)).isEqualTo(3);
    }

    @Test
    void severalSuchOptionsStayInTheirOrder() {
        MultipleChoice question = choice("Which?", "A", "red", "green", "Both of the above", "None of the above");

        assertThat(orders(question))
                .containsExactlyInAnyOrder(new OptionOrder(List.of(0, 1, 2, 3)), new OptionOrder(List.of(1, 0, 2, 3)));
    }

    @Test
    void bothOfTheAboveIsOnlyClearAfterTwo() {
        assertThat(orders(choice("Which?", "A", "red", "green", "blue", "Both of the above")))
                .containsExactly(OptionOrder.authors(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which? | red | All of the above | green",
                "Which? | red | Both A and C | green",
                "Sets A and B are given. Which is in A? | red | green | blue",
                "(A) Rain falls. (B) Rain rises. Which? | Only A | Only B | neither",
                "Option A: buy. Option B: sell. Which? | Option A | Option B | both",
                "Which vertex? | A | B | C",
                "Which? | a and b | b | c",
                "Why is the second option wrong? | red | green | blue",
                "Which? | the same as option 1 | green | blue",
                "Which grade would the first two get? | red | green | blue",
                "Which of A–C? | red | green | blue",
                "Which? | the option above | green | blue",
                "What does A mean? | red | green | blue"
            })
    void theAuthorsOrderIsKeptWhereAReferenceMightBecomeUntrue(String stem, String a, String b, String c) {
        assertThat(MovableOptions.in(choice(stem, "A", a, b, c))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "B is close, but A was first.",
                "As in A, energy is kept.",
                "(b) is wrong.",
                "The first option is wrong.",
                "A–C are wrong.",
                "See 2, not C.",
                "The first two are wrong.",
                "A describes pretraining.",
                "If A and B are disjoint, they cannot overlap."
            })
    void theAuthorsOrderIsKeptWhereTheExplanationIsUnclear(String explanation) {
        MultipleChoice question = choice(item("basics", "Which?", explanation), "A", "red", "green", "blue");

        assertThat(MovableOptions.in(question)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A model is trained. A neural network learns. What follows?",
                "Which vitamin helps: vitamin C?",
                "Is C++ or C# newer than a B-tree?",
                "What is an A/B test?",
                "What does `A` print in `B`?",
                "Given $A \\cup B$, which holds?",
                "Is plan B better?",
                "If events A and B are independent, which holds?",
                "At 20 °C, what flows with 5 A?",
                "A \"token\" is what?",
                "Who is D'Alembert?",
                "Which of the following options holds?",
                "What happens the first two times?"
            })
    void lettersThatAreNoReferencesDoNotHinderTheDraw(String stem) {
        assertThat(MovableOptions.in(choice(stem, "A", "red", "green", "blue", "A white one")))
                .isEqualTo(4);
    }

    private static Set<OptionOrder> orders(MultipleChoice question) {
        Random random = new Random(7);
        Set<OptionOrder> orders = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            orders.add(OptionOrder.draw(question, random));
        }
        return orders;
    }
}
