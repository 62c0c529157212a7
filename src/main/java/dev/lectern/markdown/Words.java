package dev.lectern.markdown;

import dev.lectern.quiz.QuestionType;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which authors name question types, answers, and the sections that hold questions. */
final class Words {
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
    private static final Set<String> QUIZ = Set.of(
            "quiz",
            "quizzes",
            "check",
            "checks",
            "questions",
            "test yourself",
            "self test",
            "assessment",
            "exam",
            "mcq",
            "mcqs",
            "multiple choice",
            "true/false",
            "checkpoint",
            "comprehension",
            "review",
            "practice");
    private static final Set<String> REFLECTION =
            Set.of("reflection", "reflections", "reflect", "discussion", "food for");
    private static final Set<String> FAQ =
            Set.of("faq", "faqs", "frequently asked", "common questions", "q a", "troubleshooting");
    private static final Set<String> TASKS = Set.of(
            "checklist",
            "todo",
            "to do",
            "prerequisites",
            "before",
            "setup",
            "preparation",
            "tasks",
            "homework",
            "assignment",
            "progress",
            "roadmap",
            "steps",
            "agenda");
    private static final Pattern ASKING = word(
            "what|what's|whats|which|who|whom|whose|when|where|why|how|if|is|are|was|were|"
                    + "does|do|did|can|could|should|would|will|has|have|in|under|given|suppose|name|select|choose|for|to");

    private static final int LONGEST_LABEL = 80;
    private static final int MOST_WORDS = 8;

    private Words() {}

    private static Pattern word(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])");
    }

    /** Lower case, one space between words, no punctuation but slashes. */
    static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean slash = c == '/';
            if (!slash && !isInWord(c)) {
                gap = true;
                continue;
            }
            boolean afterSlash = bare.length() > 0 && bare.charAt(bare.length() - 1) == '/';
            if (gap && bare.length() > 0 && !slash && !afterSlash) {
                bare.append(' ');
            }
            bare.append(c);
            gap = false;
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isInWord(char c) {
        if (c < 0x80) {
            return Character.isLetterOrDigit(c);
        }
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || (type == Character.NON_SPACING_MARK && c < 0xfe00)
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a word, or two beside each other, are among these. */
    private static boolean holds(String bare, Set<String> phrases) {
        int before = 0;
        int start = 0;
        while (start <= bare.length()) {
            int space = bare.indexOf(' ', start);
            int end = space < 0 ? bare.length() : space;
            if (phrases.contains(bare.substring(start, end)) || phrases.contains(bare.substring(before, end))) {
                return true;
            }
            before = start;
            start = end + 1;
        }
        return false;
    }

    /** What two texts are compared by: case, spacing, form and a full stop at the end do not count. */
    static String same(String text) {
        String one = spaced(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        return one.length() > 1 && one.endsWith(".") ? one.substring(0, one.length() - 1) : one;
    }

    /** The words with which the names of types begin. */
    static Set<String> firstOfTypes() {
        return TYPES.keySet().stream().map(name -> name.split("[ /]")[0]).collect(Collectors.toUnmodifiableSet());
    }

    /** One space between words, none at the ends. */
    static String spaced(String text) {
        if (isSpaced(text)) {
            return text;
        }
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = true;
            } else {
                spaced.append(gap && spaced.length() > 0 ? " " : "").append(c);
                gap = false;
            }
        }
        return spaced.toString();
    }

    private static boolean isSpaced(String text) {
        boolean gap = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (blank && (gap || c != ' ')) {
                return false;
            }
            gap = blank;
        }
        return !gap || text.isEmpty();
    }

    static @Nullable QuestionType type(String label) {
        return TYPES.get(bare(label));
    }

    /** Whether a spoiler under this label holds the answer: "Answer", "Show the correct answer", "Antwort". */
    static boolean announcesAnswer(String label) {
        if (label.length() > LONGEST_LABEL || endsAsQuestion(label)) {
            return false;
        }
        String bare = bare(label);
        return ANSWER_LABELS.contains(bare) || (holds(bare, ANSWERS) && bare.split(" ").length <= MOST_WORDS);
    }

    static boolean announcesExplanation(String label) {
        String bare = bare(label);
        return EXPLANATIONS.contains(bare)
                || (EXPLANATIONS.contains(bare.split(" ")[0]) && bare.split(" ").length <= 3);
    }

    static boolean announcesHint(String label) {
        String bare = bare(label);
        return bare.equals("hint") || bare.startsWith("hint ") || bare.equals("tip") || bare.equals("clue");
    }

    static boolean isQuiz(String title) {
        return holds(bare(title), QUIZ);
    }

    static boolean isReflection(String title) {
        return holds(bare(title), REFLECTION);
    }

    static boolean isFaq(String title) {
        return holds(bare(title), FAQ) || title.contains("Q&A");
    }

    static boolean isTasks(String title) {
        return holds(bare(title), TASKS);
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
