package dev.lectern.bench;

import java.io.Closeable;
import java.io.IOException;

/** A platform on loopback with one bot in it. Safe for use by many threads. */
interface Pressed extends Closeable {

    /** Brings a press to the bot; its reply is told to {@link #replies}. */
    void press(Press press) throws IOException;

    Replies replies();
}
