package dev.lectern.markdown;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in which authors write questions. It changes nothing in the tree; where it is not sure, it says so. */
sealed interface QuizDialect permits HeadingDialect, ParagraphDialect, SpoilerDialect {
    /** In the order in which they are tried. Lists are taken apart by {@link ListDialect}, item by item. */
    List<QuizDialect> ALL = List.of(new HeadingDialect(), new ParagraphDialect(), new SpoilerDialect());

    /** The question that begins at a place, or null. */
    @Nullable
    Draft read(Place place);
}
