package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Request;
import dev.lectern.command.Posted.Post;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.daily.PostingId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /teach withdraw}: takes a post back. A question is struck out, with the reason for everyone to read, and answers to
 * it count for nothing; a summary is removed.
 */
final class TeachWithdraw implements TeachWord {
    private static final int LONGEST_REASON = 300;
    private static final String REMOVED = "removed";
    private static final Pattern WHICH = Pattern.compile("p(\\d{1,18})(?:\\s+(\\S.*))?", Pattern.DOTALL);

    private final School school;
    private final Posted posted;

    TeachWithdraw(School school, Posted posted) {
        this.school = school;
        this.posted = posted;
    }

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public Card run(Request request, String rest) {
        Matcher which = WHICH.matcher(rest);
        if (!which.matches()) {
            return offer(request);
        }
        Optional<Post> post = posted.find(request, new PostingId(Long.parseLong(which.group(1))));
        if (post.isEmpty()) {
            return offer(request);
        }
        if (post.get().isWithdrawn()) {
            return Card.of("Withdrawn before", say("That was taken back already. The first reason stands."))
                    .tone(Card.Tone.NOTICE);
        }
        String reason = which.group(2) == null ? "" : which.group(2).strip().replaceAll("\\s+", " ");
        return reason.isEmpty()
                ? why(request, post.get())
                : withdraw(request, post.get(), Say.cut(reason, LONGEST_REASON));
    }

    private Card offer(Request request) {
        List<Post> standing = posted.latest(request, Choices.MOST_SUGGESTIONS).stream()
                .filter(post -> !post.isWithdrawn())
                .limit(Choices.MOST)
                .toList();
        if (standing.isEmpty()) {
            return Card.of("Nothing to withdraw", say("Nothing is posted that could be taken back."))
                    .tone(Card.Tone.NOTICE);
        }
        return Card.of("Withdraw which post?", say("Next you are asked why; until then nothing changes."))
                .with(standing.stream()
                        .map(post -> new Button(
                                post.newest().id().marker().value(),
                                Say.cut(posted.name(request, post), Button.MAX_LABEL),
                                action(post)))
                        .toArray(Button[]::new));
    }

    private static Action action(Post post) {
        return new Action("teach", "withdraw " + post.newest().id().marker());
    }

    private Card why(Request request, Post post) {
        Card card = Card.of("Withdraw this?", say("*{}*", posted.name(request, post)));
        if (post.content() instanceof Content.Summary) {
            return card.and(say("It is removed from the channels. You can post it again later."))
                    .with(new Button("remove", "Remove it", action(post).with(REMOVED)));
        }
        return card.and(
                        say("Answers to it will count for nothing, for anybody, and that cannot be undone."),
                        say("Write why, in a sentence that everyone reads. Sending it withdraws the post."))
                .with(new Form("Why? Everyone reads it", action(post), LONGEST_REASON));
    }

    private Card withdraw(Request request, Post post, String reason) {
        if (post.content() instanceof Content.Question question) {
            school.ledger().withdraw(question.asking(), reason);
        }
        post.copies().forEach(copy -> school.outbox().withdraw(copy.id(), reason));
        school.board().wake();
        school.note(request, "withdraw", what(post));
        Card card = Card.of("Withdrawn", say("*{}*", posted.name(request, post)));
        long sent = post.copies().stream()
                .filter(copy -> copy.state() == Posting.State.SENT)
                .count();
        if (sent == 0) {
            return card.and(say("It had not been posted yet, and will not be."));
        }
        String where = Say.count((int) sent, "channel");
        return card.and(
                post.content() instanceof Content.Summary
                        ? say("It is removed from {}.", where)
                        : say("It is struck out in {}, with your reason: {}", where, reason));
    }

    private static String what(Post post) {
        return post.content() instanceof Content.Question question
                ? "question t:" + question.asking()
                : "summary " + ((Content.Summary) post.content()).section();
    }
}
