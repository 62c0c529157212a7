package dev.lectern.command;

import dev.lectern.chat.Charts;
import dev.lectern.daily.DailyQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Everything that people can ask for, in the order in which help lists it. */
public final class Commands {
    private Commands() {}

    /**
     * @param random draws orders of options, so it is secure; safe for use by many threads
     * @param charts draws pictures
     * @param also what help lists besides: words that the caller understands by itself
     */
    public static List<Command> all(School school, RandomGenerator random, Charts charts, List<HelpLine> also) {
        Bookshelf bookshelf = new Bookshelf();
        Today today = new Today(school, new DailyQuestion(school.ledger(), random));
        ProgressLines progress = new ProgressLines(school, bookshelf);
        Results results = new Results(school, bookshelf, today);

        List<Command> commands = new ArrayList<>(List.of(
                new LecturesCommand(school, bookshelf),
                new SummaryCommand(school, bookshelf),
                new QuizCommand(school, bookshelf, today, results, random),
                new AnswerCommand(school, today, results),
                new MarkCommand(school, results),
                new LeaderboardCommand(school),
                new MyCommand(school, new MyPage(school, progress, today), new MyPicture(school, progress, charts))));
        commands.add(new HelpCommand(commands, also));
        return List.copyOf(commands);
    }
}
