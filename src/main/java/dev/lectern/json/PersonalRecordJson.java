package dev.lectern.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lectern.course.AccountId;
import dev.lectern.lecture.RichText;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.privacy.PersonalRecord.Account;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.privacy.PersonalRecord.Practised;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.MultipleChoice;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import java.util.List;
import java.util.function.Predicate;

/**
 * Everything held about a student, as the file that the student gets. The shape is stable: fields are only added.
 *
 * <pre>{@code
 * {"account": {"platform", "id"}, "name", "chosen", "hidden", "joined",
 *  "accounts": [{"platform", "id", "name", "chosen", "hidden", "joined"}],
 *  "answers": [{"course", "day", "question", "version", "type", "stem", "options",
 *               "raw", "outcome", "mark", "reason", "at", "selfMark", "platform"}],
 *  "practice": [{"course", "question", "version", "type", "stem", "options", "shown", "outcome", "answered"}]}
 * }</pre>
 *
 * {@code account} is the one that the student asked with, and {@code accounts} are all of the student's: one, or linked ones,
 * each with what it would be shown by without the link;
 * {@code platform} is that of the account that gave an answer; where two accounts answered the same, both answers are listed.
 * {@code chosen} says whether the student chose the name; {@code joined}, {@code at}, {@code shown} and {@code answered} are
 * ISO 8601 instants, {@code day} is an ISO date; {@code type} is a {@link dev.lectern.quiz.QuestionType#word}; {@code options}
 * are in the order they were shown, empty where there are none; {@code raw} is what the student gave, unchanged;
 * {@code outcome} is {@code correct}, {@code partly-correct}, {@code incorrect}, {@code undecided} or {@code participated};
 * {@code mark} is from 0 to 1; {@code selfMark} is the student's own opinion of an undecided answer, or null.
 * {@code outcome}, {@code mark} and {@code reason} are null while they may not be told; in practice, {@code outcome} and
 * {@code answered} are null where the student has not answered. Keys are never in it.
 */
public final class PersonalRecordJson {
    private PersonalRecordJson() {}

    /** @param told whether the student may already know how an answer to an asking was judged */
    public static String write(PersonalRecord held, Predicate<Asking> told) {
        ObjectNode json = Json.object();
        json.set("account", account(held.member().account()));
        json.put("name", held.member().name())
                .put("chosen", held.member().named())
                .put("hidden", held.member().hidden())
                .put("joined", held.member().joined().toString());
        json.set("accounts", Json.array(held.accounts(), PersonalRecordJson::account));
        json.set("answers", Json.array(held.answers(), answered -> answer(answered, told.test(answered.asking()))));
        json.set("practice", Json.array(held.practice(), PersonalRecordJson::practice));
        return Json.pretty(json);
    }

    private static ObjectNode account(AccountId account) {
        return Json.object().put("platform", account.platform()).put("id", account.id());
    }

    private static ObjectNode account(Account account) {
        return account(account.id())
                .put("name", account.name())
                .put("chosen", account.named())
                .put("hidden", account.hidden())
                .put("joined", account.joined().toString());
    }

    private static ObjectNode answer(Answered answered, boolean told) {
        Asking asking = answered.asking();
        GradedAnswer answer = answered.answer();
        ObjectNode json = Json.object()
                .put("course", asking.course().value())
                .put("day", asking.slot().day().toString());
        question(json, asking.question(), asking.order());
        json.put("raw", answer.raw());
        if (told) {
            verdict(json, answer.verdict());
        } else {
            json.putNull("outcome").putNull("mark").putNull("reason");
        }
        return json.put("at", answer.at().toString())
                .put("selfMark", answer.selfMark())
                .put("platform", answered.platform());
    }

    private static void verdict(ObjectNode json, Verdict verdict) {
        json.put("outcome", Words.of(verdict.outcome()))
                .put("mark", verdict.mark())
                .put("reason", Words.of(verdict.reason()));
    }

    private static ObjectNode practice(Practised practised) {
        PracticeRound round = practised.round();
        ObjectNode json = Json.object().put("course", round.course().value());
        question(json, round.question(), round.order());
        return json.put("shown", round.shown().toString())
                .put(
                        "outcome",
                        practised
                                .outcome()
                                .map(outcome -> Words.of(outcome.outcome()))
                                .orElse(null))
                .put(
                        "answered",
                        practised
                                .outcome()
                                .map(outcome -> outcome.answered().toString())
                                .orElse(null));
    }

    private static void question(ObjectNode json, Question question, OptionOrder order) {
        json.put("question", question.id().value())
                .put("version", question.version().value())
                .put("type", question.type().word())
                .put("stem", question.stem().plain());
        json.set("options", Json.texts(options(question, order)));
    }

    private static List<String> options(Question question, OptionOrder order) {
        if (question instanceof MultipleChoice choice) {
            return order.shown().stream()
                    .map(choice.options()::get)
                    .map(RichText::plain)
                    .toList();
        }
        return List.of();
    }
}
