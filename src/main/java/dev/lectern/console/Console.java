package dev.lectern.console;

import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedString;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole class in a terminal: reads lines, finds out what they mean, and shows the replies. Anyone at the keyboard can be
 * any student. Used by one thread.
 */
public final class Console {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);

    private final Lesson lesson;
    private final Exports exports;
    private final Seats seats;
    private final Understanding understanding;
    private boolean failed;

    /**
     * @param student the name of the student who sits down first
     * @throws IllegalArgumentException where nobody can be called so
     */
    public Console(Lesson lesson, Exports exports, String student) {
        this.lesson = lesson;
        this.exports = exports;
        this.seats = new Seats(student);
        this.understanding = new Understanding(lesson.words());
    }

    /** Whether somebody can sit down under this name. */
    public static boolean isStudent(String name) {
        return Seats.isName(name);
    }

    /**
     * Talks with whoever sits at this process's terminal, or reads what is piped into it, until there is no more.
     *
     * @param history the file that remembers commands between sessions
     * @return false where something that was piped in could not be done, such as an answer that could not be kept; whoever
     *     sits at a terminal has seen it
     * @throws IOException where the terminal is gone
     */
    public boolean run(Path history) throws IOException {
        try (Station station = Station.here(history, completion())) {
            return talk(station) || station.interactive();
        }
    }

    Completion completion() {
        return new Completion(lesson, seats);
    }

    /** Returns whether everything that was asked could be done. */
    boolean talk(Station station) throws IOException {
        Screen screen = station.screen();
        if (station.interactive()) {
            show(screen, ConsoleWords.welcome(lesson, seats.name()));
        }
        while (true) {
            Optional<String> line = station.keyboard().read(seats.name());
            if (line.isEmpty() || !obey(line.get(), screen)) {
                break;
            }
        }
        if (station.interactive()) {
            show(screen, ConsoleWords.GOODBYE);
        }
        return !failed;
    }

    /** Does what a line says; false where that is to leave. */
    private boolean obey(String line, Screen screen) {
        Meant meant = understanding.of(line, seats.card());
        if (meant instanceof Meant.Ask ask) {
            ask(ask, screen);
        } else if (meant instanceof Meant.Become become) {
            become(become.name(), screen);
        } else if (meant instanceof Meant.TooLong tooLong) {
            show(screen, ConsoleWords.tooLong(tooLong));
        } else if (meant instanceof Meant.Unclear) {
            show(screen, ConsoleWords.UNCLEAR);
        }
        return !(meant instanceof Meant.Quit);
    }

    private void ask(Meant.Ask ask, Screen screen) {
        Card card;
        try {
            Instant opened = ask.written() ? seats.since() : null;
            Reply reply = lesson.router().apply(lesson.request(seats.account(), ask.action(), opened));
            card = settled(reply);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a reply failed: {}", e.getClass().getName());
            card = ConsoleWords.BROKEN;
        }
        if (card.tone() == Card.Tone.FAILURE) {
            failed = true;
        } else {
            seats.saw(card, lesson.clock().instant()); // after a failure the same answer may be given again
        }
        show(screen, card);
    }

    private Card settled(Reply reply) {
        if (reply instanceof Reply.Export export) {
            return handedOver(export);
        }
        if (reply instanceof Reply.Handed handed) {
            return handedOver(handed);
        }
        if (reply instanceof Reply.Pictured pictured) {
            return drawn(pictured);
        }
        return reply instanceof Reply.Forgotten forgotten ? cleared(forgotten) : reply.card();
    }

    private Card handedOver(Reply.Export export) {
        try {
            Path file = exports.write(export.record(), lesson.clock().instant());
            return export.card().and(ConsoleWords.handedOver(file));
        } catch (IOException e) {
            LOG.error("an export could not be written: {}", e.getClass().getName());
            return ConsoleWords.NOT_WRITTEN;
        }
    }

    private Card handedOver(Reply.Handed handed) {
        try {
            Path file =
                    exports.write(handed.file(), seats.account(), lesson.clock().instant());
            return handed.card().and(ConsoleWords.handedOver(file));
        } catch (IOException e) {
            LOG.error("a file could not be written: {}", e.getClass().getName());
            return ConsoleWords.NOT_WRITTEN;
        }
    }

    private Card drawn(Reply.Pictured pictured) {
        try {
            Path file = exports.write(
                    pictured.picture(), seats.account(), lesson.clock().instant());
            return pictured.card().and(ConsoleWords.drawn(file));
        } catch (IOException e) {
            LOG.error("a picture could not be written: {}", e.getClass().getName());
            return pictured.card().and(ConsoleWords.NOT_DRAWN);
        }
    }

    private Card cleared(Reply.Forgotten forgotten) {
        try {
            exports.remove(seats.account());
            return forgotten.card();
        } catch (IOException e) {
            LOG.error("an export could not be removed: {}", e.getClass().getName());
            return forgotten.card().and(ConsoleWords.EXPORTS_LEFT);
        }
    }

    private void become(String name, Screen screen) {
        if (name.isBlank()) {
            show(screen, ConsoleWords.whoIsHere(seats.name()));
        } else if (Seats.isName(name)) {
            seats.sit(name);
            show(screen, ConsoleWords.nowHere(seats.name(), seats.card()));
        } else {
            show(screen, ConsoleWords.NO_NAME);
        }
    }

    private static void show(Screen screen, Card card) {
        List<AttributedString> lines;
        try {
            lines = new CardText(screen.width(), screen.styled()).lines(card);
        } catch (StackOverflowError e) {
            LOG.error("a reply is nested too deeply to be shown");
            lines = new CardText(screen.width(), screen.styled()).lines(ConsoleWords.BROKEN);
        }
        screen.print(lines);
    }
}
