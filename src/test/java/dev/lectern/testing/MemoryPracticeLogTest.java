package dev.lectern.testing;

class MemoryPracticeLogTest extends PracticeLogSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
