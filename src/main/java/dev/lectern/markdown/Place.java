package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Node;

/**
 * Where a dialect looks for a question.
 *
 * @param blocks all blocks of the text, or of a list item and what follows it
 * @param at the block that may begin a question
 * @param titles the titles of the section around it and of the sections above
 * @param file named in problems
 * @param problems told what looks like a question and is not clearly one
 */
record Place(List<Node> blocks, int at, List<String> titles, String file, Consumer<Problem> problems) {

    Node block() {
        return blocks.get(at);
    }

    Place with(List<Node> others, int position) {
        return new Place(others, position, titles, file, problems);
    }

    boolean inQuiz() {
        return titles.stream().anyMatch(Words::isQuiz);
    }

    boolean inReflection() {
        return titles.stream().anyMatch(Words::isReflection);
    }

    boolean inFaq() {
        return titles.stream().anyMatch(Words::isFaq);
    }

    boolean inTasks() {
        return titles.stream().anyMatch(Words::isTasks);
    }

    void looksLikeAQuestion(Node node, String why) {
        problems.accept(Problem.warning(
                "looks-like-a-question",
                file,
                Nodes.line(node),
                "This looks like a quiz question but is not read as one: " + why));
    }
}
