package dev.lectern.slack;

import com.slack.api.model.Message;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import dev.lectern.chat.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A marker in a message: in its metadata, which Slack shows to nobody, and in the id of its first block, which also stays
 * where metadata is not given back. That block is never one to press, so that redrawing a message leaves alone what people
 * have picked in it and not yet sent.
 */
final class Marked {
    private static final String EVENT = "lectern_post";
    private static final String KEY = "marker";
    private static final String BLOCK = "post:";

    private Marked() {}

    static Message.Metadata metadata(Marker marker) {
        return Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(KEY, marker.value()))
                .build();
    }

    static List<LayoutBlock> blocks(List<LayoutBlock> blocks, Marker marker) {
        List<LayoutBlock> marked = new ArrayList<>(blocks);
        if (!marked.isEmpty()) {
            marked.set(0, named(marked.get(0), BLOCK + marker.value()));
        }
        return marked;
    }

    /** A copy, for blocks may be shared. */
    private static LayoutBlock named(LayoutBlock block, String id) {
        if (block instanceof HeaderBlock header) {
            return HeaderBlock.builder().blockId(id).text(header.getText()).build();
        }
        if (block instanceof RichTextBlock text) {
            return RichTextBlock.builder()
                    .blockId(id)
                    .elements(text.getElements())
                    .build();
        }
        if (block instanceof ActionsBlock actions) {
            return ActionsBlock.builder()
                    .blockId(id)
                    .elements(actions.getElements())
                    .build();
        }
        return block instanceof DividerBlock
                ? DividerBlock.builder().blockId(id).build()
                : block;
    }

    /** Whether a message is ours with this marker; people cannot write either of its places. */
    static boolean is(Message message, Marker marker) {
        Message.Metadata metadata = message.getMetadata();
        boolean inside = metadata != null
                && EVENT.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && marker.value().equals(metadata.getEventPayload().get(KEY));
        boolean outside = message.getBlocks() != null
                && message.getBlocks().stream()
                        .filter(Objects::nonNull)
                        .anyMatch(block -> (BLOCK + marker.value()).equals(block.getBlockId()));
        return inside || outside;
    }
}
