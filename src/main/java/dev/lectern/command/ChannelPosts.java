package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.command.Contents.Entry;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.daily.Posts;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import dev.lectern.quiz.Asking;
import dev.lectern.quiz.AskingId;
import dev.lectern.quiz.ShownQuestion;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/**
 * Draws what stands in channels. Everyone there reads it: no key before a question is closed, no student's words or name,
 * and how many chose what only where it cannot be told who they were.
 */
public final class ChannelPosts implements Posts {
    private final School school;
    private final Clock clock;
    private final Bookshelf bookshelf = new Bookshelf();
    private final QuestionPost questions;

    public ChannelPosts(School school, Clock clock) {
        this.school = school;
        this.clock = clock;
        this.questions = new QuestionPost(school, new Rereading(bookshelf));
    }

    @Override
    public Card draw(Posting posting) {
        Classroom classroom = school.classrooms().get(posting.course());
        if (classroom == null) {
            return Card.of("Over", say("This course is not held here any more."))
                    .tone(Card.Tone.NOTICE);
        }
        Content content = posting.content();
        if (content instanceof Content.Question question) {
            return about(question.asking(), asking -> questions.draw(classroom, asking, clock.instant()));
        } else if (content instanceof Content.Doubts doubts) {
            return about(doubts.asking(), this::doubted);
        } else if (content instanceof Content.Summary summary) {
            return summary(classroom, posting, summary.section());
        }
        return Card.of("", RichText.markdown(((Content.Notice) content).markdown()))
                .tone(Card.Tone.NOTICE)
                .with(new Button("help", "Help", Action.of("help")));
    }

    private Card about(AskingId id, Function<Asking, Card> draw) {
        return school.ledger()
                .asking(id)
                .map(draw)
                .orElseGet(() -> Card.of("Over", say("That question is gone.")).tone(Card.Tone.NOTICE));
    }

    private Card summary(Classroom classroom, Posting posting, SectionPath section) {
        Contents contents = bookshelf.of(classroom);
        if (posting.withdrawn() != null) {
            return Card.of("Withdrawn", say("~~{}~~", contents.name(section))).tone(Card.Tone.NOTICE);
        }
        Optional<Entry> entry =
                contents.entry(section).filter(one -> one.lecture().release().at(clock.instant()));
        if (entry.isEmpty()) {
            return Card.of("Not available", say("*{}* is not part of the lectures right now.", contents.name(section)))
                    .tone(Card.Tone.NOTICE)
                    .with(new Button("list", "List of sections", Action.of("summary")));
        }
        Card card = SummaryCard.of(contents, entry.get())
                .with(new Button("practice", "Practice this", Choices.action(entry.get(), "quiz")));
        return isRehearsal(classroom, posting) ? card.after(REHEARSAL) : card;
    }

    private static final RichText REHEARSAL = say("**Rehearsal** · only the staff sees this.");

    private static boolean isRehearsal(Classroom classroom, Posting posting) {
        return classroom
                .venue()
                .staffChannel()
                .map(Address.Channel::new)
                .filter(posting.address()::equals)
                .isPresent();
    }

    /** For the staff: how many doubt, and what can be done about it. */
    private Card doubted(Asking asking) {
        int students = school.records().doubts().count(asking.id());
        Card card = Card.of(
                        "Is this key right?",
                        say(
                                students == 1
                                        ? "**{} student** thinks that the key of a question is wrong."
                                        : "**{} students** think that the key of a question is wrong.",
                                students))
                .tone(Card.Tone.NOTICE)
                .and(say(
                        "It was the question of {}:",
                        ClassTime.day(asking.slot().day())))
                .and(ShownQuestion.of(asking.question(), asking.order()).stem())
                .and(Judged.solution(asking.question(), asking.order()).toArray(RichText[]::new));
        if (asking.isWithdrawn()) {
            return card.and(say(
                    "It is withdrawn by now: {}", String.valueOf(asking.state().withdrawn())));
        }
        return card.and(say(
                        "If they are right, fix the key here, and in `{}`, line {}, too; nobody has to lose by it. Where"
                                + " no key can be right, take the question back with `/teach withdraw`. If they are wrong,"
                                + " there is nothing to do.",
                        asking.question().item().file(),
                        asking.question().item().line()))
                .with(
                        TeachFixKey.button(asking.id()),
                        new Button("withdraw", "Withdraw a post…", new Action("teach", "withdraw")),
                        new Button("teach", "What is open", Action.of("teach")));
    }
}
