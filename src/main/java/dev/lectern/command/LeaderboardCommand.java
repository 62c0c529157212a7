package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.Member;
import dev.lectern.course.StudentNumber;
import dev.lectern.lecture.RichText;
import dev.lectern.score.Leaderboard;
import dev.lectern.score.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** {@code /leaderboard}: the best ten, and the student's own neighborhood. Names are pseudonyms or chosen. */
final class LeaderboardCommand implements Command {
    private final School school;

    LeaderboardCommand(School school) {
        this.school = school;
    }

    @Override
    public String name() {
        return "leaderboard";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public String help() {
        return "the top ten, and where you are";
    }

    @Override
    public String details() {
        return "Equal points share a place, and nobody else sees who is last. Everyone is shown by a made-up name until they choose one with `/my name`;"
                + " `/my hide` keeps you off the board.";
    }

    @Override
    public Reply run(Request request) {
        Member self = school.member(request);
        Map<StudentNumber, Member> shown = school.members().all().stream()
                .filter(member -> !member.hidden())
                .collect(Collectors.toMap(Member::number, Function.identity()));
        Leaderboard board = Leaderboard.of(school.scores(school.classroom(request), request.at()), shown::containsKey);
        if (board.isEmpty()) {
            return Reply.of(Card.of(
                            "Leaderboard",
                            say("Nobody has points yet. Today's question is a good start: `/quiz today`."))
                    .with(new Button("today", "Today's question", new Action("quiz", "today"))));
        }
        List<Standing> top = board.top(self.number());
        Card card = Card.of("Leaderboard", table(top, shown, self));
        if (top.stream().noneMatch(standing -> standing.student().equals(self.number()))
                && !board.around(self.number()).isEmpty()) {
            card = card.and(say("Around you:"), table(board.around(self.number()), shown, self));
        }
        return Reply.of(card.and(note(self)));
    }

    private static RichText table(List<Standing> standings, Map<StudentNumber, Member> members, Member self) {
        StringBuilder table = new StringBuilder("| Place | Name | Points |\n| ---: | --- | ---: |\n");
        List<Object> words = new ArrayList<>();
        for (Standing standing : standings) {
            boolean own = standing.student().equals(self.number());
            table.append(own ? "| {} | **{}** (you) | {} |\n" : "| {} | {} | {} |\n");
            Member member = members.get(standing.student());
            words.addAll(List.of(standing.rank(), member == null ? "" : member.name(), standing.points()));
        }
        return say(table.toString(), words.toArray());
    }

    private static RichText note(Member self) {
        if (self.hidden()) {
            return say("You are not on the board, as you wished. `/my show` puts you back.");
        }
        return self.named()
                ? say("You are **{}**. `/my name` changes that, `/my hide` keeps you off the board.", self.name())
                : say("You are **{}**, a name made up for you. Choose your own: `/my name Ada`", self.name());
    }
}
