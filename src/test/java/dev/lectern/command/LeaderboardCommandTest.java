package dev.lectern.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.testing.CardText;
import dev.lectern.testing.SmallCourse;
import dev.lectern.testing.TestClass;
import dev.lectern.testing.TestClass.Student;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaderboardCommandTest {
    private final TestClass day = new TestClass(course());

    private static SmallCourse course() {
        SmallCourse course = new SmallCourse().lecture("basics", "Basics", "");
        IntStream.range(0, 20).forEach(i -> course.trueFalse("Statement " + i + ".", true, ""));
        return course;
    }

    @Test
    void equalPointsShareAPlaceAndTheNextCountsThemAll() {
        scores(List.of(2, 2, 1));

        assertThat(rows(day.student("s2"))).containsExactly("1 Name-0 20", "1 Name-1 20", "3 Name-2 10");
    }

    @Test
    void ownPlaceIsMarked() {
        scores(List.of(2, 1));

        assertThat(CardText.of(day.student("s1").says("leaderboard"))).contains("|2|**Name-1** (you)|10|");
    }

    @Test
    void outsideTheTopTenOnesNeighborsAreShownButNotTheLast() {
        scores(IntStream.range(0, 14).mapToObj(i -> 14 - i).toList());

        assertThat(rows(day.student("s11")))
                .containsExactly(
                        "1 Name-0 140",
                        "2 Name-1 130",
                        "3 Name-2 120",
                        "4 Name-3 110",
                        "5 Name-4 100",
                        "6 Name-5 90",
                        "7 Name-6 80",
                        "8 Name-7 70",
                        "9 Name-8 60",
                        "10 Name-9 50",
                        "10 Name-9 50",
                        "11 Name-10 40",
                        "12 Name-11 30",
                        "13 Name-12 20");
        assertThat(rows(day.student("s3"))).hasSize(10);
    }

    @Test
    void whoeverHidesIsNotShownToOthersAndTakesNoPlace() {
        scores(List.of(2, 1));
        day.student("s0").says("my hide");

        assertThat(rows(day.student("s1"))).containsExactly("1 Name-1 10");
        assertThat(CardText.of(day.student("s0").says("leaderboard"))).contains("not on the board", "`/my show`");

        day.student("s0").says("my show");
        assertThat(rows(day.student("s1"))).hasSize(2);
    }

    @Test
    void theForgottenAreNotShown() {
        scores(List.of(2, 1));

        day.student("s0").says("my forget confirmed");

        assertThat(rows(day.student("s1"))).containsExactly("1 Name-1 10");
    }

    @Test
    void withoutAChosenNameAPseudonymIsShownAndNeverTheAccount() {
        Student student = day.student("wilhelmina");
        student.presses(student.says("quiz today"), "true");

        String board = CardText.of(student.says("leaderboard"));

        assertThat(board)
                .contains("made up for you", day.store.members().all().get(0).name())
                .doesNotContain("wilhelmina");
    }

    @Test
    void aNameIsNeverTakenAsMarkup() {
        Student student = day.student("ada");
        student.says("my name 1. A (B)");
        student.presses(student.says("quiz today"), "true");

        assertThat(student.says("leaderboard").body().get(0).plain()).contains("1. A (B)");
    }

    /** As many right answers as told for each student, one a day from the first. */
    private void scores(List<Integer> right) {
        for (int i = 0; i < right.size(); i++) {
            day.student("s" + i).says("my name Name-" + i);
        }
        int days = right.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int date = 0; date < days; date++) {
            for (int i = 0; i < right.size(); i++) {
                if (date < right.get(i)) {
                    day.student("s" + i).says("answer t:" + asking() + " true");
                }
            }
            day.nextDay();
        }
    }

    private long asking() {
        day.student("s0").says("quiz today");
        var askings = day.store.ledger().askings(TestClass.COURSE);
        return askings.get(askings.size() - 1).id().value();
    }

    private static List<String> rows(Student student) {
        return Arrays.stream(CardText.of(student.says("leaderboard")).split("\n"))
                .filter(line -> line.matches("\\|\\d+\\|.*"))
                .map(line -> line.replaceAll("\\*\\*|\\(you\\)|\\\\", "")
                        .replaceAll("[|\\s]+", " ")
                        .strip())
                .toList();
    }
}
