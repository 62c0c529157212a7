package dev.lectern.markdown;

import java.util.Locale;

/** The names that mean a folder rather than a page of its own. */
final class FolderPage {
    private FolderPage() {}

    /** {@code _index.md}: title, summary and weight of a folder that holds lectures; not a lecture itself. */
    static boolean isBranch(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("_index.md") || lower.equals("_index.markdown");
    }

    /** {@code index.md}: the lecture that a folder is. */
    static boolean isLeafBundle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("index.md") || lower.equals("index.markdown");
    }

    /** {@code README.md}: shown by code hosts, and a lecture only if it has front matter. */
    static boolean isReadme(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("readme.md") || lower.equals("readme.markdown");
    }

    /** The name of a page as words: of its file, for {@code index.md} of its folder. */
    static String spokenName(String file) {
        String page = file.replaceFirst("(?i)/index\\.(md|markdown)$", "").replaceFirst("(?i)\\.(md|markdown)$", "");
        String name = page.substring(page.lastIndexOf('/') + 1)
                .replaceAll("[-_]+", " ")
                .strip();
        return name.isEmpty() ? page : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The folder of a file, both relative with forward slashes; empty for the top. */
    static String folderOf(String file) {
        int slash = file.lastIndexOf('/');
        return slash < 0 ? "" : file.substring(0, slash);
    }
}
