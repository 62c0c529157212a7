package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Document;

/** Cuts a lecture's tree into its introduction, its sections and its questions. Safe for use by many threads. */
public final class LectureCutter {

    /**
     * What a lecture is made of.
     *
     * @param introduction what stands before the first heading
     * @param sections every heading that is not a question, in the author's order
     * @param questions in the author's order; one with an error is not among them
     */
    public record Cut(RichText introduction, List<Section> sections, List<Question> questions) {
        public Cut {
            sections = List.copyOf(sections);
            questions = List.copyOf(questions);
        }
    }

    /**
     * Takes a tree apart; it must not be used afterwards.
     *
     * @param lecture the path of the lecture itself, of one slug
     * @param file named in questions and problems
     * @param document as {@link MarkdownParser} read it
     * @param problems told what is wrong with questions, and what looks like one and is not
     */
    public Cut cut(SectionPath lecture, String file, Document document, Consumer<Problem> problems) {
        return new Cutting(lecture, file, problems).cut(document);
    }
}
