package dev.lectern.testing;

class MemoryLedgerTest extends LedgerSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
