package dev.lectern.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.course.Member;
import dev.lectern.course.Slot;
import dev.lectern.course.StudentNumber;
import dev.lectern.privacy.PersonalRecord;
import dev.lectern.privacy.PersonalRecord.Answered;
import dev.lectern.privacy.PersonalRecord.Practised;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.OptionOrder;
import dev.lectern.quiz.Question;
import dev.lectern.quiz.QuestionId;
import dev.lectern.quiz.Verdict;
import dev.lectern.review.PracticeRound;
import dev.lectern.score.GradedAnswer;
import dev.lectern.testing.SampleQuestions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonalRecordJsonTest {
    private static final CourseId COURSE = new CourseId("ml-101");
    private static final Instant OPENS = Instant.parse("2026-03-02T00:00:00Z");
    private static final Member ADA =
            new Member(new StudentNumber(7), new AccountId("console", "ada"), "Curious Otter", false, true, OPENS);
    private static final PersonalRecord.Account ACCOUNT =
            new PersonalRecord.Account(ADA.account(), "Curious Otter", false, true, OPENS);

    @Test
    void everythingHeldIsWritten() {
        Answered picked = answered(SampleQuestions.multipleChoice("q1"), new OptionOrder(List.of(2, 0, 3, 1)), "A");
        Practised open = new Practised(
                new PracticeRound(1, COURSE, SampleQuestions.trueFalse("q2"), OptionOrder.NONE, OPENS),
                Optional.empty());
        Practised done = new Practised(
                open.round(),
                Optional.of(new PracticeRound.Outcome(
                        new QuestionId("q2"), Verdict.Outcome.INCORRECT, OPENS.plusMillis(1500))));

        String json = PersonalRecordJson.write(
                new PersonalRecord(ADA, List.of(ACCOUNT), List.of(picked), List.of(open, done)), asking -> true);

        assertThat(json).isEqualTo("""
                        {
                          "account" : {
                            "platform" : "console",
                            "id" : "ada"
                          },
                          "name" : "Curious Otter",
                          "chosen" : false,
                          "hidden" : true,
                          "joined" : "2026-03-02T00:00:00Z",
                          "accounts" : [ {
                            "platform" : "console",
                            "id" : "ada",
                            "name" : "Curious Otter",
                            "chosen" : false,
                            "hidden" : true,
                            "joined" : "2026-03-02T00:00:00Z"
                          } ],
                          "answers" : [ {
                            "course" : "ml-101",
                            "day" : "2026-03-02",
                            "question" : "q1",
                            "version" : "%s",
                            "type" : "multiple-choice",
                            "stem" : "What does training rest on?",
                            "options" : [ "learning from examples", "rules", "luck", "a lookup table" ],
                            "raw" : "A",
                            "outcome" : "partly-correct",
                            "mark" : 0.5,
                            "reason" : "part-of-key",
                            "at" : "2026-03-02T00:00:01Z",
                            "selfMark" : null,
                            "platform" : "console"
                          } ],
                          "practice" : [ {
                            "course" : "ml-101",
                            "question" : "q2",
                            "version" : "%s",
                            "type" : "true-false",
                            "stem" : "Every model has to be trained from nothing.",
                            "options" : [ ],
                            "shown" : "2026-03-02T00:00:00Z",
                            "outcome" : null,
                            "answered" : null
                          }, {
                            "course" : "ml-101",
                            "question" : "q2",
                            "version" : "%s",
                            "type" : "true-false",
                            "stem" : "Every model has to be trained from nothing.",
                            "options" : [ ],
                            "shown" : "2026-03-02T00:00:00Z",
                            "outcome" : "incorrect",
                            "answered" : "2026-03-02T00:00:01.500Z"
                          } ]
                        }
                        """.formatted(
                        picked.asking().question().version(),
                        open.round().question().version(),
                        open.round().question().version()));
    }

    @Test
    void whatMayNotBeToldYetIsNull() {
        Answered answered = answered(SampleQuestions.trueFalse("q1"), OptionOrder.NONE, "true");

        String json = PersonalRecordJson.write(
                new PersonalRecord(ADA, List.of(ACCOUNT), List.of(answered), List.of()), asking -> false);

        assertThat(json).contains("\"raw\" : \"true\"", "\"outcome\" : null", "\"mark\" : null", "\"reason\" : null");
    }

    @Test
    void noKeyIsWritten() {
        Answered answered = answered(SampleQuestions.shortAnswer("q1"), OptionOrder.NONE, "tuning");

        String json = PersonalRecordJson.write(
                new PersonalRecord(ADA, List.of(ACCOUNT), List.of(answered), List.of()), asking -> true);

        assertThat(json).doesNotContain("fine-tuning", "pretraining", "Because");
    }

    private static Answered answered(Question question, OptionOrder order, String raw) {
        Slot slot = new Slot(LocalDate.parse("2026-03-02"), OPENS, OPENS.plusSeconds(86_400));
        Asking asking = new Asking(new AskingId(1), COURSE, slot, question, order);
        Verdict verdict = new Verdict(Verdict.Outcome.PARTLY_CORRECT, 0.5, Verdict.Reason.PART_OF_KEY);
        return new Answered(
                asking,
                new GradedAnswer(asking.id(), ADA.number(), raw, verdict, OPENS.plusSeconds(1), null),
                "console");
    }
}
