package dev.lectern.slack;

import dev.lectern.lecture.RichText;
import dev.lectern.slack.SlackText.Shown;
import java.util.List;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;

/** Text that was rendered and cut already: one message's share of a long card. */
final class Ready extends CustomBlock {
    private final List<Shown> blocks;

    private Ready(List<Shown> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    static RichText of(List<Shown> blocks) {
        Document document = new Document();
        document.appendChild(new Ready(blocks));
        return RichText.of(document);
    }

    List<Shown> blocks() {
        return blocks;
    }
}
