package dev.lectern.markdown;

import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.markdown.LectureCutter.Cut;
import dev.lectern.quiz.Question;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads one lecture file: its encoding, front matter, text, sections and questions, and everything that is wrong with them.
 * Safe for use by many threads.
 */
public final class LectureReader {
    private static final Logger LOG = LoggerFactory.getLogger(LectureReader.class);

    private final ZoneId zone;
    private final MarkdownParser parser = new MarkdownParser();
    private final LectureCutter cutter = new LectureCutter();

    /** @param zone the zone of the course, for release dates without an offset */
    public LectureReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param file relative to the lectures folder, with forward slashes
     * @param slug what the lecture is called in paths, unique in its course
     */
    public ReadLecture read(String file, String slug, byte[] bytes) {
        FirstReading draft = firstReading(file, slug, bytes);
        new LinkCheck(Map.of(file, draft.outline().anchors()))
                .checkWithin(file, draft.outline(), draft.problems()::add);
        return draft.finished();
    }

    /** A lecture before its file is checked against others. The lists may be changed. */
    record FirstReading(Lecture lecture, List<Question> questions, List<Problem> problems, Outline outline) {
        String file() {
            return lecture.file();
        }

        @Nullable
        Integer weight() {
            return lecture.weight();
        }

        ReadLecture finished() {
            problems.sort(Comparator.comparingInt(Problem::line));
            return new ReadLecture(lecture, questions, problems);
        }
    }

    FirstReading firstReading(String file, String slug, byte[] bytes) {
        List<Problem> problems = new ArrayList<>();
        String text = SourceText.read(file, bytes, problems::add);
        FrontMatterReader.Result front =
                FrontMatterReader.read(text, new FrontMatter.Reading(file, zone, problems::add));
        if (Brackets.areTooDeep(front.body())) {
            return withoutText(file, slug, front.frontMatter(), problems);
        }
        try {
            return firstReading(file, slug, front, problems);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Reading {} failed", file, e);
            return withoutText(file, slug, front.frontMatter(), problems);
        }
    }

    /** The lecture is left empty, and its author told why. */
    private static FirstReading withoutText(String file, String slug, FrontMatter matter, List<Problem> problems) {
        String message = "Lectern could not make sense of this file and left its text out. Look for something very long"
                + " or very deeply nested in it.";
        problems.add(Problem.error("unreadable-file", file, 1, message));
        Cut nothing = new Cut(RichText.EMPTY, List.of(), List.of());
        Outline outline = Outline.of(file, "", new Document(), problem -> {});
        return new FirstReading(lecture(file, slug, matter, nothing), new ArrayList<>(), problems, outline);
    }

    private FirstReading firstReading(
            String file, String slug, FrontMatterReader.Result front, List<Problem> problems) {
        String body = LongParagraphs.cut(file, front.body(), problems::add);
        Document document = parser.parse(file, body, problems::add);
        Outline outline = Outline.of(file, body, document, problems::add);
        int before = problems.size();
        Cut cut = cutter.cut(new SectionPath(List.of(slug)), file, document, problems::add);
        boolean questions = !cut.questions().isEmpty() || problems.size() > before; // or some that could not be read
        DuplicateTitles.check(file, cut.sections(), problems::add);
        Lecture lecture = lecture(file, slug, front.frontMatter(), cut);
        if (isEmpty(lecture) && !questions) {
            String message =
                    "There is nothing to teach in this file. Write something below its headings, or remove it.";
            problems.add(Problem.warning("empty-lecture", file, 1, message));
        }
        return new FirstReading(lecture, new ArrayList<>(cut.questions()), problems, outline);
    }

    private static Lecture lecture(String file, String slug, FrontMatter matter, Cut cut) {
        return new Lecture(
                slug,
                file,
                title(file, matter, cut.sections()),
                matter.weight(),
                matter.summary(),
                matter.release(),
                cut.introduction(),
                cut.sections());
    }

    private static boolean isEmpty(Lecture lecture) {
        return lecture.introduction().isEmpty()
                && lecture.sections().stream()
                        .allMatch(section -> section.body().isEmpty());
    }

    private static String title(String file, FrontMatter matter, List<Section> sections) {
        if (matter.title() != null) {
            return matter.title();
        }
        return sections.isEmpty()
                ? FolderPage.spokenName(file)
                : sections.get(0).title();
    }
}
