package dev.lectern.command;

import dev.lectern.quiz.Asking;
import dev.lectern.quiz.Question;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The questions of a course that can be posted at a moment, numbered through in lecture order. Those that cannot take their
 * numbers too, so that a question keeps its number when another lecture appears.
 */
final class QuestionList {
    private final List<Numbered> questions;
    private final List<Asking> asked;

    /** @param number from 1 */
    record Numbered(int number, Question question) {

        /** On one line, for a list or a button. */
        String line() {
            return number + ". " + Say.oneLine(question.stem());
        }
    }

    private QuestionList(List<Numbered> questions, List<Asking> asked) {
        this.questions = questions;
        this.asked = asked;
    }

    static QuestionList of(School school, Classroom classroom, Instant at) {
        Set<Question> released = new HashSet<>(classroom.questions().released(classroom.lectures(), at));
        List<Question> all = classroom.questions().all();
        List<Numbered> questions = IntStream.range(0, all.size())
                .filter(i -> released.contains(all.get(i)))
                .filter(i -> !all.get(i).item().practiceOnly())
                .mapToObj(i -> new Numbered(i + 1, all.get(i)))
                .toList();
        List<Asking> asked = school.ledger().askings(classroom.id()).stream()
                .filter(asking -> !asking.isWithdrawn())
                .toList();
        return new QuestionList(questions, asked);
    }

    /** What was not asked so far, in lecture order; where all was, everything, what was asked longest ago first. */
    List<Numbered> next() {
        List<Numbered> fresh = questions.stream()
                .filter(one -> lastAsking(one.question()).isEmpty())
                .toList();
        return fresh.isEmpty()
                ? questions.stream()
                        .sorted(Comparator.comparing(
                                one -> lastAsking(one.question()).orElseThrow().slot()))
                        .toList()
                : fresh;
    }

    int size() {
        return questions.size();
    }

    /** When a question was last asked, in whatever guise. */
    Optional<Asking> lastAsking(Question question) {
        return asked.stream()
                .filter(asking -> Today.isAlike(asking.question(), question))
                .reduce((earlier, later) -> later);
    }

    Optional<Numbered> numbered(int number) {
        return questions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** What is meant by a number, an id, or words of the stem; what was not asked so far comes first. */
    List<Numbered> find(String typed) {
        String first = typed.split("[.\\s]", 2)[0];
        if (first.matches("\\d{1,6}")) {
            return numbered(Integer.parseInt(first)).stream().toList();
        }
        List<Numbered> named = questions.stream()
                .filter(one -> one.question().id().value().equals(typed))
                .toList();
        return named.isEmpty() ? withWords(typed) : named;
    }

    private List<Numbered> withWords(String typed) {
        List<String> words = List.of(typed.toLowerCase(Locale.ROOT).split("\\s+"));
        return questions.stream()
                .filter(one -> {
                    String stem = Say.oneLine(one.question().stem()).toLowerCase(Locale.ROOT);
                    return words.stream().allMatch(stem::contains);
                })
                .sorted(Comparator.comparing(one -> lastAsking(one.question()).isPresent()))
                .toList();
    }
}
