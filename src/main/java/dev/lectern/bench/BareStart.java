package dev.lectern.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.slf4j.LoggerFactory;

/**
 * The least that a start with these libraries can cost: opens a database, parses the lectures, sets up logging and loads the
 * classes of the command line, and does nothing with them.
 */
public final class BareStart {
    private BareStart() {}

    /** @param args the database file and the folder of lectures */
    public static void main(String[] args) throws Exception {
        LoggerFactory.getLogger(BareStart.class).debug("starting");
        Class.forName("picocli.CommandLine");
        Class.forName("org.snakeyaml.engine.v2.api.lowlevel.Compose");
        Class.forName("com.fasterxml.jackson.databind.ObjectMapper");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + args[0]);
                Statement statement = connection.createStatement();
                Stream<Path> files = Files.walk(Path.of(args[1]))) {
            statement.execute("PRAGMA journal_mode = wal");
            statement.execute("CREATE TABLE IF NOT EXISTS bare (number INTEGER PRIMARY KEY)");
            Parser parser = Parser.builder()
                    .extensions(List.of(TablesExtension.create(), StrikethroughExtension.create()))
                    .build();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".md")).toList()) {
                parse(parser, file);
            }
        }
    }

    private static void parse(Parser parser, Path file) throws IOException {
        if (parser.parse(Files.readString(file)).getFirstChild() == null) {
            throw new IOException("nothing in " + file);
        }
    }
}
