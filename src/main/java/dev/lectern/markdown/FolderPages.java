package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.markdown.LectureFiles.Found;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the {@code _index.md} files of a course say. */
final class FolderPages {
    private static final String TOP = "";

    private final ZoneId zone;
    private final Consumer<Problem> problems;
    private final Map<String, FrontMatter> byFolder = new HashMap<>();

    FolderPages(ZoneId zone, Consumer<Problem> problems) {
        this.zone = zone;
        this.problems = problems;
    }

    void read(Found page) {
        byte[] bytes = LectureFile.bytes(page, problems);
        if (bytes != null) {
            String text = SourceText.read(page.file(), bytes, problems);
            FrontMatter.Reading reading = new FrontMatter.Reading(page.file(), zone, problems);
            byFolder.put(
                    FolderPage.folderOf(page.file()),
                    FrontMatterReader.read(text, reading).frontMatter());
        }
    }

    @Nullable
    String courseTitle() {
        return byFolder.getOrDefault(TOP, FrontMatter.NONE).title();
    }

    @Nullable
    String courseSummary() {
        return byFolder.getOrDefault(TOP, FrontMatter.NONE).summary();
    }

    /** The weights of the folders that have one, by their path from the top. */
    Map<String, Integer> weights() {
        Map<String, Integer> weights = new HashMap<>();
        byFolder.forEach((folder, page) -> {
            if (page.weight() != null) {
                weights.put(folder, page.weight());
            }
        });
        return weights;
    }
}
