package dev.lectern.bench;

import java.io.IOException;

/** The way on which Slack brings what people do to a bot. */
interface SlackLine {

    /** @param payload of an interaction, as JSON */
    void bring(long number, String payload) throws IOException;

    void close();
}
