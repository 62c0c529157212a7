package dev.lectern.testing;

import dev.lectern.chat.Charts;
import dev.lectern.chat.Picture;
import dev.lectern.score.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws nothing: the picture's bytes and its description are the figures it would show. */
public final class WordyCharts implements Charts {
    @Override
    public Picture progress(List<Progress> progress, Map<String, String> titles) {
        String words = progress.stream()
                .map(lecture -> titles.getOrDefault(lecture.lecture(), lecture.lecture()) + " " + lecture.correct()
                        + "/" + lecture.answered() + "/" + lecture.questions())
                .collect(Collectors.joining(", "));
        return new Picture(words.getBytes(StandardCharsets.UTF_8), words);
    }
}
