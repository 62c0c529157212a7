package dev.lectern.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.lectern.testing.slack.LogWatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private static final String WORDS = "planted words";

    private final LogWatch logs = LogWatch.ofEverythingThatIsOn();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, Boolean> parts = new ConcurrentHashMap<>(Map.of("store", true, "discord", true));
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private final Map<String, List<String>> headers = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private WebServer server;

    @BeforeEach
    void start() throws IOException {
        server = WebServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                () -> parts,
                Map.of("/echo", this::echo, "/slow", this::slow, "/broken", this::broken));
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.close();
        logs.close();
        assertThat(logs.lines()).noneMatch(line -> line.contains(WORDS));
    }

    private Endpoint.Answer echo(Map<String, List<String>> read, byte[] body) {
        headers.putAll(read);
        bodies.add(body);
        return new Endpoint.Answer(200, "application/json", "{}");
    }

    private Endpoint.Answer slow(Map<String, List<String>> read, byte[] body) {
        arrived.countDown();
        try {
            assertThat(gate.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Endpoint.Answer(200, "", "done");
    }

    private Endpoint.Answer broken(Map<String, List<String>> read, byte[] body) {
        throw new IllegalStateException(WORDS);
    }

    @Test
    void healthIsTwoHundredWhileEveryPartWorks() throws Exception {
        HttpResponse<String> answer = get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\",\"parts\":{\"discord\":true,\"store\":true}}\n");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void onePartThatDoesNotWorkIsTrouble() throws Exception {
        parts.put("discord", false);

        HttpResponse<String> answer = get("/healthz");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"status\":\"trouble\",\"parts\":{\"discord\":false,\"store\":true}}\n");
    }

    @Test
    void aPostIsHandedOverByteForByteWithItsHeaders() throws Exception {
        byte[] body = {0, (byte) 0xff, '+', '%', '4', '1', (byte) 0xc3, (byte) 0xa9, '\r', '\n'};

        HttpResponse<String> answer = post("/echo", BodyPublishers.ofByteArray(body));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(bodies).singleElement().isEqualTo(body);
        assertThat(headers.get("x-slack-signature")).containsExactly(WORDS);
    }

    @Test
    void aBodyAtTheLimitIsTakenAndOneByteMoreIsNot() throws Exception {
        assertThat(post("/echo", BodyPublishers.ofByteArray(new byte[Endpoint.MAX_BODY]))
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("/echo", BodyPublishers.ofByteArray(new byte[Endpoint.MAX_BODY + 1]))
                        .statusCode())
                .isEqualTo(413);
        assertThat(bodies).hasSize(1);
    }

    @Test
    void aBodyThatSaysHowLargeItIsIsRefusedBeforeItComes() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream()
                    .write("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1000001\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));

            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLargeItIsIsReadToTheLimitOnly() throws Exception {
        byte[] piece = new byte[100_000];
        BodyPublisher chunked = BodyPublishers.ofByteArrays(
                IntStream.range(0, 12).mapToObj(number -> piece).toList());

        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request("/echo").POST(chunked).build(), BodyHandlers.ofString());

        assertThat(answer.thenApply(HttpResponse::statusCode)
                        .exceptionally(hungUp -> 413)
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo(413);
        assertThat(bodies).isEmpty();
    }

    @Test
    void otherPathsAndMethodsAreNotServed() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/echo").statusCode()).isEqualTo(404);
        assertThat(post("/healthz", BodyPublishers.noBody()).statusCode()).isEqualTo(404);
        assertThat(bodies).isEmpty();
    }

    @Test
    void aFailureIsAnsweredAndLoggedWithoutItsWords() throws Exception {
        HttpResponse<String> answer = post("/broken", BodyPublishers.ofString(WORDS));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEmpty();
        assertThat(logs.troubles()).singleElement().asString().contains("a request failed", "IllegalStateException");
    }

    @Test
    void aClientThatHangsUpIsNoTrouble() throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort())) {
            socket.getOutputStream()
                    .write("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n1"
                            .getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(get("/healthz").statusCode()).isEqualTo(200);

        server.close();

        assertThat(logs.troubles()).isEmpty();
        assertThat(bodies).isEmpty();
    }

    @Test
    void closingWaitsForWhatIsBeingAnswered() throws Exception {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(request("/slow").POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        assertThat(arrived.await(5, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
        await().until(() -> isRefused("/echo"));
        gate.countDown();

        assertThat(answer.get(5, TimeUnit.SECONDS).body()).isEqualTo("done");
        closed.get(10, TimeUnit.SECONDS);
        assertThat(logs.troubles()).isEmpty();
    }

    @Test
    void aPortInUseIsSaid() {
        assertThatIOException()
                .isThrownBy(() -> WebServer.start(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(), server.uri().getPort()),
                        Map::of,
                        Map.of()))
                .withMessageContaining("127.0.0.1:" + server.uri().getPort());
        assertThat(logs.troubles()).isEmpty();
    }

    @Test
    void anAddressOfAnotherMachineIsSaid() {
        assertThatIOException()
                .isThrownBy(() -> WebServer.start(new InetSocketAddress("192.0.2.1", 0), Map::of, Map.of()))
                .withMessageContaining("192.0.2.1");
    }

    private boolean isRefused(String path) {
        try {
            return post(path, BodyPublishers.noBody()).statusCode() == 503;
        } catch (Exception refused) {
            return true;
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return client.send(request(path).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        URI address = server.uri().resolve(path);
        return HttpRequest.newBuilder(address).header("X-Slack-Signature", WORDS);
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\r'; next = in.read()) {
            line.append((char) next);
        }
        return line.toString();
    }
}
