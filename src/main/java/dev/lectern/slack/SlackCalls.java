package dev.lectern.slack;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.auth.AuthTestRequest;
import com.slack.api.methods.request.chat.ChatPostEphemeralRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.request.usergroups.users.UsergroupsUsersListRequest;
import com.slack.api.methods.request.views.ViewsOpenRequest;
import com.slack.api.methods.request.views.ViewsPublishRequest;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Slack's Web API as far as we need it, every failure an {@link Outcome}. Calls block. Safe for use by many threads. */
final class SlackCalls {
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);

    private final Slack slack;
    private final MethodsClient methods;
    private final PostCalls posts;

    SlackCalls(Slack slack, String token) {
        this.slack = slack;
        this.methods = slack.methods(token);
        this.posts = new PostCalls(methods);
    }

    PostCalls posts() {
        return posts;
    }

    /** Who we are: the bot's user id. */
    Outcome whoAmI() {
        return call(() -> methods.authTest(AuthTestRequest.builder().build()), AuthTestResponse::getUserId);
    }

    Outcome send(Route.Way way, SlackMessage message, boolean everyone, boolean replace) {
        if (way instanceof Route.Respond respond) {
            return respond(respond.url(), message, everyone, replace);
        }
        if (way instanceof Route.Whisper whisper) {
            return whisper(whisper, message);
        }
        return post((Route.Post) way, message);
    }

    private Outcome respond(String url, SlackMessage message, boolean everyone, boolean replace) {
        ActionResponse body = ActionResponse.builder()
                .responseType(everyone ? "in_channel" : "ephemeral")
                .replaceOriginal(replace)
                .text(message.text())
                .blocks(blocks(message))
                .build();
        try (Response response = slack.getHttpClient().postJsonBody(url, body)) {
            if (response.isSuccessful()) {
                return new Outcome.Sent("");
            }
            return failed(response, response.body().string().strip());
        } catch (IOException e) {
            return failed(e);
        }
    }

    private Outcome whisper(Route.Whisper way, SlackMessage message) {
        ChatPostEphemeralRequest request = ChatPostEphemeralRequest.builder()
                .channel(way.channel())
                .user(way.user())
                .threadTs(way.thread())
                .text(message.text())
                .blocks(blocks(message))
                .build();
        return call(() -> methods.chatPostEphemeral(request), sent -> "");
    }

    private Outcome post(Route.Post way, SlackMessage message) {
        ChatPostMessageRequest request = ChatPostMessageRequest.builder()
                .channel(way.channel())
                .threadTs(way.thread())
                .text(message.text())
                .blocks(blocks(message))
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
        return call(() -> methods.chatPostMessage(request), sent -> sent.getTs());
    }

    private static @Nullable List<LayoutBlock> blocks(SlackMessage message) {
        return message.blocks().isEmpty() ? null : message.blocks();
    }

    Outcome open(String triggerId, View view) {
        ViewsOpenRequest request =
                ViewsOpenRequest.builder().triggerId(triggerId).view(view).build();
        return call(() -> methods.viewsOpen(request), opened -> "");
    }

    Outcome publish(String user, List<LayoutBlock> blocks) {
        View home = View.builder().type("home").blocks(blocks).build();
        ViewsPublishRequest request =
                ViewsPublishRequest.builder().userId(user).view(home).build();
        return call(() -> methods.viewsPublish(request), published -> "");
    }

    /** Puts a file into the conversation with a person: Slack has no files that only one person of a channel sees. */
    Outcome upload(String user, Upload file) {
        Outcome opened = posts.open(user);
        if (!(opened instanceof Outcome.Sent conversation)) {
            return opened;
        }
        FilesUploadV2Request request = FilesUploadV2Request.builder()
                .channel(conversation.id())
                .filename(file.name())
                .title(file.title())
                .altTxt(file.alt())
                .fileData(file.content())
                .build();
        try {
            return call(() -> methods.filesUploadV2(request), uploaded -> "");
        } catch (SlackFilesUploadV2Exception e) {
            return refused(error(e));
        }
    }

    /** An upload takes several calls, of which any can be refused. */
    private static String error(SlackFilesUploadV2Exception refused) {
        return Stream.concat(refused.getGetURLResponses().stream(), Stream.ofNullable(refused.getCompleteResponse()))
                .map(SlackApiTextResponse::getError)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("upload_failed");
    }

    /** The users in a user group; empty where Slack does not say. */
    Optional<Set<String>> members(String group) {
        UsergroupsUsersListRequest request =
                UsergroupsUsersListRequest.builder().usergroup(group).build();
        return answer(() -> methods.usergroupsUsersList(request)).map(answer -> Set.copyOf(answer.getUsers()));
    }

    interface Call<T> {
        T run() throws IOException, SlackApiException;
    }

    /** What Slack says to a question; empty where it does not, whatever the reason. */
    static <T extends SlackApiTextResponse> Optional<T> answer(Call<T> call) {
        try {
            return Optional.of(call.run()).filter(SlackApiTextResponse::isOk);
        } catch (SlackApiException | IOException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /** @param id finds in the answer what Slack calls the thing that was made */
    static <T extends SlackApiTextResponse> Outcome call(Call<T> call, Function<T, @Nullable String> id) {
        try {
            T answer = call.run();
            if (answer.isOk()) {
                String name = id.apply(answer);
                return new Outcome.Sent(name == null ? "" : name);
            }
            return refused(String.valueOf(answer.getError()));
        } catch (SlackApiException e) {
            return failed(e.getResponse(), "");
        } catch (IOException e) {
            return failed(e);
        } catch (JsonParseException e) { // somebody's page in the place of Slack's answer
            return new Outcome.Unknown();
        }
    }

    /** Slack's codes are words; anything else is somebody's error page. */
    private static Outcome refused(String error) {
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            return new Outcome.RetryAfter(DEFAULT_WAIT);
        }
        return new Outcome.Refused(error.matches("[a-z0-9_]{1,60}") ? error : "unknown_error");
    }

    private static Outcome failed(Response response, String error) {
        if (response.code() == 429) {
            String wait = response.header("Retry-After", "");
            return new Outcome.RetryAfter(
                    wait != null && wait.matches("[0-9]{1,4}")
                            ? Duration.ofSeconds(Long.parseLong(wait))
                            : DEFAULT_WAIT);
        }
        return response.code() >= 500 ? new Outcome.Unknown() : refused(error);
    }

    private static Outcome failed(IOException e) {
        boolean neverLeft = e instanceof ConnectException || e instanceof UnknownHostException;
        return neverLeft ? new Outcome.RetryAfter(DEFAULT_WAIT) : new Outcome.Unknown();
    }
}
