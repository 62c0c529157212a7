package dev.lectern.command;

import dev.lectern.course.CourseId;
import dev.lectern.lecture.Lecture;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The contents of each course, worked out anew only when its lectures were read anew. Safe for use by many threads. */
final class Bookshelf {
    private final Map<CourseId, Shelved> shelved = new ConcurrentHashMap<>();

    private record Shelved(List<Lecture> lectures, Contents contents) {}

    Contents of(Classroom classroom) {
        List<Lecture> lectures = classroom.lectures().all();
        Shelved last = shelved.get(classroom.id());
        if (last == null || !isSame(last.lectures, lectures)) {
            last = new Shelved(lectures, Contents.of(lectures));
            shelved.put(classroom.id(), last);
        }
        return last.contents;
    }

    /** By identity: lectures are long, and are the same objects until they are read again. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Lecture> some, List<Lecture> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
