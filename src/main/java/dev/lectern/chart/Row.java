package dev.lectern.chart;

import dev.lectern.score.Progress;

/** One lecture in the picture. */
record Row(String title, Progress progress) {
    Row {
        title = title.replaceAll("\\s+", " ").strip();
    }

    /** What stands beside the bar. */
    String figures() {
        String answered = progress.answered() + " of " + progress.questions();
        return progress.answered() == 0 ? answered : answered + " · " + progress.correct() + " right";
    }

    double right() {
        return share(progress.correct());
    }

    double otherwise() {
        return share(progress.answered() - progress.correct());
    }

    double open() {
        return share(progress.questions() - progress.answered());
    }

    private double share(int part) {
        return progress.questions() == 0 ? 0 : (double) part / progress.questions();
    }
}
