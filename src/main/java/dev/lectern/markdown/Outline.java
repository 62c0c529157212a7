package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * What the checks need to know of a parsed file, gathered in one pass that does not recurse: headings, links, anchors and
 * images. Says at once what is wrong with a heading's level, an image or a link by itself.
 */
final class Outline {
    private static final Pattern HEADING_ID = Pattern.compile("\\{#([^}\\s]+)[^}]*}\\s*$");
    private static final Pattern UNSAFE = Pattern.compile("(?i)^(?:javascript|vbscript|data):");

    /** Enough for any title; keeps images within images within images from taking long. */
    private static final int MOST_NODES = 100;

    private final String file;
    private final Consumer<Problem> problems;
    private final Set<String> anchors = new HashSet<>();
    private final List<Destination> links = new ArrayList<>();
    private final List<Destination> references = new ArrayList<>();
    private final Set<Integer> codeLines = new HashSet<>();
    private int line = 1;
    private int lastLevel;

    /** Where a link goes, as written, and the line it is on. */
    record Destination(String written, int line) {}

    private Outline(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** @param text the text that the document was parsed from, HTML and shortcodes included */
    static Outline of(String file, String text, Document document, Consumer<Problem> problems) {
        Outline outline = new Outline(file, problems);
        for (Node node = document; node != null; node = next(node)) {
            outline.visit(node);
        }
        RawMarks marks = RawMarks.in(text, outline.codeLines);
        outline.references.addAll(marks.references());
        marks.ids().forEach(id -> outline.anchors.add(reduced(id)));
        Set<String> targets =
                marks.references().stream().map(Destination::written).collect(Collectors.toSet());
        outline.links.removeIf(link -> targets.contains(link.written()));
        return outline;
    }

    /** The names by which parts of the file can be linked to, reduced as by {@link #reduced}. */
    Set<String> anchors() {
        return anchors;
    }

    /** Links other than {@link #references}. */
    List<Destination> links() {
        return links;
    }

    /** What Hugo's {@code ref} and {@code relref} name. */
    List<Destination> references() {
        return references;
    }

    /** An anchor as letters and digits alone: sites differ in what they make of spaces, dashes and symbols. */
    static String reduced(String anchor) {
        StringBuilder reduced = new StringBuilder(anchor.length());
        int point;
        for (int at = 0; at < anchor.length(); at += Character.charCount(point)) {
            point = anchor.codePointAt(at);
            if (Character.isLetterOrDigit(point)) {
                reduced.appendCodePoint(point);
            }
        }
        return reduced.toString().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Node next(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    private void visit(Node node) {
        if (node instanceof Block && !node.getSourceSpans().isEmpty()) {
            line = node.getSourceSpans().get(0).getLineIndex() + 1;
        }
        if (node instanceof Heading heading) {
            visitHeading(heading);
        } else if (node instanceof Link link) {
            visitLink(link);
        } else if (node instanceof Image image) {
            visitImage(image);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            line++;
        } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
            for (SourceSpan span : node.getSourceSpans()) {
                codeLines.add(span.getLineIndex() + 1);
            }
        }
    }

    private void visitHeading(Heading heading) {
        String text = text(heading);
        Matcher id = HEADING_ID.matcher(text);
        if (id.find()) {
            anchors.add(reduced(id.group(1)));
            text = text.substring(0, id.start());
        }
        anchors.add(reduced(text));
        if (heading.getParent() instanceof Document) {
            checkLevel(heading.getLevel(), text.strip());
        }
    }

    /** The first heading may have any level: some sites show the lecture's title as one, some as two. */
    private void checkLevel(int level, String text) {
        int before = lastLevel;
        lastLevel = level;
        if (before > 0 && level > before + 1) {
            warn(
                    "heading-level-skipped",
                    "The heading \"%s\" has level %d, but the one before it has level %d. Write it with %s."
                            .formatted(text, level, before, "#".repeat(before + 1)));
        }
    }

    private void visitLink(Link link) {
        String destination = link.getDestination().strip();
        if (UNSAFE.matcher(destination).find()) {
            warn(
                    "unsafe-link",
                    "The link \"%s\" runs code or holds data, so students see only its text. Link to a page instead."
                            .formatted(text(link)));
        } else {
            links.add(new Destination(destination, line));
        }
    }

    private void visitImage(Image image) {
        if (text(image).isBlank()) {
            warnAboutImage(image.getDestination());
        }
    }

    private void warnAboutImage(String image) {
        warn(
                "image-without-alt",
                "The image %s has no words for students who cannot see it. Describe it between the brackets: ![what it shows](…)."
                        .formatted(image));
    }

    private void warn(String code, String message) {
        problems.accept(Problem.warning(code, file, line, message));
    }

    private static String text(Node parent) {
        StringBuilder text = new StringBuilder();
        Node node = parent.getFirstChild();
        for (int count = 0; node != null && count < MOST_NODES; count++) {
            if (node instanceof Text words) {
                text.append(words.getLiteral());
            } else if (node instanceof Code code) {
                text.append(code.getLiteral());
            }
            node = nextWithin(parent, node);
        }
        return text.toString();
    }

    private static @Nullable Node nextWithin(Node parent, Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != parent && at.getNext() == null) {
            at = at.getParent();
        }
        return at == parent ? null : at.getNext();
    }
}
