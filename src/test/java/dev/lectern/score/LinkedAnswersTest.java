package dev.lectern.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.Link;
import dev.lectern.course.StudentNumber;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.Verdict;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedAnswersTest {
    private static final AskingId ASKING = new AskingId(1);

    /** Numbers are minutes: when accounts 1, 2 and 3 answered, and when 2 and 3 were linked with 1; - for never. */
    @ParameterizedTest
    @CsvSource({
        "5, -, -, 9, -, 1",
        "-, 5, -, 9, -, 2",
        "5, 4, -, 9, -, 2",
        "4, 5, -, 9, -, 1",
        "4, 4, -, 9, -, 1", // whoever is first, so that it is always the same one
        "4, 10, -, 9, -, 2", // a change since the link
        "10, 4, -, 9, -, 1",
        "10, 11, -, 9, -, 2", // the latest change
        "11, 10, -, 9, -, 1",
        "9, 4, -, 9, -, 1", // at the moment of the link is since the link
        "3, 2, 1, 9, 10, 3",
        "3, 10, -, 9, 12, 2", // a third account without an answer changes nothing
        "3, 10, 5, 9, 12, 3", // of what counted before and what the third account gave, the earlier
        "3, 10, 13, 9, 12, 3",
        "14, 10, 13, 9, 12, 1",
    })
    void oneAnswerCounts(String one, String two, String three, String linkedTwo, String linkedThree, long counts) {
        List<String> minutes = List.of(one, two, three);
        List<GradedAnswer> given = minutes.stream()
                .filter(minute -> !minute.equals("-"))
                .map(minute -> answer(minutes.indexOf(minute) + 1L, minute))
                .toList();
        if (one.equals(two)) {
            given = List.of(answer(1, one), answer(2, two));
        }
        List<Link> links = linkedThree.equals("-")
                ? List.of(link(2, linkedTwo))
                : List.of(link(3, linkedThree), link(2, linkedTwo)); // in no particular order

        List<GradedAnswer> counted = LinkedAnswers.counted(given, links);

        assertThat(counted).extracting(answer -> answer.student().value()).containsExactly(counts);
        assertThat(LinkedAnswers.merged(given, links))
                .containsExactly(counted.get(0).of(new StudentNumber(1)));
    }

    @Test
    void othersAreLeftAsTheyAre() {
        List<GradedAnswer> given = Arrays.asList(answer(7, "1"), answer(8, "2"), answer(1, "3"));

        assertThat(LinkedAnswers.merged(given, List.of(link(2, "9")))).containsExactlyInAnyOrderElementsOf(given);
        assertThat(LinkedAnswers.merged(given, List.of())).isEqualTo(given);
    }

    private static Instant at(String minute) {
        return Instant.EPOCH.plusSeconds(60 * Long.parseLong(minute));
    }

    private static Link link(long account, String minute) {
        return new Link(new StudentNumber(account), new StudentNumber(1), at(minute));
    }

    private static GradedAnswer answer(long account, String minute) {
        return new GradedAnswer(ASKING, new StudentNumber(account), minute, Verdict.undecided(), at(minute), null);
    }
}
