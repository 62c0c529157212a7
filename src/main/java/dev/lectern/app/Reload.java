package dev.lectern.app;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.markdown.CourseText;
import dev.lectern.markdown.LectureFolder;
import dev.lectern.markdown.NoLecturesException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads lectures again once their files have changed and then been left alone for a while, as after saving in an editor or
 * fetching a new version. What has errors is not used; the version before stays, and the staff is told where and what to do.
 */
final class Reload implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reload.class);
    /** How often files are looked at, and so how long they must have been left alone. */
    static final Duration EVERY = Duration.ofSeconds(3);

    private static final Duration LAST_LOOK = Duration.ofSeconds(5);
    private static final int SHOWN = 5;

    private final ScheduledThreadPoolExecutor timer;

    private final List<Future<?>> looks;

    private Reload(ScheduledThreadPoolExecutor timer, List<Future<?>> looks) {
        this.timer = timer;
        this.looks = List.copyOf(looks);
    }

    static Reload watch(List<LiveText> texts, StaffNotices staff) {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "lectern-reload");
            thread.setDaemon(true);
            return thread;
        });
        long pause = EVERY.toMillis();
        List<Future<?>> looks = new ArrayList<>();
        for (LiveText text : texts) {
            Watched watched = new Watched(text, staff);
            looks.add(timer.scheduleWithFixedDelay(watched::look, pause, pause, TimeUnit.MILLISECONDS));
        }
        return new Reload(timer, looks);
    }

    /** The lectures of one course; looked at by one thread. */
    static final class Watched {
        private final LiveText text;
        private final StaffNotices staff;
        private FolderStamp read;
        private FolderStamp seen;
        private boolean told;

        Watched(LiveText text, StaffNotices staff) {
            this.text = text;
            this.staff = staff;
            this.read = FolderStamp.of(text.course().lectures());
            this.seen = read;
        }

        /** Looks once; what has changed since it was read, and not since the last look, is read again. */
        void look() {
            try {
                FolderStamp now = FolderStamp.of(text.course().lectures());
                if (!now.equals(read) && now.equals(seen)) {
                    read = now;
                    readAgain();
                }
                seen = now;
            } catch (RuntimeException e) {
                // The class goes on with what it has, and the next look may do better.
                LOG.error("lectures could not be read again: {}", e.getClass().getName());
            }
        }

        private void readAgain() {
            CourseSettings course = text.course();
            try {
                CourseText fresh = LectureFolder.read(course.lectures(), course.zone());
                if (text.offer(fresh)) {
                    LOG.info("The lectures of {} were read again.", course.id());
                    allIsWell();
                } else {
                    tell(errors(text.errors()));
                }
            } catch (NoLecturesException e) {
                tell(RichText.plain(String.valueOf(e.getMessage())).markdown());
            }
        }

        private void allIsWell() {
            if (told) {
                told = false;
                staff.tell(text.course().id(), "lectures", "The lectures are sound again and in use as they are now.");
            }
        }

        private void tell(String what) {
            told = true;
            LOG.warn(
                    "The changed lectures of {} have errors; the version before stays.",
                    text.course().id());
            staff.tell(
                    text.course().id(),
                    "lectures",
                    "The lectures have changed, and I go on with the version from before, because something is wrong"
                            + " in them:\n\n" + what + "\n\n`/teach check` shows everything. Once it is mended, I read"
                            + " them again by myself.");
        }

        private static String errors(List<Problem> errors) {
            StringBuilder lines = new StringBuilder();
            for (Problem error : errors.subList(0, Math.min(SHOWN, errors.size()))) {
                lines.append("- `")
                        .append(error.file())
                        .append("`, line ")
                        .append(error.line())
                        .append(": ")
                        .append(RichText.plain(error.message()).markdown().strip())
                        .append('\n');
            }
            return errors.size() > SHOWN
                    ? lines + "- and " + (errors.size() - SHOWN) + " more"
                    : lines.toString().strip();
        }
    }

    @Override
    public void close() {
        looks.forEach(look -> look.cancel(false));
        timer.shutdown();
        try {
            if (!timer.awaitTermination(LAST_LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("Reading the lectures again takes long; it is left alone.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
