package dev.lectern.testing;

class MemoryCorrectionsTest extends CorrectionsSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
