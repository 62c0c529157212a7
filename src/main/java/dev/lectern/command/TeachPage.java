package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.command.Posted.Post;
import dev.lectern.daily.Content;
import dev.lectern.lecture.RichText;
import dev.lectern.quiz.Asking;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How a course stands, for who teaches it: whether it has begun, what is open, what was posted last, what one can say. */
final class TeachPage {
    private static final int POSTS = 5;
    private static final int LINE = 90;

    private final School school;
    private final Today today;
    private final Posted posted;

    TeachPage(School school, Today today, Posted posted) {
        this.school = school;
        this.today = today;
        this.posted = posted;
    }

    Card of(Request request) {
        Classroom classroom = school.classroom(request);
        Optional<Instant> started = school.records().terms().started(classroom.id());
        Card card = Card.of("Teaching " + classroom.title(), state(classroom, started))
                .and(open(request).toArray(RichText[]::new))
                .and(posts(request).toArray(RichText[]::new))
                .and(say("`/help teach` tells what else you can say."));
        if (classroom.venue().isPosted() && started.isEmpty()) {
            return card.with(new Button("start", "Start the course…", new Action("teach", "start")));
        }
        return classroom.venue().isPosted()
                ? card.with(
                        new Button("question", "Post a question…", Stage.CLASS.action("question", "")),
                        new Button("summary", "Post a summary…", Stage.CLASS.action("summary", "")),
                        new Button("close", "Close a question…", new Action("teach", "close")),
                        new Button("withdraw", "Withdraw a post…", new Action("teach", "withdraw")))
                : card;
    }

    private static RichText state(Classroom classroom, Optional<Instant> started) {
        if (!classroom.venue().isPosted()) {
            return say(
                    "It has no channels in the settings, so nothing is posted: everyone asks for the day's question with"
                            + " `/quiz today`.");
        }
        return started.map(moment -> say(
                        "Started on {} · {} · {}",
                        ClassTime.day(
                                LocalDate.ofInstant(moment, classroom.calendar().zone())),
                        Say.count(classroom.venue().channels().size(), "channel"),
                        classroom.venue().staffChannel().isPresent() ? "a staff channel" : "no staff channel"))
                .orElseGet(() -> say("Not started yet: nothing is posted before you say so."));
    }

    private List<RichText> open(Request request) {
        List<Asking> open = today.open(request);
        if (open.isEmpty()) {
            return List.of(say("No question is open."));
        }
        return List.of(
                say("**Open**"),
                say(
                        "- {} · {} answered · until {}\n".repeat(open.size()),
                        open.stream()
                                .flatMap(asking -> Stream.<Object>of(
                                        Say.cut(Say.oneLine(asking.question().stem()), LINE),
                                        school.ledger().answers(asking.id()).size(),
                                        ClassTime.closing(
                                                asking.slot(),
                                                school.classroom(request)
                                                        .calendar()
                                                        .zone())))
                                .toArray()));
    }

    private List<RichText> posts(Request request) {
        List<Post> posts = posted.latest(request, POSTS);
        if (posts.isEmpty()) {
            return List.of();
        }
        return List.of(
                say("**Posted last**"),
                say(
                        "- {} · {}\n".repeat(posts.size()),
                        posts.stream()
                                .flatMap(post -> Stream.<Object>of(
                                        Say.cut(posted.name(request, post), LINE), state(request, post)))
                                .toArray()));
    }

    private String state(Request request, Post post) {
        int doubts = post.content() instanceof Content.Question question
                ? school.records().doubts().count(question.asking())
                : 0;
        String state = Posted.isRehearsal(school.classroom(request), post) && !post.isWithdrawn()
                ? "in the staff channel"
                : post.state();
        return doubts == 0 ? state : state + " · " + Say.count(doubts, "student") + " in doubt about the key";
    }
}
