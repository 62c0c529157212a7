package dev.lectern.chart;

import dev.lectern.chat.Picture;
import dev.lectern.score.Progress;
import java.util.List;

/** The picture in sentences: all together first, then each lecture for as long as there is room. */
final class AltText {
    private static final int TITLE = 80;
    /** What the last sentence may need. */
    private static final int RESERVE = 30;

    private AltText() {}

    static String of(List<Row> rows) {
        StringBuilder text = new StringBuilder(overall(rows));
        int told = 0;
        for (Row row : rows) {
            String sentence = " " + sentence(row);
            boolean last = told == rows.size() - 1;
            if (text.length() + sentence.length() > Picture.MAX_ALT - (last ? 0 : RESERVE)) {
                break;
            }
            text.append(sentence);
            told++;
        }
        int left = rows.size() - told;
        return left == 0
                ? text.toString()
                : text + (left == 1 ? " There is one more." : " There are " + left + " more.");
    }

    private static String overall(List<Row> rows) {
        int questions =
                rows.stream().mapToInt(row -> row.progress().questions()).sum();
        int answered = rows.stream().mapToInt(row -> row.progress().answered()).sum();
        int right = rows.stream().mapToInt(row -> row.progress().correct()).sum();
        return "Your progress in " + lectures(rows.size()) + ": " + answered + " of " + questions
                + (questions == 1 ? " question" : " questions") + " answered, " + right + " of them right.";
    }

    private static String lectures(int number) {
        return number + (number == 1 ? " lecture" : " lectures");
    }

    private static String sentence(Row row) {
        Progress lecture = row.progress();
        String figures = lecture.answered() + " of " + lecture.questions() + " answered"
                + (lecture.answered() == 0 ? "." : ", " + lecture.correct() + " right.");
        return "“" + cut(row.title()) + "”: " + figures;
    }

    private static String cut(String title) {
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)).strip() + "…";
    }
}
