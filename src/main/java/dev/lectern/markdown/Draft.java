package dev.lectern.markdown;

import dev.lectern.quiz.QuestionType;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A question that a dialect has recognised, not yet cut out of the tree.
 *
 * @param label what is said about it
 * @param type the label's, or what its place says, or null where its shape decides
 * @param number the author's, or null
 * @param start the block it begins with
 * @param heading the heading or paragraph whose words after the label begin the stem; null where there is none
 * @param parts the rest
 */
record Draft(
        Label label,
        @Nullable QuestionType type,
        @Nullable Integer number,
        Node start,
        @Nullable Node heading,
        Parts parts) {}
