package dev.lectern.command;

import dev.lectern.chat.Address;
import dev.lectern.chat.Request;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.daily.PostingId;
import dev.lectern.quiz.Asking;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was posted to the channels of a course. */
final class Posted {
    /** How far back a post can be taken back. */
    private static final int REMEMBERED = 200;

    private final School school;
    private final Bookshelf bookshelf;

    Posted(School school, Bookshelf bookshelf) {
        this.school = school;
        this.bookshelf = bookshelf;
    }

    /**
     * One decision to post something.
     *
     * @param copies the first part in each channel, newest first; at least one
     */
    record Post(Content content, List<Posting> copies) {
        Post {
            copies = List.copyOf(copies);
        }

        Posting newest() {
            return copies.get(0);
        }

        boolean isWithdrawn() {
            return copies.stream().allMatch(posting -> posting.withdrawn() != null);
        }

        /** How far it has come, in words. */
        String state() {
            if (isWithdrawn()) {
                return "withdrawn";
            }
            long sent = count(Posting.State.SENT);
            long lost = count(Posting.State.GIVEN_UP);
            if (sent == copies.size()) {
                return "posted to " + Say.count(copies.size(), "channel");
            }
            String sofar = sent == 0 ? "" : "posted to " + sent + " of " + Say.count(copies.size(), "channel") + ", ";
            return sofar + (lost == 0 ? "on its way" : "could not be posted to " + Say.count((int) lost, "channel"));
        }

        private long count(Posting.State state) {
            return copies.stream().filter(posting -> posting.state() == state).count();
        }
    }

    /** The questions and summaries posted last, newest first. */
    List<Post> latest(Request request, int most) {
        record Decision(Content content, Instant decided) {}
        Map<Decision, List<Posting>> posts = new LinkedHashMap<>();
        for (Posting posting : school.outbox().latest(request.course(), REMEMBERED)) {
            if (posting.content() instanceof Content.Question || posting.content() instanceof Content.Summary) {
                Decision decision =
                        new Decision(posting.content(), posting.progress().decided());
                posts.computeIfAbsent(decision, key -> new ArrayList<>()).add(posting);
            }
        }
        return posts.values().stream()
                .map(copies -> new Post(copies.get(0).content(), copies))
                .limit(most)
                .toList();
    }

    /** The post that a posting is a copy of. */
    Optional<Post> find(Request request, PostingId id) {
        return latest(request, REMEMBERED).stream()
                .filter(post ->
                        post.copies().stream().anyMatch(copy -> copy.id().equals(id)))
                .findFirst();
    }

    List<Asking> openRehearsals(Request request) {
        return latest(request, REMEMBERED).stream()
                .filter(post -> post.content() instanceof Content.Question)
                .flatMap(post -> school.ledger().asking(((Content.Question) post.content()).asking()).stream())
                .filter(asking -> asking.isRehearsal() && asking.openAt(request.at()))
                .toList();
    }

    /** What it is, on one line. */
    String name(Request request, Post post) {
        Classroom classroom = school.classroom(request);
        boolean rehearsal = isRehearsal(classroom, post);
        if (post.content() instanceof Content.Summary summary) {
            return (rehearsal ? "Rehearsed summary: " : "Summary: ")
                    + bookshelf.of(classroom).name(summary.section());
        }
        String stem = school.ledger()
                .asking(((Content.Question) post.content()).asking())
                .map(asking -> Say.oneLine(asking.question().stem()))
                .orElse("");
        return (rehearsal ? "Rehearsed question: " : "Question: ") + stem;
    }

    static boolean isRehearsal(Classroom classroom, Post post) {
        return classroom
                .venue()
                .staffChannel()
                .map(Address.Channel::new)
                .filter(post.newest().address()::equals)
                .isPresent();
    }
}
