package dev.lectern.testing;

class MemoryLinksTest extends LinksSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
