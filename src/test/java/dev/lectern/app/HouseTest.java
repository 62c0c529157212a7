package dev.lectern.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseTest {
    @Test
    void everyRoomIsNonNullByDefault() {
        assertThat(Main.class.getPackage().isAnnotationPresent(org.jspecify.annotations.NullMarked.class))
                .isTrue();
    }
}
