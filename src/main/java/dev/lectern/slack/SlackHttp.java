package dev.lectern.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack posts to us where Socket Mode is not used. Mounted on any web server that gives raw bytes. Bolt's own check of
 * signatures takes timestamps from the future and does not compare in constant time, so that ours comes first.
 */
public final class SlackHttp {
    public static final int MAX_BODY = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final App app;
    private final SlackRequestParser parser;
    private final SecretKeySpec secret;
    private final Clock clock;

    SlackHttp(App app, String signingSecret, Clock clock) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.secret = new SecretKeySpec(signingSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** @param contentType of the body; both may be empty */
    public record Answer(int status, String contentType, String body) {}

    /**
     * @param headers by name, in whatever case
     * @param body exactly as it came: the signature is over its bytes
     */
    public Answer handle(Map<String, List<String>> headers, byte[] body) {
        if (body.length > MAX_BODY) {
            return refused(413);
        }
        RequestHeaders read = new RequestHeaders(headers);
        if (!isSigned(read.getFirstValue("x-slack-request-timestamp"), read.getFirstValue("x-slack-signature"), body)) {
            LOG.warn("a request without Slack's signature, or with an old one, was refused");
            return refused(401);
        }
        Request<?> request = parse(read, body);
        return request == null ? refused(400) : run(request);
    }

    private Answer run(Request<?> request) {
        try {
            Response response = app.run(request);
            String text = response.getBody();
            return new Answer(response.getStatusCode(), response.getContentType(), text == null ? "" : text);
        } catch (Exception e) {
            LOG.error("a request from Slack failed: {}", e.getClass().getName());
            return refused(500);
        }
    }

    private @Nullable Request<?> parse(RequestHeaders headers, byte[] body) {
        try {
            return parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("")
                    .queryString(Map.of())
                    .remoteAddress("")
                    .headers(headers)
                    .requestBody(new String(body, StandardCharsets.UTF_8))
                    .build());
        } catch (RuntimeException e) {
            LOG.warn("a request from Slack could not be read: {}", e.getClass().getName());
            return null;
        }
    }

    private boolean isSigned(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        long age = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        byte[] expected = ("v0=" + HexFormat.of().formatHex(digest(timestamp, body))).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8)) && age <= WINDOW.toSeconds();
    }

    private byte[] digest(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(secret.getAlgorithm());
            mac.init(secret);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static Answer refused(int status) {
        return new Answer(status, "text/plain", "");
    }
}
