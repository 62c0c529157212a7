package dev.lectern.bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;

/** The server's end of one WebSocket, RFC 6455 without extensions. Sending is safe for use by many threads. */
final class WebSocketLine {
    private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;
    private static final int SHORT = 126;
    private static final int LONG = 127;

    private final InputStream in;
    private final OutputStream out;

    private WebSocketLine(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @param key what the client's request said */
    static WebSocketLine accept(String key, InputStream in, OutputStream out) throws IOException {
        out.write(("HTTP/1.1 101 -\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " + proof(key)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        return new WebSocketLine(in, out);
    }

    private static String proof(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + GUID).getBytes(StandardCharsets.ISO_8859_1));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    void send(String text) throws IOException {
        send(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(int kind, byte[] content) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream(content.length + 10);
        frame.write(LAST | kind);
        if (content.length < SHORT) {
            frame.write(content.length);
        } else {
            int bytes = content.length < (1 << 16) ? 2 : 8;
            frame.write(bytes == 2 ? SHORT : LONG);
            for (int i = bytes - 1; i >= 0; i--) {
                frame.write((int) ((long) content.length >> (8 * i)));
            }
        }
        frame.write(content);
        synchronized (out) {
            frame.writeTo(out);
        }
    }

    /** Hears until the other end says goodbye or is gone. */
    void listen(Consumer<String> text) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        while (true) {
            int first = next();
            int kind = first & 0xf;
            byte[] content = content();
            if (kind == CLOSE) {
                send(CLOSE, content);
                return;
            } else if (kind == PING) {
                send(PONG, content);
            } else if (kind != PONG) {
                message.write(content);
                if ((first & LAST) != 0) {
                    text.accept(message.toString(StandardCharsets.UTF_8));
                    message.reset();
                }
            }
        }
    }

    /** Clients mask what they send. */
    private byte[] content() throws IOException {
        int size = next() & 0x7f;
        if (size >= SHORT) {
            int bytes = size == SHORT ? 2 : 8;
            size = 0;
            for (int i = 0; i < bytes; i++) {
                size = (size << 8) | next();
            }
        }
        byte[] mask = in.readNBytes(4);
        byte[] content = in.readNBytes(size);
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i & 3];
        }
        return content;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("hung up");
        }
        return next;
    }
}
