package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /teach post question}, {@code /teach post summary}, and {@code rehearse} in place of {@code post}. */
final class TeachPost implements TeachWord {
    private final Stage stage;
    private final Orders orders;
    private final Map<String, TeachWord> kinds = new LinkedHashMap<>();

    TeachPost(Stage stage, Orders orders, PostQuestion questions, PostSummary summaries) {
        this.stage = stage;
        this.orders = orders;
        List.of(questions, summaries).forEach(kind -> kinds.put(kind.name(), kind));
    }

    @Override
    public String name() {
        return stage.word();
    }

    @Override
    public Card run(Request request, String rest) {
        Optional<Card> obstacle = stage.obstacle(request, orders);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Action asked = Action.parse(rest);
        TeachWord kind = kinds.get(asked.command());
        return kind == null ? which() : kind.run(request, asked.arguments());
    }

    private Card which() {
        return Card.of(
                        stage.isRehearsal() ? "Rehearse what?" : "Post what?",
                        say(
                                stage.isRehearsal()
                                        ? "A rehearsal looks as it will for the class, and only the staff channel sees it."
                                        : "You choose from a list, and see it before anyone else does."))
                .with(
                        new Button("question", "A question…", stage.action("question", "")),
                        new Button("summary", "A summary…", stage.action("summary", "")));
    }

    @Override
    public List<String> suggestions(Request request, String typed) {
        Action asked = Action.parse(typed);
        TeachWord kind = kinds.get(asked.command());
        if (kind == null) {
            return kinds.keySet().stream().filter(one -> one.startsWith(typed)).toList();
        }
        return kind.suggestions(request, asked.arguments()).stream()
                .map(suggestion -> kind.name() + " " + suggestion)
                .toList();
    }
}
