package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * Commands as slash commands. What may follow a word is one option with suggestions; where the usage is a choice of words,
 * as in {@code [name NAME | hide]} or {@code [name NAME or hide]}, each is a subcommand, and {@code overview} stands for the word
 * alone. A choice within a choice, as in {@code [post summary|question WHAT | close]}, is left to the suggestions.
 */
final class SlashCommands {
    static final String OPTION = "what";
    static final String ALONE = "overview";

    private static final int MAX_DESCRIPTION = 100;
    private static final int MAX_VALUE = 1_000;
    private static final Pattern BETWEEN = Pattern.compile("\\s(?:\\||or)\\s");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,31}");

    private SlashCommands() {}

    /** Words that only buttons say have no help, and no slash command. */
    static List<SlashCommandData> of(List<Word> words) {
        return words.stream().filter(Word::isSpoken).map(SlashCommands::data).toList();
    }

    /** What a slash command asks for. */
    static Action action(CommandInteractionPayload said) {
        Action action = Action.of(said.getName());
        String subcommand = said.getSubcommandName();
        if (subcommand != null && !subcommand.equals(ALONE)) {
            action = action.with(subcommand);
        }
        OptionMapping what = said.getOption(OPTION);
        return what == null ? action : action.with(what.getAsString().strip());
    }

    private static SlashCommandData data(Word command) {
        SlashCommandData data = Commands.slash(command.name(), Cut.to(command.help(), MAX_DESCRIPTION))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM);
        if (command.staff()) {
            // Who else may see it is for the server's owner to say; who may use it is checked on our side each time.
            data.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
        }
        String usage = command.usage().strip();
        List<String> choices = choices(usage);
        if (!choices.isEmpty()) {
            return data.addSubcommands(subcommands(command, choices, usage.startsWith("[")));
        }
        return usage.isEmpty() ? data : data.addOptions(option(usage));
    }

    private static List<String> choices(String usage) {
        String inner = usage.startsWith("[") && usage.endsWith("]") ? usage.substring(1, usage.length() - 1) : usage;
        List<String> choices =
                Arrays.stream(BETWEEN.split(inner, -1)).map(String::strip).toList();
        boolean words = choices.stream()
                .allMatch(choice -> NAME.matcher(choice.split("\\s", 2)[0]).matches());
        return words && choices.size() > 1 ? choices : List.of();
    }

    private static List<SubcommandData> subcommands(Word command, List<String> choices, boolean alone) {
        List<SubcommandData> all = new ArrayList<>();
        if (alone && choices.stream().noneMatch(choice -> choice.split("\\s", 2)[0].equals(ALONE))) {
            all.add(new SubcommandData(ALONE, Cut.to(command.help(), MAX_DESCRIPTION)));
        }
        for (String choice : choices) {
            String[] words = choice.split("\\s+", 2);
            SubcommandData data =
                    new SubcommandData(words[0], Cut.to("/" + command.name() + " " + choice, MAX_DESCRIPTION));
            all.add(words.length == 1 ? data : data.addOptions(option(words[1])));
        }
        return all;
    }

    private static OptionData option(String usage) {
        return new OptionData(OptionType.STRING, OPTION, Cut.to(usage, MAX_DESCRIPTION), false, true)
                .setMaxLength(MAX_VALUE);
    }
}
