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
record Place(List<Node> blocks, int at, List<Title> titles, String file, Consumer<Problem> problems) {

    /** The title of a section, and the level of its heading. */
    record Title(String text, int level) {}

    Node block() {
        return blocks.get(at);
    }

    Place with(List<Node> others, int position) {
        return new Place(others, position, titles, file, problems);
    }

    /** The same place for a heading that may begin a section beside the last one, and is not under its title then. */
    Place beside(int level) {
        List<Title> above =
                titles.stream().filter(title -> title.level() < level).toList();
        return new Place(blocks, at, above, file, problems);
    }

    boolean inQuiz() {
        return titles.stream().anyMatch(title -> Words.isQuiz(title.text()));
    }

    boolean inReflection() {
        return titles.stream().anyMatch(title -> Words.isReflection(title.text()));
    }

    boolean inFaq() {
        return titles.stream().anyMatch(title -> Words.isFaq(title.text()));
    }

    boolean inTasks() {
        return titles.stream().anyMatch(title -> Words.isTasks(title.text()));
    }

    void looksLikeAQuestion(Node node, String why) {
        problems.accept(Problem.warning(
                "looks-like-a-question",
                file,
                Nodes.line(node),
                "This looks like a quiz question but is not read as one: " + why));
    }
}
