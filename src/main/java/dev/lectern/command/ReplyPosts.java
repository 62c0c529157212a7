package dev.lectern.command;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.course.AccountId;
import dev.lectern.course.CourseId;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.daily.Posts;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.ShownQuestion;
import java.time.Clock;

/** Shows sections and questions in the same words as the replies to who asks for them. */
public final class ReplyPosts implements Posts {
    private static final AccountId NOBODY = new AccountId("console", "preview");

    private final School school;
    private final Clock clock;
    private final SummaryCommand summaries;

    public ReplyPosts(School school, Clock clock) {
        this.school = school;
        this.clock = clock;
        this.summaries = new SummaryCommand(school, new Bookshelf());
    }

    @Override
    public Card draw(Posting posting) {
        Content content = posting.content();
        if (content instanceof Content.Summary summary) {
            return summary(posting.course(), summary.section());
        } else if (content instanceof Content.Question question) {
            return question(school.ledger().asking(question.asking()).orElseThrow());
        } else if (content instanceof Content.Doubts doubts) {
            return question(school.ledger().asking(doubts.asking()).orElseThrow());
        }
        return Card.of("", RichText.markdown(((Content.Notice) content).markdown()));
    }

    private Card summary(CourseId course, SectionPath section) {
        Action asked = new Action("summary", section.toString());
        return summaries
                .run(new Request(NOBODY, course, asked, clock.instant()))
                .card();
    }

    private static Card question(Asking asking) {
        return QuestionCard.of(
                "Question of " + ClassTime.day(asking.slot().day()),
                ShownQuestion.of(asking.question(), asking.order()),
                new Target.Graded(asking.id()));
    }
}
