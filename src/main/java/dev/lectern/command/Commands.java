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
        Results results = new Results(school, new Rereading(bookshelf), today);
        AskingPage page = new AskingPage(school, results);

        Posted posted = new Posted(school, bookshelf);
        Orders orders = new Orders(school);
        TermBook book = new TermBook(school);

        List<Command> commands = new ArrayList<>(List.of(
                new LecturesCommand(school, bookshelf),
                new SummaryCommand(school, bookshelf),
                new QuizCommand(school, bookshelf, today, page, random),
                new AnswerCommand(school, today, results, new GradedAnswers(school, results, page)),
                new MarkCommand(school, results),
                new MineCommand(school, page),
                new DoubtCommand(school),
                new LeaderboardCommand(school),
                new MyCommand(school, new MyPage(school, progress, today), new MyPicture(school, progress, charts)),
                new TeachCommand(
                        school,
                        new TeachPage(school, today, posted),
                        List.of(
                                new TeachStart(school, orders),
                                post(Stage.CLASS, school, bookshelf, random),
                                new TeachClose(school, today, posted),
                                new TeachWithdraw(school, posted),
                                new TeachFixKey(school),
                                new TeachCheck(school),
                                post(Stage.STAFF, school, bookshelf, random),
                                new TeachPlan(book),
                                new TeachNext(book),
                                new TeachSkip(school, book),
                                new TeachPause(school, book),
                                new TeachResume(school, book),
                                new TeachFigures(school),
                                new TeachExport(school),
                                new TeachReport(school, bookshelf)))));
        commands.add(new HelpCommand(school, commands, also));
        return List.copyOf(commands);
    }

    private static TeachWord post(Stage stage, School school, Bookshelf bookshelf, RandomGenerator random) {
        Orders orders = new Orders(school);
        return new TeachPost(
                stage,
                orders,
                new PostQuestion(stage, school, orders, bookshelf, random),
                new PostSummary(stage, school, orders, bookshelf));
    }
}
