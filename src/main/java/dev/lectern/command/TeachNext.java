package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.daily.Occasion;
import dev.lectern.daily.TermPlan.Post;
import java.util.List;

/** {@code /teach next}: what is posted next by itself, and a way to have it left out. */
final class TeachNext implements TeachWord {
    private static final int TURNS = 2;

    private final TermBook book;

    TeachNext(TermBook book) {
        this.book = book;
    }

    @Override
    public String name() {
        return "next";
    }

    @Override
    public Card run(Request request, String rest) {
        return book.obstacle(request).orElseGet(() -> next(request));
    }

    private Card next(Request request) {
        List<Occasion> next = book.next(request, TURNS);
        if (next.isEmpty()) {
            return Card.of("Nothing comes by itself", say("The schedule has no class day to come."))
                    .tone(Card.Tone.NOTICE);
        }
        List<Post> posts = book.plan(
                        request, book.today(request), next.get(next.size() - 1).day())
                .posts();
        Card card = Card.of("What comes next");
        card = book.held(request).map(card::and).orElse(card);
        for (Occasion occasion : next) {
            card = card.and(say(
                            "- **{} {}** {}",
                            ClassTime.day(occasion.day()),
                            ClassTime.time(occasion.at(), book.zone(request)),
                            posts.stream()
                                    .filter(post -> post.occasion().id().equals(occasion.id()))
                                    .findFirst()
                                    .map(TermBook::name)
                                    .orElse("nothing: there is no "
                                            + occasion.kind().word() + " left")))
                    .with(new Button(
                            occasion.kind().word(),
                            "Skip " + TermBook.name(occasion.id()),
                            new Action("teach", "skip " + occasion.id())));
        }
        return card.with(new Button("plan", "The term to come", new Action("teach", "plan")));
    }
}
