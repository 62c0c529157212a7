package dev.lectern.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A class put together as {@code run} puts it together, in the process of a test. */
public final class RunningClass implements AutoCloseable {
    private final Meeting meeting;

    private RunningClass(Meeting meeting) {
        this.meeting = meeting;
    }

    /** @param environment the tokens, by the names that {@code run} knows */
    public static RunningClass begin(Path config, Map<String, String> environment) throws Exception {
        Tokens tokens = Tokens.from(environment).required();
        return new RunningClass(Meeting.begin(SettingsReader.read(config), tokens, Clock.systemUTC()));
    }

    /** Where Slack's requests go. */
    public URI slackEvents() {
        return meeting.web().orElseThrow().resolve(Door.SLACK_EVENTS);
    }

    @Override
    public void close() {
        meeting.close();
    }
}
