package dev.lectern.markdown;

import dev.lectern.lecture.Spoiler;
import dev.lectern.quiz.QuestionType;
import org.jspecify.annotations.Nullable;

/**
 * A spoiler whose label is the question. In a section about reflection it is a reflection; in a quiz, or where the label
 * clearly asks something, a short answer.
 */
final class SpoilerDialect implements QuizDialect {

    @Override
    public @Nullable Draft read(Place place) {
        if (!(place.block() instanceof Spoiler spoiler) || place.inFaq()) {
            return null;
        }
        Label label = Label.of(spoiler.label());
        boolean asks = label.asks();
        boolean typed = label.type() != null;
        if (!asks && !typed && !(place.inReflection() && isThought(spoiler.label()))) {
            return null;
        }
        if (!typed && !place.inReflection() && !place.inQuiz() && !Words.asksSomething(label.stem())) {
            place.looksLikeAQuestion(
                    spoiler,
                    "its label asks something. Put it in a section called Reflection or Quiz to have it asked.");
            return null;
        }
        Parts parts = new Parts();
        parts.answered = true;
        parts.folded = true;
        parts.answerLine = Nodes.line(spoiler);
        parts.answer.addAll(Nodes.children(spoiler));
        parts.spent.add(spoiler);
        parts.end = place.at() + 1;
        QuestionType type = label.type() != null
                ? label.type()
                : place.inReflection() ? QuestionType.REFLECTION : QuestionType.SHORT_ANSWER;
        return new Draft(label, type, label.number(), spoiler, null, parts);
    }

    private static boolean isThought(String label) {
        return !Words.announcesAnswer(label)
                && !Words.announcesHint(label)
                && Words.bare(label).split(" ").length >= 4;
    }
}
