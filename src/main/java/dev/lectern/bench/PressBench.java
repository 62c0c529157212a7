package dev.lectern.bench;

import dev.lectern.course.ChannelRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From the press of a button to its reply, through the platforms' own libraries and servers on loopback, against an empty
 * handler on the same library: one that acknowledges and answers with one word. Both are measured in short rounds in turn.
 */
final class PressBench {
    private static final int ROUNDS = 3;
    /** Everybody presses once, so that nobody is new to the class in what is measured. */
    private static final int WARM = PressedClass.STUDENTS;

    private static final int WARM_ROUNDS = 6;
    private static final int CALM = 100;
    private static final int BUSY = 500;
    private static final int BUSY_SOCKET = 200;

    private final Clock clock;
    private final Duration round;

    /** @param round how long each bot is pressed in one round */
    PressBench(Clock clock, Duration round) {
        this.clock = clock;
        this.round = round;
    }

    private interface Opening {
        Pressed open() throws Exception;
    }

    private record Platform(String name, int busy, Opening ours, Opening empty) {}

    /** @param folder an empty folder */
    List<String> run(Path folder) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Press of a button to its reply, against an empty handler on the same library (goals: ratio 0.80, p99 50 ms"
                        + " when busy, no errors)");
        lines.add(
                "                      presses/s    at   p50 ms   p99 ms    at   p50 ms   p99 ms   errors   heap MB   ratio");
        try (PressedClass discord = open(folder, "discord", DiscordLoad.CHANNEL)) {
            lines.addAll(measured(
                    discord,
                    new Platform(
                            "Discord, JDA",
                            BUSY,
                            () -> DiscordLoad.ours(discord.frontDesk(), clock, PressedClass.IN_EVERY_REPLY),
                            () -> DiscordLoad.empty(clock))));
        }
        for (boolean overHttp : List.of(true, false)) {
            try (PressedClass slack = open(folder, overHttp ? "http" : "socket", SlackLoad.CHANNEL)) {
                lines.addAll(measured(
                        slack,
                        new Platform(
                                overHttp ? "Slack, HTTP" : "Slack, Socket Mode",
                                overHttp ? BUSY : BUSY_SOCKET,
                                () -> SlackLoad.ours(overHttp, slack.frontDesk(), clock, PressedClass.IN_EVERY_REPLY),
                                () -> SlackLoad.empty(overHttp, clock))));
            }
        }
        return lines;
    }

    private PressedClass open(Path folder, String name, ChannelRef channel) throws Exception {
        return new PressedClass(Files.createDirectory(folder.resolve(name)), clock, channel);
    }

    private record Round(Latencies ours, Latencies empty) {
        double ratio() {
            return ours.perSecond() / empty.perSecond();
        }
    }

    private List<String> measured(PressedClass held, Platform platform) throws Exception {
        try (Pressed ours = platform.ours().open();
                Pressed empty = platform.empty().open()) {
            Pressing our = new Pressing(ours, held::press);
            Pressing its = new Pressing(empty, held::press);
            List<Round> rounds = new ArrayList<>();
            its.warm(WARM, round.multipliedBy(WARM_ROUNDS));
            our.warm(WARM, round.multipliedBy(WARM_ROUNDS));
            for (int i = 0; i < ROUNDS; i++) {
                Latencies limit = its.flatOut(round);
                rounds.add(new Round(our.flatOut(round), limit));
            }
            rounds.sort((one, other) -> Double.compare(one.ratio(), other.ratio()));
            Round median = rounds.get(ROUNDS / 2);
            Duration longer = round.multipliedBy(2);
            Latencies itsCalm = its.offered(CALM, longer);
            Latencies ourCalm = our.offered(CALM, longer);
            Latencies itsBusy = its.offered(platform.busy(), longer);
            Latencies ourBusy = our.offered(platform.busy(), longer);
            int missing = (int) our.made() - held.answers();
            String figures = line(platform.name(), platform.busy(), List.of(median.ours(), ourCalm, ourBusy));
            String limits = line("  empty handler", platform.busy(), List.of(median.empty(), itsCalm, itsBusy));
            return List.of(
                    figures
                            + String.format(
                                    Locale.ROOT,
                                    "   %6d   %7.0f   %5.2f",
                                    our.errors() + missing,
                                    heap(),
                                    median.ratio()),
                    limits + String.format(Locale.ROOT, "   %6d", its.errors()));
        }
    }

    private static String line(String name, int busy, List<Latencies> all) {
        return String.format(
                Locale.ROOT,
                "  %-19s %10.0f %5d/s %7.2f  %7.2f %4d/s %8.2f %8.2f",
                name,
                all.get(0).perSecond(),
                CALM,
                all.get(1).percentileMillis(0.5),
                all.get(1).percentileMillis(0.99),
                busy,
                all.get(2).percentileMillis(0.5),
                all.get(2).percentileMillis(0.99));
    }

    /** What is in use after everything that is not was thrown away, of the whole process with both bots. */
    private static double heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }
}
