package dev.lectern.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** The port: HTTP requests go to {@link Rest}, WebSockets to {@link Gateway}. */
final class Loopback implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    private final MockWebServer server = new MockWebServer();
    private final List<Socket> sockets = Collections.synchronizedList(new ArrayList<>());
    private final Rest rest;
    private final Gateway gateway;
    private final Faults faults;

    Loopback(Rest rest, Gateway gateway, Faults faults) {
        this.rest = rest;
        this.gateway = gateway;
        this.faults = faults;
        server.setServerSocketFactory(new RememberingSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return Loopback.this.dispatch(request);
            }
        });
        try {
            server.start(InetAddress.getLoopbackAddress(), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    private MockResponse dispatch(RecordedRequest request) {
        String path = request.getUrl().encodedPath();
        if (path.startsWith("/gateway")) {
            return new MockResponse.Builder()
                    .webSocketUpgrade(gateway.accept(sockets.get(request.getConnectionIndex())))
                    .build();
        }
        boolean lost = false;
        Answer answer;
        String name = request.getMethod() + " " + path.replaceFirst("^/api/v10", "");
        Faults.Fault fault = faults.take(name).orElse(null);
        if (fault instanceof Faults.Fault.Status status) {
            answer = new Answer(status.code(), status.json(), java.util.Map.of());
        } else if (fault instanceof Faults.Fault.TooMany many) {
            answer = Answer.tooMany(many.seconds(), many.global());
        } else {
            lost = fault instanceof Faults.Fault.Lost;
            answer = rest.answer(name, request.getUrl(), request.getHeaders(), payload(request));
        }
        boolean cloudflare = fault instanceof Faults.Fault.TooMany many && many.cloudflare();
        return response(answer, lost, cloudflare);
    }

    private MockResponse response(Answer answer, boolean lost, boolean cloudflare) {
        MockResponse.Builder response = new MockResponse.Builder()
                .code(answer.code())
                .headersDelay(faults.latency().toMillis(), TimeUnit.MILLISECONDS);
        if (!cloudflare) {
            response.setHeader("Via", "1.1 loopback");
        }
        answer.headers().forEach(response::setHeader);
        if (answer.code() != 204) {
            response.setHeader("Content-Type", "application/json").body(answer.body());
        }
        if (lost) {
            response.onResponseStart(new SocketEffect.CloseSocket());
        }
        return response.build();
    }

    private static Sent.Payload payload(RecordedRequest request) {
        ByteString body = request.getBody();
        if (body == null || body.size() == 0) {
            return new Sent.Payload(JSON.createObjectNode(), List.of());
        }
        String type = String.valueOf(request.getHeaders().get("Content-Type"));
        try {
            return type.startsWith("multipart/")
                    ? multipart(body, type)
                    : new Sent.Payload(JSON.readTree(body.toByteArray()), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sent.Payload multipart(ByteString body, String type) throws IOException {
        Matcher boundary = BOUNDARY.matcher(type);
        if (!boundary.find()) {
            throw new IOException("multipart without a boundary");
        }
        JsonNode json = JSON.createObjectNode();
        List<Sent.Upload> files = new ArrayList<>();
        try (MultipartReader reader = new MultipartReader(new Buffer().write(body), boundary.group(1))) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                String disposition = String.valueOf(part.headers().get("Content-Disposition"));
                ByteString content = part.body().readByteString();
                Matcher file = FILE_NAME.matcher(disposition);
                if (file.find()) {
                    files.add(new Sent.Upload(file.group(1), content));
                } else if (disposition.contains("payload_json")) {
                    json = JSON.readTree(content.toByteArray());
                }
            }
        }
        return new Sent.Payload(json, files);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Accepted sockets in order, so that a test can cut the one that a WebSocket runs on. */
    private final class RememberingSockets extends ServerSocketFactory {
        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    sockets.add(socket);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
            throw new UnsupportedOperationException();
        }
    }
}
