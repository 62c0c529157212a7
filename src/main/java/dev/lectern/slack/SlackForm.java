package dev.lectern.slack;

import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.lectern.chat.Form;
import dev.lectern.slack.SlackText.Shown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A form as a modal, and as a message where Slack does not open one. Both hold all that is needed when they come back. */
final class SlackForm {
    static final String CALLBACK = "form";

    private static final Gson GSON = new Gson();

    private SlackForm() {}

    /** What a modal keeps: the form with the moment it was opened, and where to answer. It comes back signed by Slack, so it may be believed. */
    record Kept(
            String form,
            @Nullable String url,
            @Nullable String channel,
            @Nullable String thread) {}

    /** Empty where the form does not fit into what a modal can keep. */
    static Optional<View> modal(Form form, Route route, Instant opened) {
        String kept = GSON.toJson(
                new Kept(ActionValue.of(form, opened), route.responseUrl(), route.channel(), route.thread()));
        if (kept.length() > SlackLimit.PRIVATE_METADATA) {
            return Optional.empty();
        }
        return Optional.of(View.builder()
                .type("modal")
                .callbackId(CALLBACK)
                .title(ViewTitle.builder().type("plain_text").text("Write").build())
                .submit(ViewSubmit.builder().type("plain_text").text("Send").build())
                .close(ViewClose.builder().type("plain_text").text("Cancel").build())
                .privateMetadata(kept)
                .blocks(List.of(input(form)))
                .build());
    }

    /** The form as a private message, for when Slack opens no modal: too late, or too many at a time. */
    static SlackMessage message(Form form, Instant opened) {
        LayoutBlock send = ActionsBlock.builder()
                .elements(List.of(Controls.button(ActionValue.SEND, "Send", ActionValue.of(form, opened))))
                .build();
        String words = "Write here, then press Send.";
        return SlackMessage.pages(List.of(
                        SlackText.bold(words).get(0), new Shown(input(form), form.label()), new Shown(send, "Send")))
                .get(0);
    }

    private static LayoutBlock input(Form form) {
        return InputBlock.builder()
                .blockId(ActionValue.TEXT)
                .label(Controls.plainText(form.label(), SlackLimit.HEADER))
                .element(PlainTextInputElement.builder()
                        .actionId(ActionValue.TEXT)
                        .multiline(true)
                        .maxLength(longest(form))
                        .build())
                .build();
    }

    static int longest(Form form) {
        return Math.max(1, Math.min(form.maxLength(), Form.MAX_TEXT));
    }

    static Optional<Kept> kept(@Nullable String metadata) {
        try {
            Kept kept = GSON.fromJson(metadata, Kept.class);
            return kept == null || kept.form() == null ? Optional.empty() : Optional.of(kept);
        } catch (JsonSyntaxException e) {
            return Optional.empty();
        }
    }

    /** What was picked, with spaces between; empty where nothing was. */
    static String picked(@Nullable ViewState state) {
        ViewState.Value value = value(state, ActionValue.PICKS);
        return value == null || value.getSelectedOptions() == null
                ? ""
                : value.getSelectedOptions().stream()
                        .map(ViewState.SelectedOption::getValue)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "))
                        .strip();
    }

    private static ViewState.@Nullable Value value(@Nullable ViewState state, String id) {
        Map<String, ViewState.Value> block = state == null || state.getValues() == null
                ? null
                : state.getValues().get(id);
        return block == null ? null : block.get(id);
    }

    /** What was written, no longer than was asked for; empty where nothing was. */
    static String written(@Nullable ViewState state, Form form) {
        ViewState.Value value = value(state, ActionValue.TEXT);
        String text = value == null || value.getValue() == null
                ? ""
                : value.getValue().strip();
        int most = longest(form);
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
