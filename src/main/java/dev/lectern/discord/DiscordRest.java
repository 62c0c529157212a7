package dev.lectern.discord;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Single requests to Discord that end within a deadline, and after which it is known what can be known: whether Discord did
 * it, refused it, never got it, or nobody knows. JDA tells less: it tries again by itself, and keeps a request in its line
 * for as long as Discord asks for a pause.
 */
final class DiscordRest implements AutoCloseable {
    static final String DISCORD = "https://discord.com/api/v10/";

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /**
     * @param path below the API's address, without a slash at its beginning
     * @param body null where there is none
     */
    record Call(String method, String path, @Nullable DataObject body) {
        static Call get(String path) {
            return new Call("GET", path, null);
        }

        /** Requests that Discord counts together. */
        private String kind() {
            return method + " " + path.replaceFirst("\\?.*", "").replaceFirst("/messages/\\d+", "/messages/id");
        }
    }

    /** What became of a call. */
    sealed interface Outcome {
        /** Discord did it. */
        record Done(String body) implements Outcome {
            DataObject object() {
                return DataObject.fromJson(body);
            }

            DataArray array() {
                return DataArray.fromJson(body);
            }
        }

        /** @param code Discord's own error code, 0 where it gave none */
        record Refused(int status, int code) implements Outcome {}

        /** Nothing was done: it may be tried again after the pause. */
        record Later(Duration pause) implements Outcome {}

        /** It may have been done, and may not. */
        record Lost() implements Outcome {}
    }

    private final OkHttpClient client = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(8, 30, TimeUnit.SECONDS))
            // A request that is sent twice without being asked for may post twice.
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();

    private final Pace pace = new Pace();
    private final String address;
    private final String token;

    DiscordRest(DiscordSettings settings) {
        this.address = settings.apiUrl().map(Object::toString).orElse(DISCORD);
        this.token = settings.token();
    }

    /** Waits while Discord asks for a pause that ends before the deadline does. */
    Outcome call(Call call, Deadline deadline) throws InterruptedException {
        while (true) {
            Duration pause = pace.wait(call.kind());
            if (!deadline.reaches(pause)) {
                return new Outcome.Later(pause.isZero() ? AGAIN : pause);
            }
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            Outcome outcome = once(call, deadline);
            if (!(outcome instanceof Outcome.Later later) || !deadline.reaches(later.pause())) {
                return outcome;
            }
            // Nothing was reached: trying again at once would not help, unless Discord itself named the time.
            if (pace.wait(call.kind()).isZero()) {
                return outcome;
            }
        }
    }

    private Outcome once(Call call, Deadline deadline) {
        OkHttpClient limited =
                client.newBuilder().callTimeout(deadline.left().plusMillis(1)).build();
        try (Response response = limited.newCall(request(call)).execute()) {
            return read(call, response);
        } catch (ConnectException | UnknownHostException e) {
            return new Outcome.Later(AGAIN);
        } catch (IOException e) {
            return new Outcome.Lost();
        }
    }

    private Outcome read(Call call, Response response) throws IOException {
        if (response.code() == TOO_MANY) {
            return new Outcome.Later(pace.refused(call.kind(), response.headers()));
        }
        pace.learn(call.kind(), response.headers());
        String body = response.body().string();
        if (response.isSuccessful()) {
            return new Outcome.Done(body);
        }
        return response.code() >= SERVER_ERROR ? new Outcome.Lost() : new Outcome.Refused(response.code(), code(body));
    }

    private static int code(String body) {
        try {
            return DataObject.fromJson(body).getInt("code", 0);
        } catch (ParsingException e) {
            return 0;
        }
    }

    private Request request(Call call) {
        DataObject body = call.body();
        boolean none =
                body == null && (call.method().equals("GET") || call.method().equals("DELETE"));
        RequestBody sent = none ? null : RequestBody.create(body == null ? new byte[0] : body.toJson(), JSON);
        return new Request.Builder()
                .url(address + call.path())
                .header("Authorization", "Bot " + token)
                // Discord turns requests away that do not name a bot in this form.
                .header("User-Agent", RestConfig.USER_AGENT)
                .method(call.method(), sent)
                .build();
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
