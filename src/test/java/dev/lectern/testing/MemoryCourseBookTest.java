package dev.lectern.testing;

class MemoryCourseBookTest extends CourseBookSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
