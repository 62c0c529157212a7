package dev.lectern.testing;

class MemoryMembersTest extends MembersSuite {
    @Override
    protected Ports ports() {
        return Ports.of(new MemoryStore());
    }
}
