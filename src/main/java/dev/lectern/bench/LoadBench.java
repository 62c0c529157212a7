package dev.lectern.bench;

import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Loading 1,000 lectures, everything that {@code check} does included, against a bare commonmark parse of the same files with
 * the same extensions, source spans and number of threads, reading them included.
 */
final class LoadBench {
    private static final int LECTURES = 1_000;
    private static final int ROUNDS = 5;
    /** No further round is begun after this, so that a slow machine measures less and not longer. */
    private static final long ENOUGH_NANOS = 15_000_000_000L;

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());

    /**
     * @param lectures the lectures to make a thousand of
     * @param folder an empty folder
     */
    List<String> run(Path lectures, Path folder) throws IOException, NoLecturesException {
        List<Path> files = copies(lectures, folder);
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS && (i < 2 || System.nanoTime() - start < ENOUGH_NANOS); i++) {
            bare.add(bare(files));
            ours.add(load(folder));
        }
        // Both cold rounds are left out: they measure the compiler, not the work.
        double limit = median(bare.subList(1, bare.size()));
        double taken = median(ours.subList(1, ours.size()));
        return List.of(
                "Loading 1,000 lectures, against a bare commonmark parse of the same files (goal: at most 1.50)",
                String.format(
                        Locale.ROOT,
                        "  lectern %.0f ms, bare parse %.0f ms, ratio %.2f; the first time in this process %.0f ms and %.0f ms",
                        taken,
                        limit,
                        taken / limit,
                        ours.get(0),
                        bare.get(0)));
    }

    private static List<Path> copies(Path lectures, Path folder) throws IOException {
        List<Path> originals;
        try (Stream<Path> found = Files.walk(lectures)) {
            originals = found.filter(file -> file.toString().endsWith(".md") && !file.endsWith("_index.md"))
                    .sorted()
                    .toList();
        }
        if (originals.isEmpty()) {
            throw new IOException("There are no lectures in " + lectures + " to measure with.");
        }
        List<Path> copies = new ArrayList<>();
        for (int i = 0; i < LECTURES; i++) {
            // Ids that authors gave are unique in a course; the copies would clash.
            String text = Files.readString(originals.get(i % originals.size())).replaceAll("\\{#[^}]*\\}", "");
            copies.add(Files.writeString(folder.resolve(String.format(Locale.ROOT, "lecture-%04d.md", i)), text));
        }
        return copies;
    }

    private static double load(Path folder) throws NoLecturesException {
        long start = System.nanoTime();
        int read = LectureFolder.read(folder, ZoneOffset.UTC).lectures().all().size();
        double taken = (System.nanoTime() - start) / 1e6;
        if (read != LECTURES) {
            throw new IllegalStateException(read + " lectures were read");
        }
        return taken;
    }

    private static double bare(List<Path> files) {
        long start = System.nanoTime();
        Parser parser = Parser.builder()
                .extensions(EXTENSIONS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        long parsed = files.parallelStream()
                .map(file -> parser.parse(text(file)))
                .filter(document -> document.getFirstChild() != null)
                .count();
        if (parsed != LECTURES) {
            throw new IllegalStateException(parsed + " files were parsed");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
