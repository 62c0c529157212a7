package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lectern.chat.Action;
import dev.lectern.chat.Request;
import dev.lectern.command.School;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.lecture.Lecture;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.store.DataFolder;
import dev.lectern.store.Database;
import dev.lectern.testing.CardText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-01T10:00:00Z"), ZoneOffset.UTC);
    private static final CourseId COURSE = new CourseId("test");

    @TempDir
    Path temp;

    private Path lectures;
    private Database database;
    private Wiring wiring;
    private LiveText text;
    private Reload.Watched watched;

    @BeforeEach
    void aClassWithOneLecture() throws Exception {
        lectures = Files.createDirectory(temp.resolve("lectures"));
        write("a.md", "---\ntitle: First\n---\nText.\n");
        Path settings = Files.writeString(temp.resolve("lectern.yml"), """
                courses:
                - id: test
                  zone: UTC
                  lectures: %s
                  channels: [slack:T1/C1]
                  staff-channel: slack:T1/C9
                  instructors: [console:grace]
                """.formatted(lectures));
        CourseSettings course = SettingsReader.read(settings).course(null).withLectures(lectures);
        database = Database.open(new DataFolder(temp.resolve("data")), CLOCK);
        wiring = Wiring.of(Map.of(course, LectureFolder.read(lectures, course.zone())), database, CLOCK, List.of());
        text = wiring.texts().get(0);
        watched = new Reload.Watched(text, new StaffNotices(wiring.school(), CLOCK));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(lectures.resolve(name), content);
    }

    private List<String> titles() {
        School school = wiring.school();
        return school.classrooms().get(COURSE).lectures().all().stream()
                .map(Lecture::title)
                .toList();
    }

    private List<String> notices() {
        return wiring.school().records().outbox().unsettled().stream()
                .map(Posting::content)
                .map(content -> ((Content.Notice) content).markdown())
                .toList();
    }

    private String says(String word, String arguments) {
        return CardText.of(wiring.router()
                .answer(new Request(
                        new AccountId("console", "grace"), COURSE, new Action(word, arguments), CLOCK.instant()))
                .card());
    }

    @Test
    void whatHasChangedIsReadOnceItWasLeftAlone() throws IOException {
        watched.look();
        write("b.md", "---\ntitle: Second\n---\nText.\n");
        watched.look();
        assertThat(titles()).containsExactly("First");
        write("c.md", "---\ntitle: Third\n---\nText.\n");
        watched.look();
        assertThat(titles()).containsExactly("First");

        watched.look();

        assertThat(titles()).containsExactly("First", "Second", "Third");
        assertThat(says("lectures", "")).contains("Second", "Third");
        assertThat(notices()).isEmpty();
    }

    @Test
    void withErrorsTheOldVersionStaysAndTheStaffIsToldWhereAndWhatToDo() throws IOException {
        write("a.md", "---\ntitle: a: *b*\n---\nOther text.\n");
        watched.look();
        watched.look();
        watched.look();

        assertThat(titles()).containsExactly("First");
        assertThat(notices()).hasSize(1);
        assertThat(notices().get(0)).contains("the version from before", "- `a.md`, line 2: ", "/teach check");
        assertThat(says("teach", "check")).contains("1 error", "**error** `a.md`, line 2");

        write("a.md", "---\ntitle: Mended\n---\nOther text.\n");
        watched.look();
        watched.look();

        assertThat(titles()).containsExactly("Mended");
        assertThat(says("teach", "check")).contains("The lectures are sound");
    }

    @Test
    void aFolderThatIsGoneForAWhileChangesNothing() throws IOException {
        Path away = temp.resolve("away");
        Files.move(lectures, away);
        watched.look();
        watched.look();
        assertThat(titles()).containsExactly("First");
        assertThat(notices()).hasSize(1);

        Files.move(away, lectures);
        write("b.md", "---\ntitle: Second\n---\nText.\n");
        watched.look();
        watched.look();

        assertThat(titles()).containsExactly("First", "Second");
    }

    @Test
    void aRunningClassLooksByItself() throws IOException {
        try (Reload reload = wiring.reload()) {
            assertThat(reload).isNotNull();
            write("b.md", "---\ntitle: Second\n---\nText.\n");

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(titles()).containsExactly("First", "Second"));
        }
    }
}
