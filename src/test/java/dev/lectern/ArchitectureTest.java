package dev.lectern;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house: which room may know which, and which library lives where. */
class ArchitectureTest {
    private static final String ROOT = "dev.lectern.";

    /** From the plainest room to the one that imports all: a room may import the rooms before it. */
    private static final List<String> ROOMS = List.of(
            "csv",
            "course",
            "lecture",
            "quiz",
            "score",
            "review",
            "privacy",
            "chat",
            "daily",
            "command",
            "names",
            "json",
            "markdown",
            "store",
            "chart",
            "console",
            "discord",
            "slack",
            "web",
            "bench",
            "app");

    /** Rooms that know the JDK, SLF4J, JSpecify, the Markdown tree and each other, and nothing else. */
    private static final List<String> UPPER = ROOMS.subList(0, ROOMS.indexOf("names"));

    /** Where each library may be imported, by the beginning of its packages. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.commonmark.parser", Set.of("lecture", "markdown", "bench")),
            Map.entry("org.apache.commons.text", Set.of("quiz", "command", "app")),
            Map.entry("com.ibm.icu", Set.of("names")),
            Map.entry("com.fasterxml.jackson", Set.of("json", "markdown", "app")),
            Map.entry("org.snakeyaml.engine", Set.of("markdown", "app")),
            Map.entry("java.sql", Set.of("store", "bench")),
            Map.entry("org.sqlite", Set.of("store", "bench")),
            Map.entry("org.flywaydb", Set.of("store")),
            Map.entry("org.jfree", Set.of("chart")),
            Map.entry("io.javalin", Set.of("web")),
            Map.entry("org.eclipse.jetty", Set.of("web")),
            Map.entry("org.jline", Set.of("console")),
            Map.entry("net.dv8tion.jda", Set.of("discord", "bench")),
            Map.entry("com.slack.api", Set.of("slack", "bench")),
            Map.entry("com.google.gson", Set.of("slack")),
            Map.entry("org.java_websocket", Set.of("slack")),
            Map.entry("okhttp3", Set.of("discord", "slack", "bench")),
            Map.entry("picocli", Set.of("app")),
            Map.entry("ch.qos.logback", Set.of("app")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("dev.lectern");

    @Test
    void everyRoomStandsInTheList() {
        Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));

        assertThat(ROOMS).containsAll(rooms);
    }

    @Test
    void noRoomsImportEachOtherInACircle() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void aRoomImportsOnlyTheRoomsBeforeIt() {
        for (String room : ROOMS) {
            Set<String> later = Set.copyOf(ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()));
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + room + "..")
                    .should()
                    .dependOnClassesThat(is("in a later room than " + room, other -> later.contains(room(other))))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void theUpperRoomsKnowNoLibraryButTheVocabularyOfText() {
        List<String> known =
                List.of("java.", "org.slf4j.", "org.jspecify.", "org.commonmark.", "org.apache.commons.text.", ROOT);
        noClasses()
                .that(is("in an upper room", type -> UPPER.contains(room(type))))
                .should()
                .dependOnClassesThat(is(
                        "a library's",
                        type -> !type.isPrimitive()
                                && !type.isArray()
                                && known.stream().noneMatch(type.getName()::startsWith)))
                .check(CLASSES);
    }

    @Test
    void eachLibraryStaysInItsRoom() {
        LIBRARIES.forEach((library, rooms) -> noClasses()
                .that(is("outside " + rooms, type -> !rooms.contains(room(type))))
                .should()
                .dependOnClassesThat(is("of " + library, type -> type.getName().startsWith(library + ".")))
                .check(CLASSES));
    }

    @Test
    void onlyTheWiringReadsTheMachinesClock() {
        noClasses()
                .that(is("outside app", type -> !room(type).equals("app")))
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("now() without a clock") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        boolean now = call.getTarget().getName().equals("now")
                                && call.getTarget().getOwner().getPackageName().equals("java.time")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.getName().equals("java.time.Clock"));
                        boolean millis = call.getTarget().getFullName().equals("java.lang.System.currentTimeMillis()");
                        boolean systemClock =
                                call.getTarget().getOwner().getName().equals("java.time.Clock")
                                        && call.getTarget().getName().startsWith("system");
                        return now || millis || systemClock;
                    }
                })
                .check(CLASSES);
    }

    @Test
    void everyRoomSaysInASentenceWhatItIsFor() {
        List<String> silent = Stream.of(
                        Objects.requireNonNull(new File("src/main/java/dev/lectern").listFiles(File::isDirectory)))
                .filter(room -> !new File(room, "package-info.java").isFile())
                .map(File::getName)
                .toList();

        assertThat(silent).isEmpty();
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static DescribedPredicate<JavaClass> is(String description, Predicate<JavaClass> test) {
        return DescribedPredicate.describe(description, test);
    }
}
