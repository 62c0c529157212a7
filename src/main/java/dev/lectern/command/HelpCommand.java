package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /help}: what people can ask for, and {@code /help quiz}: how to ask for it. */
final class HelpCommand implements Command {
    private final School school;
    private final List<Command> commands;
    private final List<HelpLine> also;

    /** @param others every command but this one */
    HelpCommand(School school, List<Command> others, List<HelpLine> also) {
        this.school = school;
        List<Command> all = new ArrayList<>(others);
        all.add(this);
        this.commands =
                all.stream().filter(command -> !command.help().isEmpty()).toList();
        this.also = List.copyOf(also);
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String usage() {
        return "[WORD]";
    }

    @Override
    public String help() {
        return "everything you can ask me for, or more about one word";
    }

    @Override
    public Reply run(Request request) {
        String word = request.arguments().replaceFirst("^/", "").toLowerCase(Locale.ROOT);
        return Reply.of(word.isEmpty() ? list(request) : page(request, word));
    }

    @Override
    public List<String> suggestions(Request request) {
        String typed = request.arguments().toLowerCase(Locale.ROOT);
        return names(request).stream().filter(name -> name.startsWith(typed)).toList();
    }

    /** What the person has a use for. */
    private List<Command> commands(Request request) {
        boolean staff = school.isStaff(request);
        return commands.stream()
                .filter(command -> staff || !command.isForStaff())
                .toList();
    }

    private Card list(Request request) {
        List<HelpLine> lines = new ArrayList<>();
        commands(request).forEach(command -> lines.add(new HelpLine(spoken(command), command.help())));
        lines.addAll(also);
        RichText list = say(
                "- `/{}` — {}\n".repeat(lines.size()),
                lines.stream()
                        .flatMap(line -> List.of(line.usage(), line.help()).stream())
                        .toArray());
        return Card.of(
                "What you can ask me for",
                list,
                say("`/help quiz` tells more about `/quiz`, and so on. Every question says how to answer it."));
    }

    private Card page(Request request, String word) {
        Optional<Command> found = commands(request).stream()
                .filter(command -> command.name().equals(word))
                .findFirst();
        if (found.isEmpty()) {
            return notFound(request, word);
        }
        Command command = found.get();
        RichText use = say("`/{}` — {}", spoken(command), command.help());
        return command.details().isEmpty()
                ? Card.of("/" + command.name(), use)
                : Card.of("/" + command.name(), use, RichText.markdown(command.details()));
    }

    private Card notFound(Request request, String word) {
        Optional<HelpLine> other = also.stream()
                .filter(line -> line.usage().split(" ", 2)[0].equals(word))
                .findFirst();
        if (other.isPresent()) {
            return Card.of(
                    "/" + word,
                    say("`/{}` — {}", other.get().usage(), other.get().help()));
        }
        Card card = Card.of("No help on that", say("There is no such word. `/help` lists them all."))
                .tone(Card.Tone.NOTICE);
        return Nearest.to(word, names(request))
                .map(name -> card.with(new Button(name, "Help on " + name, about(name))))
                .orElse(card);
    }

    private static Action about(String name) {
        return new Action("help", name);
    }

    private List<String> names(Request request) {
        return commands(request).stream().map(Command::name).collect(Collectors.toUnmodifiableList());
    }

    private static String spoken(Command command) {
        return (command.name() + " " + command.usage()).strip();
    }
}
