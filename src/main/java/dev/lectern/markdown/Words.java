package dev.lectern.markdown;

import dev.lectern.quiz.QuestionType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which authors name question types, answers, and the sections that hold questions. */
final class Words {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}/]+");
    private static final Pattern SLASH = Pattern.compile("\\s*/\\s*");

    private static final Map<String, QuestionType> TYPES = Map.ofEntries(
            Map.entry("mcq", QuestionType.MULTIPLE_CHOICE),
            Map.entry("mcqs", QuestionType.MULTIPLE_CHOICE),
            Map.entry("msq", QuestionType.MULTIPLE_CHOICE),
            Map.entry("multiple choice", QuestionType.MULTIPLE_CHOICE),
            Map.entry("multiple choice question", QuestionType.MULTIPLE_CHOICE),
            Map.entry("multiple select", QuestionType.MULTIPLE_CHOICE),
            Map.entry("multiple answers", QuestionType.MULTIPLE_CHOICE),
            Map.entry("multi select", QuestionType.MULTIPLE_CHOICE),
            Map.entry("single choice", QuestionType.MULTIPLE_CHOICE),
            Map.entry("select all that apply", QuestionType.MULTIPLE_CHOICE),
            Map.entry("true/false", QuestionType.TRUE_FALSE),
            Map.entry("true false", QuestionType.TRUE_FALSE),
            Map.entry("true or false", QuestionType.TRUE_FALSE),
            Map.entry("t/f", QuestionType.TRUE_FALSE),
            Map.entry("tf", QuestionType.TRUE_FALSE),
            Map.entry("objective", QuestionType.SHORT_ANSWER),
            Map.entry("short answer", QuestionType.SHORT_ANSWER),
            Map.entry("short", QuestionType.SHORT_ANSWER),
            Map.entry("open", QuestionType.SHORT_ANSWER),
            Map.entry("open question", QuestionType.SHORT_ANSWER),
            Map.entry("open ended", QuestionType.SHORT_ANSWER),
            Map.entry("free text", QuestionType.SHORT_ANSWER),
            Map.entry("fill in the blank", QuestionType.SHORT_ANSWER),
            Map.entry("numeric", QuestionType.SHORT_ANSWER),
            Map.entry("numerical", QuestionType.SHORT_ANSWER),
            Map.entry("reflection", QuestionType.REFLECTION),
            Map.entry("final reflection", QuestionType.REFLECTION),
            Map.entry("reflect", QuestionType.REFLECTION),
            Map.entry("reflection question", QuestionType.REFLECTION),
            Map.entry("discussion", QuestionType.REFLECTION));

    private static final Set<String> ANSWERS = Set.of(
            "answer",
            "answers",
            "ans",
            "antwort",
            "antworten",
            "respuesta",
            "respuestas",
            "réponse",
            "réponses",
            "risposta",
            "resposta",
            "cevap",
            "yanıt",
            "ответ",
            "antwoord",
            "odpowiedź",
            "svar",
            "答案",
            "正解",
            "정답",
            "答え");
    private static final Set<String> ANSWER_LABELS = Set.of("correct", "key", "correct option", "correct choice");
    private static final Set<String> EXPLANATIONS = Set.of(
            "explanation",
            "explanations",
            "why",
            "rationale",
            "reason",
            "because",
            "explain",
            "erklärung",
            "explicación",
            "explication",
            "spiegazione",
            "açıklama",
            "объяснение");
    private static final Pattern QUIZ = word(
            "quiz|quizzes|knowledge check|check|checks|self check|questions|test yourself|"
                    + "self test|assessment|exam|mcq|mcqs|multiple choice|true/false|checkpoint|comprehension|review|practice");
    private static final Pattern REFLECTION = word("reflection|reflections|reflect|discussion|food for thought");
    private static final Pattern FAQ =
            word("faq|faqs|frequently asked|frequently asked questions|common questions|q a|troubleshooting");
    private static final Pattern TASKS =
            word("checklist|todo|to do|prerequisites|before|setup|preparation|tasks|homework|"
                    + "assignment|progress|roadmap|steps|agenda");
    private static final Pattern ASKING = word(
            "what|what's|whats|which|who|whom|whose|when|where|why|how|if|is|are|was|were|"
                    + "does|do|did|can|could|should|would|will|has|have|in|under|given|suppose|name|select|choose|for|to");

    private Words() {}

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** Lower case, one space between words, no punctuation but slashes. */
    static String bare(String text) {
        String words =
                NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return SLASH.matcher(words).replaceAll("/");
    }

    /** What two texts are compared by: case, spacing, form and a full stop at the end do not count. */
    static String same(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
        return one.length() > 1 && one.endsWith(".") ? one.substring(0, one.length() - 1) : one;
    }

    static @Nullable QuestionType type(String label) {
        return TYPES.get(bare(label));
    }

    /** Whether a spoiler under this label holds the answer: "Answer", "Show the correct answer", "Antwort". */
    static boolean announcesAnswer(String label) {
        String bare = bare(label);
        if (ANSWER_LABELS.contains(bare)) {
            return true;
        }
        String[] words = bare.split(" ");
        if (label.strip().endsWith("?") || words.length > 8) {
            return false;
        }
        for (String word : words) {
            if (ANSWERS.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean announcesExplanation(String label) {
        String bare = bare(label);
        return EXPLANATIONS.contains(bare) || EXPLANATIONS.contains(bare.split(" ")[0]) && bare.split(" ").length <= 3;
    }

    static boolean announcesHint(String label) {
        String bare = bare(label);
        return bare.equals("hint") || bare.startsWith("hint ") || bare.equals("tip") || bare.equals("clue");
    }

    static boolean isQuiz(String title) {
        return QUIZ.matcher(bare(title)).find();
    }

    static boolean isReflection(String title) {
        return REFLECTION.matcher(bare(title)).find();
    }

    static boolean isFaq(String title) {
        return FAQ.matcher(bare(title)).find() || title.contains("Q&A");
    }

    static boolean isTasks(String title) {
        return TASKS.matcher(bare(title)).find();
    }

    static boolean isAsked(String text) {
        String stripped = text.strip();
        return stripped.endsWith("?") || stripped.endsWith("？") || stripped.endsWith("؟") || stripped.endsWith(":");
    }

    static boolean endsAsQuestion(String text) {
        String stripped = text.strip();
        return stripped.endsWith("?") || stripped.endsWith("？") || stripped.endsWith("؟");
    }

    /** Whether a question asks for something, other than "Need help?" or "Ready?". */
    static boolean asksSomething(String text) {
        String bare = bare(text);
        return endsAsQuestion(text)
                && bare.split(" ").length >= 4
                && ASKING.matcher(bare).lookingAt();
    }
}
