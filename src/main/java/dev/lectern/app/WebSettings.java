package dev.lectern.app;

import java.net.InetSocketAddress;

/**
 * Where Lectern listens for HTTP.
 *
 * @param bind an address of this machine, or its name
 * @param port 0 for a free one
 */
record WebSettings(String bind, int port) {
    static final WebSettings DEFAULT = new WebSettings("127.0.0.1", 8080);

    InetSocketAddress address() {
        return new InetSocketAddress(bind, port);
    }
}
