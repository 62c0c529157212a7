package dev.lectern.testing;

class MemoryLinkedStudentTest extends LinkedStudentSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
