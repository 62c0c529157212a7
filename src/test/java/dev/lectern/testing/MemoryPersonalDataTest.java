package dev.lectern.testing;

class MemoryPersonalDataTest extends PersonalDataSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
