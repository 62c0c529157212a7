package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.markdown.LectureFiles.Found;
import dev.lectern.markdown.LectureReader.FirstReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder of lectures, all folders in it included, and nothing outside it. {@code _index.md} gives a folder its
 * title, summary and weight and is no lecture; a {@code README.md} is one only if it has front matter. Files are read by as many
 * threads as there are processors.
 */
public final class LectureFolder {
    private final LectureReader reader;
    private final FolderPages pages;
    private final List<Problem> problems;

    private LectureFolder(ZoneId zone, List<Problem> problems) {
        this.reader = new LectureReader(zone);
        this.problems = new ArrayList<>(problems);
        this.pages = new FolderPages(zone, this.problems::add);
    }

    /** @throws NoLecturesException when the folder is missing, is no folder, or holds no Markdown file */
    public static CourseText read(Path folder, ZoneId zone) throws NoLecturesException {
        LectureFiles.Result found;
        try {
            found = LectureFiles.in(folder.toRealPath());
        } catch (IOException e) {
            throw new NoLecturesException(whyNot(folder));
        }
        if (found.files().isEmpty() && found.problems().isEmpty()) {
            throw new NoLecturesException(
                    "There are no lectures in " + folder + ". Put Markdown files into it; their names end in .md.");
        }
        return new LectureFolder(zone, found.problems()).course(found.files(), true);
    }

    /**
     * Reads one file by itself. Links to other files are not followed.
     *
     * @throws NoLecturesException when the file is missing or is no Markdown file
     */
    public static CourseText readFile(Path file, ZoneId zone) throws NoLecturesException {
        Path name = file.getFileName();
        if (name == null || !Files.isRegularFile(file) || !LectureFiles.isMarkdown(file)) {
            throw new NoLecturesException(
                    file + " is not a Markdown file. Name a folder, or a file whose name ends in .md.");
        }
        return new LectureFolder(zone, List.of()).course(List.of(new Found(name.toString(), file)), false);
    }

    private static String whyNot(Path folder) {
        if (!Files.exists(folder)) {
            return "There is no folder " + folder + ". Create it and put Markdown files into it, or name another.";
        }
        return Files.isDirectory(folder)
                ? "The folder " + folder + " cannot be read. Check that Lectern may open it."
                : folder + " is not a folder. Name the folder that holds the lectures.";
    }

    private CourseText course(List<Found> found, boolean whole) {
        found.stream().filter(file -> FolderPage.isBranch(file.name())).forEach(pages::read);
        List<Found> lectures = found.stream()
                .filter(file -> !FolderPage.isBranch(file.name()) && (!whole || !isPlainReadme(file)))
                .toList();
        Map<String, String> slugs =
                LectureSlugs.of(lectures.stream().map(Found::file).toList());
        List<Attempt> attempts = lectures.parallelStream()
                .map(file -> attempt(file, Objects.requireNonNull(slugs.get(file.file()))))
                .toList();
        List<FirstReading> drafts = new ArrayList<>();
        for (Attempt attempt : attempts) {
            problems.addAll(attempt.problems());
            if (attempt.draft() != null) {
                drafts.add(attempt.draft());
            }
        }
        drafts.sort(order(drafts));
        if (whole) {
            checkLinks(found, drafts);
        } else {
            drafts.forEach(LectureFolder::checkOwnLinks);
        }
        QuestionIds.check(drafts);
        problems.sort(
                Comparator.comparing(Problem::file, NaturalOrder.COMPARATOR).thenComparingInt(Problem::line));
        return new CourseText(
                pages.courseTitle(),
                pages.courseSummary(),
                drafts.stream().map(FirstReading::finished).toList(),
                problems);
    }

    private static boolean isPlainReadme(Found file) {
        if (!FolderPage.isReadme(file.name())) {
            return false;
        }
        byte[] bytes = LectureFile.bytes(file, problem -> {});
        return bytes != null && FrontMatterBlock.find(SourceText.read(file.file(), bytes, problem -> {})) == null;
    }

    private record Attempt(@Nullable FirstReading draft, List<Problem> problems) {}

    private Attempt attempt(Found file, String slug) {
        List<Problem> found = new ArrayList<>();
        byte[] bytes = LectureFile.bytes(file, found::add);
        if (bytes == null) {
            return new Attempt(null, found);
        }
        return new Attempt(reader.firstReading(file.file(), slug, bytes), found);
    }

    private Comparator<FirstReading> order(List<FirstReading> drafts) {
        Map<String, Integer> weights = new HashMap<>(pages.weights());
        for (FirstReading draft : drafts) {
            String file = draft.file();
            Integer weight = draft.weight();
            if (weight != null && FolderPage.isLeafBundle(file.substring(file.lastIndexOf('/') + 1))) {
                weights.putIfAbsent(FolderPage.folderOf(file), weight);
            }
        }
        CourseOrder order = new CourseOrder(weights);
        // By identity: hashing a lecture would write all of its text.
        IdentityHashMap<FirstReading, CourseOrder.Position> positions = new IdentityHashMap<>();
        drafts.forEach(draft -> positions.put(draft, order.position(draft.file(), draft.weight())));
        return Comparator.comparing(draft -> Objects.requireNonNull(positions.get(draft)), CourseOrder::compare);
    }

    private static void checkLinks(List<Found> found, List<FirstReading> drafts) {
        Map<String, Set<String>> anchors = new HashMap<>();
        found.forEach(file -> anchors.put(file.file(), Set.of()));
        drafts.forEach(draft -> anchors.put(draft.file(), draft.outline().anchors()));
        LinkCheck check = new LinkCheck(anchors);
        drafts.forEach(draft -> check.check(draft.file(), draft.outline(), draft.problems()::add));
    }

    /** Only links within the file: what lies beside it was not read. */
    private static void checkOwnLinks(FirstReading draft) {
        new LinkCheck(Map.of(draft.file(), draft.outline().anchors()))
                .checkWithin(draft.file(), draft.outline(), draft.problems()::add);
    }
}
