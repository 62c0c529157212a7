package dev.lectern.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.chat.ChatDeleteRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.conversations.ConversationsHistoryRequest;
import com.slack.api.methods.request.conversations.ConversationsOpenRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.lectern.chat.Marker;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of Slack's Web API that is about messages that stay. Calls block. Safe for use by many threads. */
final class PostCalls {
    private static final int PAGE = 200;

    private final MethodsClient methods;

    PostCalls(MethodsClient methods) {
        this.methods = methods;
    }

    /** Where a person's direct messages are: the conversation's id. */
    Outcome open(String user) {
        ConversationsOpenRequest request =
                ConversationsOpenRequest.builder().users(List.of(user)).build();
        return SlackCalls.call(
                () -> methods.conversationsOpen(request),
                conversation -> conversation.getChannel().getId());
    }

    Outcome post(String channel, @Nullable String thread, SlackMessage message, Marker marker) {
        ChatPostMessageRequest request = request(channel, thread, message, marker);
        return SlackCalls.call(() -> methods.chatPostMessage(request), sent -> sent.getTs());
    }

    /** What {@link #post} sends. */
    static ChatPostMessageRequest request(
            String channel, @Nullable String thread, SlackMessage message, Marker marker) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .threadTs(thread)
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : Marked.blocks(message.blocks(), marker))
                .metadata(Marked.metadata(marker))
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)
                .build();
    }

    /** An empty list of blocks takes away those that were there; none would leave them. */
    Outcome update(String channel, String timestamp, SlackMessage message, Marker marker) {
        ChatUpdateRequest request = ChatUpdateRequest.builder()
                .channel(channel)
                .ts(timestamp)
                .text(message.text())
                .blocks(Marked.blocks(message.blocks(), marker))
                .metadata(Marked.metadata(marker))
                .build();
        return SlackCalls.call(() -> methods.chatUpdate(request), updated -> updated.getTs());
    }

    Outcome delete(String channel, String timestamp) {
        ChatDeleteRequest request =
                ChatDeleteRequest.builder().channel(channel).ts(timestamp).build();
        return SlackCalls.call(() -> methods.chatDelete(request), deleted -> timestamp);
    }

    /**
     * Some messages.
     *
     * @param next what asks for those that follow; empty where these are the last
     */
    record Page(List<Message> messages, String next) {}

    /**
     * Messages of a channel or of a thread; a search has all of them once it came to a page without a next.
     *
     * @param thread null for what stands in the channel itself
     * @param oldest a timestamp
     * @param cursor empty for the first page
     * @return empty where Slack does not say
     */
    Optional<Page> page(String channel, @Nullable String thread, String oldest, String cursor) {
        return thread == null ? history(channel, oldest, cursor) : replies(channel, thread, oldest, cursor);
    }

    private Optional<Page> history(String channel, String oldest, String cursor) {
        ConversationsHistoryRequest request = ConversationsHistoryRequest.builder()
                .channel(channel)
                .oldest(oldest)
                .inclusive(true)
                .cursor(cursor.isEmpty() ? null : cursor)
                .limit(PAGE)
                .includeAllMetadata(true)
                .build();
        return SlackCalls.answer(() -> methods.conversationsHistory(request))
                .flatMap(answer -> page(answer.getMessages(), answer.isHasMore(), answer.getResponseMetadata()));
    }

    private Optional<Page> replies(String channel, String thread, String oldest, String cursor) {
        ConversationsRepliesRequest request = ConversationsRepliesRequest.builder()
                .channel(channel)
                .ts(thread)
                .oldest(oldest)
                .inclusive(true)
                .cursor(cursor.isEmpty() ? null : cursor)
                .limit(PAGE)
                .includeAllMetadata(true)
                .build();
        return SlackCalls.answer(() -> methods.conversationsReplies(request))
                .flatMap(answer -> page(answer.getMessages(), answer.isHasMore(), answer.getResponseMetadata()));
    }

    /** More messages that nothing leads to are the same as no answer. */
    private static Optional<Page> page(
            @Nullable List<Message> messages, boolean more, @Nullable ResponseMetadata metadata) {
        String next = metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
        boolean lost = messages == null || (more && next.isEmpty());
        return lost ? Optional.empty() : Optional.of(new Page(List.copyOf(messages), next));
    }
}
