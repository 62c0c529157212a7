package dev.lectern.lecture;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.Document;

/** A lecture cut from Markdown in the roughest way that serves to test what is done with lectures. */
final class SketchedLecture {
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");
    private static final Pattern QUESTION = Pattern.compile("(?:Q\\d+|Question)\\b.*");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\n.*?\\n---\\n", Pattern.DOTALL);
    private static final Pattern SPOILER =
            Pattern.compile("\\{\\{< spoiler text=\"(.*?)\" >}}\\n(.*?)\\{\\{< /spoiler >}}", Pattern.DOTALL);

    private final List<Section> sections = new ArrayList<>();
    private final Deque<Section> open = new ArrayDeque<>();

    private SketchedLecture() {}

    static Lecture of(String markdown) {
        var sketch = new SketchedLecture();
        String[] chunks = FRONT_MATTER.matcher(markdown).replaceFirst("").split("(?m)^(?=#{1,6} )");
        Arrays.stream(chunks).filter(chunk -> chunk.startsWith("#")).forEach(sketch::add);
        return new Lecture("sketch", "sketch.md", "Sketch", 1, null, Release.ALWAYS, RichText.EMPTY, sketch.sections);
    }

    private void add(String chunk) {
        String[] lines = chunk.split("\\n", 2);
        var heading = HEADING.matcher(lines[0]);
        if (!heading.matches() || QUESTION.matcher(heading.group(2)).matches()) {
            return;
        }
        int level = heading.group(1).length();
        while (!open.isEmpty() && open.peek().level() >= level) {
            open.pop();
        }
        SectionPath parent =
                open.isEmpty() ? SectionPath.parse("sketch") : open.peek().path();
        String title = heading.group(2).strip();
        var section = new Section(parent.child(slug(title)), title, level, 1, body(lines.length > 1 ? lines[1] : ""));
        sections.add(section);
        open.push(section);
    }

    private static RichText body(String markdown) {
        var body = new Document();
        var spoilers = SPOILER.matcher(markdown);
        int end = 0;
        while (spoilers.find()) {
            append(body, markdown.substring(end, spoilers.start()));
            var spoiler = new Spoiler(spoilers.group(1));
            Trees.children(TreeCopy.document(RichText.markdown(spoilers.group(2))))
                    .forEach(spoiler::appendChild);
            body.appendChild(spoiler);
            end = spoilers.end();
        }
        append(body, markdown.substring(end));
        return RichText.of(body);
    }

    private static void append(Document body, String markdown) {
        Trees.children(TreeCopy.document(RichText.markdown(markdown))).forEach(body::appendChild);
    }

    private static String slug(String title) {
        String slug = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }
}
