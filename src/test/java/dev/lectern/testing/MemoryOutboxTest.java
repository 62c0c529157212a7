package dev.lectern.testing;

class MemoryOutboxTest extends OutboxSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
