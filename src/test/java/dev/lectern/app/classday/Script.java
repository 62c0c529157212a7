package dev.lectern.app.classday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day in class, told once for every platform. */
final class Script {
    static final int STUDENTS = 40;
    /** In every text that somebody writes, so that it can be looked for where it must not be. */
    static final String PLANTED = "quokka";

    private static final String CHEAP = "find the smallest element";
    private static final String SEVERAL = "log n steps in a heap";
    private static final String NAME = "usually kept in";
    private static final String MET = "a queue with priorities";
    private static final String SORTED = "sorted array";
    private static final String FORGOTTEN = "most often forgotten";
    private static final List<String> COSTS = List.of("one step", "log n steps", "n steps", "n log n steps");
    private static final List<String> PARTS =
            List.of("the first case", "the step", "the claim", "the word \"induction\"");

    private final Stage stage;
    private final Person heaps;
    private final Person proofs;

    private Script(Stage stage) {
        this.stage = stage;
        this.heaps = stage.instructor(Room.HEAPS);
        this.proofs = stage.instructor(Room.PROOFS);
    }

    static void play(Stage stage) throws Exception {
        Script script = new Script(stage);
        script.theCourseStarts();
        script.oneOptionOfFour();
        script.severalOptions();
        script.aFewWords();
        script.thoughts();
        script.aQuestionTakenBack();
        script.theOtherCourse();
        script.theRestOfTheDay();
    }

    private void theCourseStarts() {
        assertThat(stage.student(1).says(Room.HEAPS, "teach start").text()).contains("For instructors");
        assertThat(heaps.says(Room.HEAPS, "teach post question 1").text()).contains("Not started yet");
        assertThat(heaps.says(Room.HEAPS, "teach start")
                        .presses("Start the course")
                        .text())
                .contains("has started");
        assertThat(heaps.says(Room.HEAPS, "teach post summary 1")
                        .presses("Post it now")
                        .text())
                .contains("Posted");
    }

    private void post(Person teacher, Room room, int number) {
        Seen preview = teacher.says(room, "teach post question " + number);
        assertThat(preview.presses("Post it now").text()).contains("Posted");
        assertThat(preview.presses("Post it now").text()).doesNotContain("Something went wrong");
    }

    private void close(Person teacher, Room room, int asking) {
        assertThat(teacher.says(room, "teach close t:" + asking).text()).contains("is closed");
    }

    private void oneOptionOfFour() throws Exception {
        post(heaps, Room.HEAPS, 1);
        everyone(i -> {
            Seen question = stage.student(i).reads(Room.HEAPS, CHEAP);
            Seen told = question.answers(COSTS.get(i % COSTS.size()));
            assertThat(told.text()).contains(i % COSTS.size() == 0 ? "10 points" : "0 points", "It always stands");
            if (i % 7 == 0) {
                question.answers(COSTS.get(i % COSTS.size()));
            } else if (i % 7 == 1) {
                question.answers(COSTS.get((i + 1) % COSTS.size()));
            }
        });
        assertThat(heaps.reads(Room.HEAPS, CHEAP).answers("one step").text()).contains("Rehearsal", "10 points");
        close(heaps, Room.HEAPS, 1);
        for (int i : List.of(3, 5, 8)) {
            Seen mine = stage.student(i).myAnswer(Room.HEAPS, CHEAP);
            assertThat(mine.text()).contains(i == 8 ? "10 points" : "0 points");
            assertThat(mine.presses("I think the key is wrong").text()).contains("I noted that");
        }
        assertThat(stage.student(3)
                        .myAnswer(Room.HEAPS, CHEAP)
                        .presses("I think the key is wrong")
                        .text())
                .contains("it counts once");
    }

    private void severalOptions() throws Exception {
        post(heaps, Room.HEAPS, 2);
        everyone(i -> {
            Seen question = stage.student(i).reads(Room.HEAPS, SEVERAL);
            String first = question.letter("inserting an element");
            String second = question.letter("taking the smallest one");
            String wrong = question.letter("counting to one");
            Seen told = switch (i % 4) {
                case 0 -> question.picks(first, second);
                case 1 -> question.picks(first);
                case 2 -> question.picks(second, wrong);
                default -> question.picks(wrong);
            };
            assertThat(told.text()).contains(i % 4 == 0 ? "10 points" : "point");
        });
        close(heaps, Room.HEAPS, 2);
    }

    private void aFewWords() throws Exception {
        post(heaps, Room.HEAPS, 3);
        Seen late = stage.student(STUDENTS).reads(Room.HEAPS, NAME);
        Seen.Writing form = late.opens();
        everyone(i -> {
            if (i == STUDENTS || i == STUDENTS - 1) {
                return;
            }
            Seen.Writing writing = stage.student(i).reads(Room.HEAPS, NAME).opens();
            Seen told = writing.sends(i % 2 == 0 ? "An array" : "a long row of " + PLANTED + i);
            if (i % 2 == 0) {
                assertThat(told.text()).contains("10 points");
            } else if (i % 3 == 0) {
                assertThat(told.presses("Yes, I had it").text()).contains("you had it");
            } else if (i % 3 == 1) {
                assertThat(told.presses("Not yet").text()).contains("not yet");
            }
        });
        Seen.Writing tooSlow =
                stage.student(STUDENTS - 1).reads(Room.HEAPS, NAME).opens();
        close(heaps, Room.HEAPS, 3);
        assertThat(form.sends("array").text()).contains("10 points");
        assertThat(tooSlow.sends(PLANTED).text()).contains("5 points");
        assertThat(stage.student(STUDENTS).myAnswer(Room.HEAPS, NAME).text()).contains("10 points", "array");
    }

    private void thoughts() throws Exception {
        post(heaps, Room.HEAPS, 4);
        everyone(i -> {
            if (i <= 12) {
                Seen told = stage.student(i)
                        .reads(Room.HEAPS, MET)
                        .writes("At the bakery of " + PLANTED + i + ", where bread goes first.");
                assertThat(told.text()).contains("5 points");
            }
        });
        close(heaps, Room.HEAPS, 4);
    }

    private void aQuestionTakenBack() throws Exception {
        post(heaps, Room.HEAPS, 5);
        everyone(i -> {
            if (i <= 10) {
                stage.student(i).reads(Room.HEAPS, SORTED).presses(i % 2 == 0 ? "False" : "True");
            }
        });
        Seen list = heaps.says(Room.HEAPS, "teach withdraw");
        Seen why = list.presses("Question: A heap is a sorted array.");
        assertThat(why.writes("Some heaps are sorted by chance.").text()).contains("Withdrawn");
        assertThat(stage.student(2).says(Room.HEAPS, "quiz today").text()).contains("No question is open");
    }

    private void theOtherCourse() throws Exception {
        proofs.says(Room.PROOFS, "teach start").presses("Start the course");
        post(proofs, Room.PROOFS, 1);
        everyone(i -> {
            if (i > 20) {
                return;
            }
            Seen question = stage.student(i).reads(Room.PROOFS, FORGOTTEN);
            Seen told = question.answers(PARTS.get(i % PARTS.size()));
            assertThat(told.text()).contains("Recorded").doesNotContain("points", "too small to matter");
            if (i % 5 == 0) {
                Seen again = stage.student(i).reads(Room.PROOFS, FORGOTTEN);
                assertThat(again.answers("the first case").text()).contains("Recorded");
            }
        });
        assertThat(stage.student(5).says(Room.PROOFS, "leaderboard").text()).doesNotContain("10");
        close(proofs, Room.PROOFS, 6);
        assertThat(stage.student(5).myAnswer(Room.PROOFS, FORGOTTEN).text())
                .contains("10 points", "too small to matter");
        assertThat(stage.student(6).myAnswer(Room.PROOFS, FORGOTTEN).text()).contains("0 points");
    }

    private void theRestOfTheDay() {
        assertThat(stage.student(8).says(Room.HEAPS, "leaderboard").text()).contains("30");
        assertThat(stage.student(8).says(Room.HEAPS, "my").text()).contains("points");
        assertThat(stage.student(8).says(Room.HEAPS, "summary 1").text()).contains("smallest element");
        Matcher code = Pattern.compile("my link (\\S+)")
                .matcher(stage.student(1).says(Room.HEAPS, "my link").text());
        assertThat(code.find()).isTrue();
        assertThat(stage.student(2).says(Room.HEAPS, "my link " + code.group(1)).text())
                .contains("Only accounts on different platforms can be linked");
        assertThat(stage.student(7).export(Room.HEAPS))
                .contains(PLANTED + "7,", "a long row of " + PLANTED + "7\"")
                .doesNotContain(PLANTED + "8", PLANTED + "9");
    }

    /** Every student does it, as many at a time as the platform lets. */
    private void everyone(IntConsumer deed) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(stage.atOnce());
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 1; i <= STUDENTS; i++) {
                int number = i;
                all.add(pool.submit(() -> deed.accept(number)));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
