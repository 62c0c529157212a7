package dev.lectern.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The slugs of lecture files: from the file's name, for {@code index.md} from its folder's. Where two files have the same
 * name, the one higher up keeps it, and the others have their folders' names put before.
 */
final class LectureSlugs {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.(md|markdown)$");
    private static final Pattern NOT_IN_SLUG = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private LectureSlugs() {}

    /** A slug for every file; files are relative paths with forward slashes. */
    static Map<String, String> of(List<String> files) {
        Map<String, String> slugs = new HashMap<>();
        Set<String> taken = new HashSet<>();
        files.stream()
                .sorted(Comparator.comparingInt(LectureSlugs::depth).thenComparing(NaturalOrder.COMPARATOR))
                .forEach(file -> slugs.put(file, free(file, taken)));
        return slugs;
    }

    private static int depth(String file) {
        return names(file).size();
    }

    private static String free(String file, Set<String> taken) {
        List<String> names = names(file);
        String slug = "";
        for (int i = names.size() - 1; i >= 0; i--) {
            slug = slug(names.get(i)) + (slug.isEmpty() ? "" : "-" + slug);
            if (taken.add(slug)) {
                return slug;
            }
        }
        int number = 2;
        while (!taken.add(slug + "-" + number)) {
            number++;
        }
        return slug + "-" + number;
    }

    /** The names of the folders and of the file that make the slug, from the top. */
    private static List<String> names(String file) {
        List<String> names = new ArrayList<>(
                Arrays.asList(EXTENSION.matcher(file).replaceFirst("").split("/")));
        if (names.size() > 1 && names.get(names.size() - 1).equalsIgnoreCase("index")) {
            names.remove(names.size() - 1);
        }
        return names;
    }

    private static String slug(String name) {
        String slug = NOT_IN_SLUG
                .matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll("-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "lecture" : slug;
    }
}
