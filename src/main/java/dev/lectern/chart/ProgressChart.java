package dev.lectern.chart;

import dev.lectern.chat.Charts;
import dev.lectern.chat.Picture;
import dev.lectern.score.Progress;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Progress by lecture. What draws is loaded when the first picture is asked for, so that a start does not wait for it. */
public final class ProgressChart implements Charts {
    /** In a longer list the others are only counted: nobody reads more on a phone. */
    private static final int MOST = 30;

    /** One picture is drawn at a time: a large one takes some 15 MB until it is written. */
    private final Object drawing = new Object();

    /**
     * @throws IllegalStateException where this machine cannot draw, which a server without fonts cannot
     */
    @Override
    public Picture progress(List<Progress> progress, Map<String, String> titles) {
        List<Row> rows = progress.stream()
                .map(lecture -> new Row(titles.getOrDefault(lecture.lecture(), lecture.lecture()), lecture))
                .toList();
        try {
            synchronized (drawing) {
                List<Row> shown = rows.subList(0, Math.min(MOST, rows.size()));
                return new Picture(png(new ProgressSheet(shown, rows).draw()), AltText.of(rows));
            }
        } catch (LinkageError | InternalError | RuntimeException | IOException e) {
            throw new IllegalStateException(
                    "no picture can be drawn here; on a server, install fontconfig and a font such as DejaVu", e);
        }
    }

    /** Kept in memory: by itself ImageIO would put what it writes into a temporary file. */
    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", out);
        }
        return bytes.toByteArray();
    }
}
