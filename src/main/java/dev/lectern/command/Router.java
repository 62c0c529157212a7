package dev.lectern.command;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.StoreException;
import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the command that was asked for, runs it, and turns every failure into a reply. Safe for use by many threads. */
public final class Router {
    private static final Logger LOG = LoggerFactory.getLogger(Router.class);
    private static final RichText PRIVACY = RichText.markdown(
            "Lectern keeps your account, the name you are shown by, your answers and how your practice went; your instructor"
                    + " can see your answers, classmates only your name and your points on the leaderboard. `/my export`"
                    + " gives you all of it as a file, and `/my forget` has it removed.");

    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final School school;
    private final Linking linking;
    private final KeyNews keyNews;
    private final RandomGenerator random;

    /** @param random for reference numbers; safe for use by many threads */
    public Router(List<Command> commands, School school, RandomGenerator random) {
        for (Command command : commands) {
            if (this.commands.put(command.name(), command) != null) {
                throw new IllegalArgumentException("two commands are called " + command.name());
            }
        }
        this.school = school;
        this.linking = new Linking(school);
        this.keyNews = new KeyNews(school);
        this.random = random;
    }

    /** How an action is first answered; a word that is no command is answered in private. */
    public FirstAnswer firstAnswer(Action action) {
        Command command = commands.get(action.command());
        return command == null ? FirstAnswer.PRIVATE : command.firstAnswer();
    }

    /** What to say. Never throws for anything that a person or a store can do. */
    public Reply answer(Request request) {
        try {
            school.classroom(request);
            school.members().meet(request.account(), request.at());
            // Claimed before the command runs: after "/my forget" there is nobody left to claim it.
            boolean secret = firstAnswer(request.action()) == FirstAnswer.PRIVATE;
            boolean first = secret && school.members().claimPrivacyNotice(request.account());
            Reply reply = run(request);
            List<RichText> more = new ArrayList<>(first ? List.of(PRIVACY) : List.of());
            if (secret) {
                more.addAll(linking.news(request));
                more.addAll(keyNews.of(request));
            }
            return more.isEmpty() ? reply : reply.with(reply.card().and(more.toArray(RichText[]::new)));
        } catch (RuntimeException | StackOverflowError e) {
            return failure(request, e);
        }
    }

    /** What could be typed in place of the arguments so far; nothing where that cannot be told. */
    public List<String> suggestions(Request request) {
        Command command = commands.get(request.action().command());
        try {
            return command == null ? List.of() : command.suggestions(request);
        } catch (CommandException e) {
            return List.of();
        } catch (RuntimeException e) {
            LOG.error("suggestions for {} failed", request.action().command(), Wordless.of(e));
            return List.of();
        }
    }

    private Reply run(Request request) {
        Command command = commands.get(request.action().command());
        if (command == null) {
            return unknown(request.action());
        }
        try {
            return command.run(request);
        } catch (RuntimeException | StackOverflowError e) {
            return failure(request, e);
        }
    }

    private Reply unknown(Action action) {
        List<String> words = commands.values().stream()
                .filter(command -> !command.help().isEmpty())
                .map(Command::name)
                .toList();
        Optional<String> meant = Nearest.to(action.command(), words);
        Card card = Card.of("I don't know that word", Say.say("`/help` shows everything you can ask me for."))
                .tone(Card.Tone.NOTICE);
        if (meant.isEmpty()) {
            return Reply.of(card.with(new Button("help", "Help", Action.of("help"))));
        }
        String word = meant.get();
        return Reply.of(Card.of(
                        "I don't know that word",
                        Say.say("Did you mean `/{}`? `/help` shows everything you can ask me for.", word))
                .tone(Card.Tone.NOTICE)
                .with(new Button(word, "/" + word, new Action(word, action.arguments()))));
    }

    private Reply failure(Request request, Throwable failure) {
        if (failure instanceof CommandException) {
            return Reply.of(Card.of("", RichText.plain(String.valueOf(failure.getMessage())))
                    .tone(Card.Tone.NOTICE));
        }
        String reference = String.format(Locale.ROOT, "%05d", random.nextInt(100_000));
        String known = commands.containsKey(request.action().command())
                ? request.action().command()
                : "(an unknown word)";
        LOG.error("command {} failed, reference {}", known, reference, Wordless.of(failure));
        String sorry = failure instanceof StoreException
                ? "I could not reach what I keep, so nothing was saved. Please try again in a moment; if it happens again,"
                        + " tell your instructor the reference **{}**."
                : "Something went wrong on my side; it is not your fault. Please try again; if it happens again, tell your"
                        + " instructor the reference **{}**.";
        return Reply.of(Card.of("That did not work", Say.say(sorry, reference)).tone(Card.Tone.FAILURE));
    }
}
