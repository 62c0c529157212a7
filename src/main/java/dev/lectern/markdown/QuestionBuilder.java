package dev.lectern.markdown;

import dev.lectern.lecture.Problem;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Item;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.QuestionType;
import dev.lectern.quiz.Reflection;
import dev.lectern.quiz.ShortAnswer;
import dev.lectern.quiz.TrueFalse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/** Cuts recognised questions out of one lecture's tree and reads their keys. What has an error is reported, not asked. */
final class QuestionBuilder {
    private final String file;
    private final Consumer<Problem> problems;
    private final Set<String> given = new HashSet<>();
    /** How often an id was derived; it ends in a hash, so that no other can look like the second of two. */
    private final Map<String, Integer> derived = new HashMap<>();

    QuestionBuilder(String file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What is known of a question once it is cut out. */
    private record Cut(
            Draft draft,
            QuestionType type,
            int line,
            RichText stem,
            List<RichText> options,
            List<String> optionTexts,
            AnswerText answer) {
        Parts parts() {
            return draft.parts();
        }
    }

    /** The question, or null where it has an error; either way it is gone from the tree. */
    @Nullable
    Question build(Draft draft, SectionPath section) {
        Parts parts = draft.parts();
        int line = Nodes.line(draft.start());
        String peek = parts.answerText();
        draft.start().unlink();
        parts.spent.forEach(Node::unlink);
        RichText stem = stem(draft);
        List<RichText> options =
                parts.options.stream().map(QuestionBuilder::option).toList();
        AnswerText answer = new AnswerText(parts);
        QuestionType type = type(draft, peek, options);
        Cut cut = new Cut(
                draft,
                type,
                line,
                stem,
                options,
                options.stream().map(RichText::plain).toList(),
                answer);
        // Each looks for itself, so that one run tells everything that is wrong.
        boolean asks = hasStem(cut);
        boolean fits = fits(cut);
        boolean answered = hasKey(cut);
        if (!asks || !fits || !answered) {
            return null;
        }
        boolean different = type != QuestionType.MULTIPLE_CHOICE || areDifferent(cut);
        Question question = switch (type) {
            case TRUE_FALSE -> trueFalse(cut, section);
            case MULTIPLE_CHOICE -> multipleChoice(cut, section);
            case SHORT_ANSWER -> shortAnswer(cut, section);
            case REFLECTION -> reflection(cut, section);
        };
        return different ? question : null;
    }

    private static QuestionType type(Draft draft, String answer, List<RichText> options) {
        QuestionType type = draft.type();
        if (type == QuestionType.SHORT_ANSWER && options.size() >= 2) {
            return QuestionType.MULTIPLE_CHOICE; // "objective" also means that
        }
        if (type != null) {
            return type;
        }
        if (!options.isEmpty()) {
            return QuestionType.MULTIPLE_CHOICE;
        }
        return TruthReader.read(answer) == null ? QuestionType.SHORT_ANSWER : QuestionType.TRUE_FALSE;
    }

    private static RichText stem(Draft draft) {
        Document stem = new Document();
        Parts parts = draft.parts();
        Label label = draft.label();
        if (draft.heading() instanceof Heading heading) {
            Paragraph paragraph = new Paragraph();
            paragraph.setSourceSpans(heading.getSourceSpans());
            Nodes.move(heading.getFirstChild(), null, paragraph);
            Line.cutBack(paragraph, label.suffix());
            Line.cutFront(paragraph, label.prefix());
            append(stem, paragraph);
        }
        Paragraph ownLines = Line.paragraph(parts.stemLines);
        if (draft.heading() instanceof Paragraph paragraph) {
            Node holder = parts.stem.contains(paragraph) ? paragraph : ownLines;
            if (Line.of(holder).size() == 1) {
                Line.cutBack(holder, label.suffix());
            }
            Line.cutFront(holder, label.prefix());
        }
        if (draft.start() instanceof dev.lectern.lecture.Spoiler spoiler) {
            stem.appendChild(
                    RichText.plain(label(spoiler.label(), label)).document().getFirstChild());
        }
        parts.stem.forEach(block -> append(stem, block));
        append(stem, ownLines);
        return RichText.of(stem);
    }

    private static String label(String text, Label label) {
        return text.substring(label.prefix(), text.length() - label.suffix()).strip();
    }

    private static void append(Document stem, Node block) {
        if (block instanceof Paragraph) {
            Nodes.trim(block);
            Nodes.dropLastBreak(block);
            if (block.getFirstChild() instanceof StrongEmphasis strong && strong.getNext() == null) {
                Nodes.move(strong.getFirstChild(), null, block);
                strong.unlink();
            }
            if (block.getFirstChild() == null) {
                return;
            }
        }
        stem.appendChild(block);
    }

    private static RichText option(Parts.Option option) {
        Document document = new Document();
        if (option.item != null) {
            Nodes.move(option.item.getFirstChild(), null, document);
        } else {
            document.appendChild(Line.paragraph(option.lines));
        }
        Node first = document.getFirstChild();
        if (first != null) {
            Line.cutFront(first, option.marker);
            Nodes.trim(first);
            Nodes.dropLastBreak(first);
            if (first.getFirstChild() == null) {
                first.unlink();
            }
        }
        option.blocks.forEach(document::appendChild);
        return RichText.of(document);
    }

    private boolean hasStem(Cut cut) {
        if (!cut.stem().isEmpty()) {
            return true;
        }
        error("question-without-text", cut.line(), "This question asks nothing. Write the question under its heading.");
        return false;
    }

    private boolean fits(Cut cut) {
        int size = cut.options().size();
        boolean choice = cut.type() == QuestionType.MULTIPLE_CHOICE;
        if (!cut.parts().outOfTurn.isEmpty()) {
            cut.parts().outOfTurn.forEach(this::outOfTurn);
        } else if (cut.draft().type() == QuestionType.MULTIPLE_CHOICE && size == 0) {
            error(
                    "label-and-shape",
                    cut.line(),
                    "This is called multiple choice but has no options. Write each on a line "
                            + "of its own, as in \"A) text\", or change the label.");
        } else if (cut.type() == QuestionType.REFLECTION && size > 0) {
            error(
                    "label-and-shape",
                    cut.line(),
                    "This is called a reflection but has options. Change the label to MCQ, or "
                            + "take the options out.");
        } else if (cut.type() == QuestionType.TRUE_FALSE && size > 0 && !areTruths(cut)) {
            error(
                    "label-and-shape",
                    cut.line(),
                    "This is called true or false but has other options than these two. Change "
                            + "the label to MCQ, or take the options out.");
        } else if (choice && (size < MultipleChoice.MIN_OPTIONS || size > MultipleChoice.MAX_OPTIONS)) {
            error(
                    "option-count",
                    cut.line(),
                    "This question has " + size + (size == 1 ? " option" : " options") + ". Give it 2 to 10.");
        } else {
            return true;
        }
        return false;
    }

    private void outOfTurn(int line, int position) {
        error(
                "option-letters",
                line,
                "The letter " + MultipleChoice.letter(position)
                        + " is out of turn here, so this was not read as an option. Letter the options A, B, C and so on.");
    }

    private static boolean areTruths(Cut cut) {
        return cut.optionTexts().stream().allMatch(option -> TruthReader.read(option) != null);
    }

    private boolean areDifferent(Cut cut) {
        boolean different = true;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cut.options().size(); i++) {
            RichText option = cut.options().get(i);
            if (option.isEmpty()) {
                error(
                        "option-count",
                        cut.parts().options.get(i).line,
                        "Option " + MultipleChoice.letter(i) + " is empty. Write its text, or delete it.");
                different = false;
            } else if (!seen.add(Words.same(cut.optionTexts().get(i)) + GivenAway.beginsWithCode(option))) {
                error(
                        "duplicate-options",
                        cut.parts().options.get(i).line,
                        "Option " + MultipleChoice.letter(i)
                                + " says the same as one before it. Change one of them, or delete it.");
                different = false;
            }
        }
        return different;
    }

    private boolean hasKey(Cut cut) {
        boolean given = cut.parts().checkboxes || !cut.answer().isEmpty();
        if (given || cut.type() == QuestionType.REFLECTION) {
            return true;
        }
        error(
                "question-without-key",
                cut.line(),
                "This question has no answer. Add a line such as \"Answer: "
                        + (cut.type() == QuestionType.TRUE_FALSE
                                ? "False"
                                : cut.type() == QuestionType.MULTIPLE_CHOICE ? "B" : "…")
                        + "\" or a spoiler labelled Answer.");
        return false;
    }

    private @Nullable Question trueFalse(Cut cut, SectionPath section) {
        if (cut.parts().checkboxes) {
            return checkedTrueFalse(cut, section);
        }
        String line = cut.answer().firstLine();
        Boolean value = null;
        int length = 0;
        TruthReader.Truth truth = TruthReader.read(line);
        if (truth != null) {
            value = truth.value();
            length = truth.length();
        }
        KeyReader.Key key = cut.options().isEmpty() ? null : KeyReader.read(line, cut.optionTexts());
        if (key != null
                && key.positions().size() == 1
                && key.positions().last() < cut.options().size()) {
            TruthReader.Truth option =
                    TruthReader.read(cut.optionTexts().get(key.positions().first()));
            value = option == null ? value : Boolean.valueOf(option.value());
            length = key.length();
        }
        if (value == null) {
            error(
                    "key-not-among-options",
                    cut.parts().answerLine,
                    "The answer begins with neither True nor False. Begin it with one of them, as in \"False — why\".");
            return null;
        }
        cut.answer().cut(length);
        Item item = item(cut, section, List.of());
        return item == null ? null : new TrueFalse(item, value);
    }

    private @Nullable Question checkedTrueFalse(Cut cut, SectionPath section) {
        List<Boolean> values = cut.parts().checked.stream()
                .map(position -> TruthReader.read(cut.optionTexts().get(position)))
                .filter(Objects::nonNull)
                .map(TruthReader.Truth::value)
                .distinct()
                .toList();
        if (values.size() != 1) {
            error("key-not-among-options", cut.line(), "Both True and False are ticked. Tick the right one alone.");
            return null;
        }
        Item item = item(cut, section, List.of());
        return item == null ? null : new TrueFalse(item, values.get(0));
    }

    private @Nullable Question multipleChoice(Cut cut, SectionPath section) {
        SortedSet<Integer> keys = new TreeSet<>(cut.parts().checked);
        boolean told = cut.parts().answered && KeyReader.read(cut.answer().firstLine(), cut.optionTexts()) != null;
        if (told || !cut.parts().checkboxes) { // boxes may have an answer below them that only explains
            ChoiceKey key = ChoiceKey.takeFrom(cut.answer(), cut.optionTexts());
            if (key.problem() != null) {
                error("key-not-among-options", cut.parts().answerLine, key.problem());
                return null;
            }
            if (cut.parts().checkboxes && !keys.equals(key.positions())) {
                error(
                        "key-not-among-options",
                        cut.parts().answerLine,
                        "The answer names other options than the boxes that are ticked. Correct one of the two.");
                return null;
            }
            keys.addAll(key.positions());
        }
        List<String> keyTexts = keys.stream()
                .filter(key -> !GivenAway.beginsWithCode(cut.options().get(key))) // code is often what is asked about
                .map(cut.optionTexts()::get)
                .toList();
        Item item = item(cut, section, keyTexts);
        return item == null ? null : new MultipleChoice(item, cut.options(), keys);
    }

    private @Nullable Question shortAnswer(Cut cut, SectionPath section) {
        ShortKey key = ShortKey.takeFrom(cut.answer());
        if (key.references().isEmpty()) {
            error(
                    "question-without-key",
                    cut.line(),
                    "The answer to this question is empty. Write what you would accept.");
            return null;
        }
        Item item = item(cut, section, key.references());
        return item == null ? null : new ShortAnswer(item, key.references(), key.wrong());
    }

    private @Nullable Question reflection(Cut cut, SectionPath section) {
        RichText reference = cut.answer().explanation();
        Item item = item(cut, section, RichText.EMPTY);
        return item == null ? null : new Reflection(item, reference);
    }

    private @Nullable Item item(Cut cut, SectionPath section, List<String> keys) {
        warnIfGivenAway(cut, keys);
        return item(cut, section, cut.answer().explanation());
    }

    private @Nullable Item item(Cut cut, SectionPath section, RichText explanation) {
        Draft draft = cut.draft();
        QuestionId id = id(draft.label().id(), section, cut);
        return id == null
                ? null
                : new Item(
                        id,
                        draft.number(),
                        section,
                        file,
                        cut.line(),
                        cut.stem(),
                        explanation,
                        draft.label().practice());
    }

    private @Nullable QuestionId id(@Nullable String explicit, SectionPath section, Cut cut) {
        if (explicit != null) {
            if (given.add(explicit)) {
                return new QuestionId(explicit);
            }
            error(
                    "duplicate-question-id",
                    cut.line(),
                    "Another question of this lecture has the id \"" + explicit + "\" already. Give this one another.");
            return null;
        }
        String id = QuestionId.derived(section, cut.stem().plain()).value();
        int count = derived.merge(id, 1, Integer::sum);
        return new QuestionId(count == 1 ? id : id + "-" + count);
    }

    private void warnIfGivenAway(Cut cut, List<String> keys) {
        String stem = GivenAway.words(cut.stem());
        boolean told = GivenAway.isTold(stem) || GivenAway.isNamed(stem, keys, cut.optionTexts());
        if (told) {
            problems.accept(Problem.warning(
                    "key-in-stem",
                    file,
                    cut.line(),
                    "The question gives its own answer away. Take the answer out of the question's text."));
        }
    }

    private void error(String code, int line, String message) {
        problems.accept(Problem.error(code, file, line, message));
    }
}
