package dev.lectern.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A platform's end of HTTP and WebSockets on loopback, on one port, with as little work of its own as can be: what is measured
 * shares the machine with it. It understands what the platforms' libraries send, and no more of the protocols.
 */
final class Loopback implements Closeable {
    private static final int BACKLOG = 256;
    private static final int BUFFER = 1 << 14;

    /** What stands there. Called by many threads. */
    interface Site {
        Answer answer(Request request);

        /** A WebSocket was opened. */
        void opened(WebSocketLine line);

        /** Something came in over a WebSocket. */
        void heard(WebSocketLine line, String text);
    }

    /** @param headers by name in lower case */
    record Request(String method, String path, Map<String, String> headers, String body) {}

    record Answer(int status, String body) {}

    private final ServerSocket server;
    private final Site site;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    Loopback(Site site) throws IOException {
        this.site = site;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    }

    void start() {
        run("bench-accept", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private static void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                run("bench-line", () -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            for (Request request = read(in); request != null; request = read(in)) {
                String key = request.headers().get("sec-websocket-key");
                if (key != null) {
                    WebSocketLine line = WebSocketLine.accept(key, in, out);
                    site.opened(line);
                    line.listen(text -> site.heard(line, text));
                    return;
                }
                out.write(bytes(site.answer(request)));
            }
        } catch (IOException e) {
            // The bot hung up, or we did: what is missing then is counted as lost.
        } finally {
            open.remove(socket);
        }
    }

    /** A 204 has no body and says no length, as HTTP wants it. Discord's library wants the header Via. */
    private static byte[] bytes(Answer answer) {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        String length = answer.status() == 204
                ? ""
                : "Content-Type: application/json; charset=utf-8\r\nContent-Length: " + body.length + "\r\n";
        byte[] head = ("HTTP/1.1 " + answer.status() + " -\r\nVia: 1.1 bench\r\n" + length + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    /** Null at the end of what comes. */
    private static @Nullable Request read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return null;
        }
        String[] words = first.split(" ", 3);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Request(words[0], words[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
