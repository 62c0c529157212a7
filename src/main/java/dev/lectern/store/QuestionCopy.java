package dev.lectern.store;

import dev.lectern.json.QuestionJson;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A question as it is kept: each content once, whoever uses it. */
record QuestionCopy(Question question, String content, String digest) {
    private static final String ADD = """
            INSERT INTO question_copy (question, version, type, digest, content) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (digest) DO NOTHING""";
    private static final String NUMBER = "SELECT number FROM question_copy WHERE digest = ?";

    static QuestionCopy of(Question question) {
        String content = QuestionJson.write(question);
        return new QuestionCopy(question, content, sha256(content));
    }

    static Question read(String content) {
        return QuestionJson.read(content);
    }

    /** @return the number of the copy, which may have been there before */
    long keep(Session tx) throws SQLException {
        tx.update(
                ADD,
                question.id().value(),
                question.version().value(),
                question.type().word(),
                digest,
                content);
        return tx.first(NUMBER, row -> row.getLong(1), digest).orElseThrow();
    }

    /** An option order as it is kept: positions from 0 with commas between. */
    static String write(OptionOrder order) {
        return order.shown().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static OptionOrder readOrder(String order) {
        return order.isEmpty()
                ? OptionOrder.NONE
                : new OptionOrder(
                        Arrays.stream(order.split(",")).map(Integer::valueOf).toList());
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
