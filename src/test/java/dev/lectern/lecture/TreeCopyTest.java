package dev.lectern.lecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Document;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.junit.jupiter.api.Test;

class TreeCopyTest {
    private static final String EVERYTHING = """
            # Heading *one*

            > quoted **strong** `code` [link](https://example.org "title") ![alt](picture.png)

            3) three
            4) four

               - [x] done
               - [ ] open

            | a | b |
            |:-:|--:|
            | ~~gone~~ | 2 |

            ```java
            int x = 1;
            ```

                indented

            <div>html</div>

            soft
            break\\
            and <b>inline</b>

            ---

            [reference]: https://example.org
            """;

    @Test
    void copyIsWrittenAsTheSameMarkdown() {
        RichText source = RichText.markdown(EVERYTHING);

        RichText copy = RichText.of(TreeCopy.document(source));

        assertThat(copy.markdown()).isEqualTo(source.markdown());
        assertThat(copy.document()).isNotSameAs(source.document());
    }

    @Test
    void rewritesTextButNeitherCodeNorAddresses() {
        RichText source = RichText.markdown("see **a** `b` [c](https://d.example)");

        RichText copy = TreeCopy.of(source, text -> text.toUpperCase(Locale.ROOT));

        assertThat(copy.markdown()).isEqualTo("SEE **A** `b` [C](https://d.example)");
        assertThat(source.markdown()).isEqualTo("see **a** `b` [c](https://d.example)");
    }

    @Test
    void copiesOneBranchWithoutItsSiblings() {
        Node first = RichText.markdown("one\n\ntwo").document().getFirstChild();

        Node copy = TreeCopy.of(first);

        assertThat(copy.getNext()).isNull();
        assertThat(copy.getParent()).isNull();
        assertThat(((Text) copy.getFirstChild()).getLiteral()).isEqualTo("one");
    }

    @Test
    void keepsSpoilersAndTheirLabels() {
        var document = new Document();
        var spoiler = new Spoiler("Answer");
        spoiler.appendChild(new Paragraph());
        document.appendChild(spoiler);

        Node copy = TreeCopy.of(document).getFirstChild();

        assertThat(copy)
                .isInstanceOfSatisfying(
                        Spoiler.class, it -> assertThat(it.label()).isEqualTo("Answer"));
        assertThat(copy.getFirstChild()).isInstanceOf(Paragraph.class);
    }

    @Test
    void copiesTextNestedVeryDeeply() {
        var root = new BlockQuote();
        Node deepest = root;
        for (int depth = 0; depth < 100_000; depth++) {
            var child = new BlockQuote();
            deepest.appendChild(child);
            deepest = child;
        }

        Node copy = TreeCopy.of(root);

        int depth = 0;
        for (Node node = copy; node.getFirstChild() != null; node = node.getFirstChild()) {
            depth++;
        }
        assertThat(depth).isEqualTo(100_000);
    }

    @Test
    void saysWhichKindOfNodeItDoesNotKnow() {
        assertThatThrownBy(() -> TreeCopy.of(new Novelty())).hasMessageContaining("Novelty");
    }

    private static final class Novelty extends CustomBlock {}
}
