package dev.lectern.testing;

class MemoryTermsTest extends TermsSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
