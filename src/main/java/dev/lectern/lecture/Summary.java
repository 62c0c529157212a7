package dev.lectern.lecture;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * What a section says in short, taken from it word by word and in its order: its claim, its key points, its tables in full.
 * A short section comes whole. What is below the section comes along, each part under its heading.
 *
 * @param title the section's
 * @param body about 900 characters, tables not counted; empty where there is nothing but questions
 * @param readOn what was shortened or left out, in the author's order: parts below the section, or the section itself
 */
public record Summary(String title, RichText body, List<SectionPath> readOn) {
    public Summary {
        readOn = List.copyOf(readOn);
    }

    /** Summarises a section of the lecture and everything below it. */
    public static Summary of(Lecture lecture, Section section) {
        List<SummaryPart> parts = lecture.within(section.path()).stream()
                .map(part -> SummaryPart.of(part, section))
                .toList();
        new SummaryChoice(parts).choose();
        return new Summary(section.title(), body(parts), readOn(parts, section.path()));
    }

    public boolean isEmpty() {
        return body.isEmpty();
    }

    private static RichText body(List<SummaryPart> parts) {
        var document = new Document();
        for (SummaryPart part : parts) {
            List<Node> blocks = part.chosen();
            if (!blocks.isEmpty() && part.depth() > 0) {
                document.appendChild(heading(part.section().title()));
            }
            blocks.forEach(document::appendChild);
        }
        return RichText.of(document);
    }

    private static Paragraph heading(String title) {
        var bold = new StrongEmphasis("**");
        bold.appendChild(new Text(title));
        var paragraph = new Paragraph();
        paragraph.appendChild(bold);
        return paragraph;
    }

    private static List<SectionPath> readOn(List<SummaryPart> parts, SectionPath root) {
        List<SectionPath> readOn = new ArrayList<>();
        List<SectionPath> leftOut = new ArrayList<>();
        for (SummaryPart part : parts) {
            SectionPath path = part.section().path();
            if (!part.isCut() || leftOut.stream().anyMatch(path::isWithin)) {
                continue;
            }
            readOn.add(path);
            if (part.chosen().isEmpty() && !path.equals(root)) {
                leftOut.add(path); // whoever reads there finds what is below as well
            }
        }
        return readOn;
    }
}
