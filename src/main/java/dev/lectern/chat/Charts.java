package dev.lectern.chat;

import dev.lectern.score.Progress;
import java.util.List;
import java.util.Map;

/** Draws pictures. Safe for use by many threads. */
public interface Charts {

    /**
     * A student's progress: for each lecture how many of its questions were answered, and how many correctly.
     *
     * @param progress in lecture order; not empty
     * @param titles of lectures by their slug; a slug without one stands for itself
     */
    Picture progress(List<Progress> progress, Map<String, String> titles);
}
