package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.Section;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Question;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** One lecture on its way from a tree to sections and questions. */
final class Cutting {
    private final String file;
    private final Consumer<Problem> problems;
    private final QuestionBuilder builder;
    private final Slugs slugs;
    private final SectionPath lecture;
    private final ListDialect lists = new ListDialect();

    private final List<Section> sections = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private List<Place.Title> titles = List.of();
    private Document body = new Document();
    private @Nullable RichText introduction;

    /** A heading whose section is being filled, or lies around it. */
    private record Open(SectionPath path, String title, int level, int line) {}

    Cutting(SectionPath lecture, String file, Consumer<Problem> problems) {
        this.lecture = lecture;
        this.file = file;
        this.problems = problems;
        this.builder = new QuestionBuilder(file, problems);
        this.slugs = new Slugs();
    }

    LectureCutter.Cut cut(Document document) {
        LazyAnswers.setApart(document);
        List<Node> blocks = Nodes.children(document);
        int at = 0;
        while (at < blocks.size()) {
            at = take(blocks, at);
        }
        finishBody();
        return new LectureCutter.Cut(introduction == null ? RichText.EMPTY : introduction, sections, questions);
    }

    private int take(List<Node> blocks, int at) {
        Node block = blocks.get(at);
        Place place = new Place(blocks, at, titles, file, problems);
        for (QuizDialect dialect : QuizDialect.ALL) {
            Draft draft = dialect.read(place);
            if (draft != null) {
                add(draft);
                return Math.max(at + 1, draft.parts().end);
            }
        }
        if (block instanceof Heading heading) {
            begin(heading);
            return at + 1;
        }
        return block instanceof ListBlock ? takeList(place) : keep(block, at);
    }

    private int takeList(Place place) {
        int end = place.at() + 1;
        for (Draft draft : lists.read(place)) {
            add(draft);
            end = Math.max(end, draft.parts().end);
        }
        if (place.block().getFirstChild() == null) {
            place.block().unlink();
        } else {
            keep(place.block(), place.at());
        }
        return end;
    }

    private void add(Draft draft) {
        Question question = builder.build(draft, path());
        if (question != null) {
            questions.add(question);
        }
    }

    private SectionPath path() {
        Open current = open.peek();
        return current == null ? lecture : current.path();
    }

    private int keep(Node block, int at) {
        if (block instanceof ListBlock && body.getLastChild() instanceof ListBlock) {
            body.appendChild(new ThematicBreak()); // or the two lists would be read back as one
        }
        body.appendChild(block);
        return at + 1;
    }

    private void begin(Heading heading) {
        finishBody();
        while (open.peek() != null && open.element().level() >= heading.getLevel()) {
            open.pop();
        }
        String title = Nodes.plain(heading);
        HeadingId id = HeadingId.of(title);
        SectionPath path = slugs.child(path(), id);
        open.push(new Open(path, id.title(), heading.getLevel(), Nodes.line(heading)));
        titles = open.stream()
                .map(section -> new Place.Title(section.title(), section.level()))
                .toList();
        heading.unlink();
    }

    private void finishBody() {
        while (body.getFirstChild() instanceof ThematicBreak first) {
            first.unlink();
        }
        while (body.getLastChild() instanceof ThematicBreak last) {
            last.unlink();
        }
        RichText text = RichText.of(body);
        body = new Document();
        Open current = open.peek();
        if (current == null) {
            introduction = text;
        } else {
            sections.add(new Section(current.path(), current.title(), current.level(), current.line(), text));
        }
    }
}
