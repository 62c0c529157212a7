package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.markdown.Outline.Destination;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows links between the files of a course: relative links to Markdown files, anchors, and Hugo's {@code ref} and
 * {@code relref}. Links to other sites, to pages of the site the course is part of and to other kinds of file are not looked
 * at; nothing is fetched.
 */
final class LinkCheck {
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:");
    private static final Pattern MARKDOWN = Pattern.compile("(?i)\\.(md|markdown)$");
    private static final Pattern FOLDER_PAGE = Pattern.compile("(?i)(^|/)_?index$");

    private final Map<String, Set<String>> anchors;
    private final Map<String, List<String>> filesByName;

    /** @param anchors the {@link Outline#anchors} of every file of the course, by its path from the top */
    LinkCheck(Map<String, Set<String>> anchors) {
        this.anchors = anchors;
        this.filesByName = anchors.keySet().stream().collect(Collectors.groupingBy(file -> lastName(pageName(file))));
    }

    /** Checks every link and reference of a file. */
    void check(String file, Outline outline, Consumer<Problem> problems) {
        Checked checked = new Checked(file, problems);
        outline.links().forEach(checked::checkLink);
        outline.references().forEach(checked::checkReference);
    }

    /** Checks only what stays within the file. */
    void checkWithin(String file, Outline outline, Consumer<Problem> problems) {
        Checked checked = new Checked(file, problems);
        outline.links().stream()
                .filter(link -> link.written().isEmpty() || link.written().startsWith("#"))
                .forEach(checked::checkLink);
    }

    private final class Checked {
        private final String file;
        private final Consumer<Problem> problems;

        Checked(String file, Consumer<Problem> problems) {
            this.file = file;
            this.problems = problems;
        }

        void checkLink(Destination link) {
            String written = link.written();
            if (written.isEmpty()) {
                report(link, "This link goes nowhere: put a destination between its parentheses.");
            } else if (!written.startsWith("/") && !SCHEME.matcher(written).find()) {
                checkRelative(link);
            }
        }

        private void checkRelative(Destination link) {
            String path = decoded(before(before(link.written(), '#'), '?'));
            if (path.isEmpty()) {
                checkAnchor(file, link);
            } else if (MARKDOWN.matcher(path).find()) {
                String target = resolved(FolderPage.folderOf(file), path);
                if (target == null) {
                    report(
                            link,
                            "The link \"%s\" leaves the lectures folder. Link to a lecture, or to a page on the web.");
                } else if (!anchors.containsKey(target)) {
                    report(link, "The link \"%s\" leads to no file of this course. Correct its path or remove it.");
                } else {
                    checkAnchor(target, link);
                }
            }
        }

        /** A {@code ref} names a page by its path from the top or from here, or by the end of its path, with or without extension. */
        void checkReference(Destination reference) {
            String path = before(reference.written(), '#');
            if (path.isEmpty()) {
                checkAnchor(file, reference);
                return;
            }
            String wanted = pageName(path.replaceFirst("^(\\.{0,2}/)+", ""));
            String target = filesByName.getOrDefault(lastName(wanted), List.of()).stream()
                    .filter(candidate -> ("/" + pageName(candidate)).endsWith("/" + wanted))
                    .min(Comparator.comparingInt(String::length))
                    .orElse(null);
            if (target != null) {
                checkAnchor(target, reference);
            } else if (!path.startsWith("/")) {
                report(
                        reference,
                        "The reference \"%s\" leads to no file of this course. Correct its path or remove it.");
            }
        }

        private void checkAnchor(String target, Destination link) {
            int hash = link.written().indexOf('#');
            String anchor =
                    hash < 0 ? "" : Outline.reduced(decoded(link.written().substring(hash + 1)));
            Set<String> known = anchors.getOrDefault(target, Set.of());
            boolean found = anchor.isEmpty() || anchor.equals("top") || known.contains(anchor);
            if (!found && !known.contains(anchor.replaceFirst("\\d+$", ""))) { // sites number equal headings
                String where = target.equals(file) ? "this lecture" : target;
                report(link, "The link \"%s\" leads to no heading of " + where + ". Correct what stands after the #.");
            }
        }

        private void report(Destination link, String message) {
            problems.accept(Problem.warning("broken-link", file, link.line(), message.replace("%s", link.written())));
        }
    }

    /** The path from the top, or null when it leaves the folder. */
    private static @Nullable String resolved(String folder, String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (folder + "/" + path).split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return null;
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        return String.join("/", names);
    }

    private static String pageName(String path) {
        String name = MARKDOWN.matcher(path).replaceFirst("");
        return FOLDER_PAGE.matcher(name).replaceFirst("").replaceFirst("/$", "").toLowerCase(Locale.ROOT);
    }

    private static String lastName(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    private static String before(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // a lone percent sign stands for itself
        }
    }
}
