package dev.lectern.store;

import dev.lectern.testing.Ports;
import dev.lectern.testing.TermsSuite;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class JdbcTermsTest extends TermsSuite {
    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(new DataFolder(folder), TestDatabase.CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Ports ports() {
        return TestDatabase.ports(database);
    }
}
