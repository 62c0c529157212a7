package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * What there is to press: rows of five buttons, and a menu in place of more than five buttons of one command. What finds no
 * room, or whose action is longer than Discord lets a button carry, is left to be typed.
 */
final class Controls {
    private static final int ROWS = 5;
    private static final int PER_ROW = 5;
    private static final int PER_MENU = 25;

    private final Set<String> taken = new HashSet<>();
    private final List<ActionRow> menus = new ArrayList<>();
    private final List<net.dv8tion.jda.api.components.buttons.Button> buttons = new ArrayList<>();
    private final List<String> typed = new ArrayList<>();

    Controls(List<Button> all, @Nullable Form form) {
        if (form != null && all.stream().noneMatch(button -> answers(button.action(), form.action()))) {
            write(form);
        }
        byCommand(all).forEach((command, some) -> {
            if (some.size() > PER_ROW) {
                menus(some);
            } else {
                some.forEach(this::button);
            }
        });
        leaveOutWhatFindsNoRoom();
    }

    List<ActionRow> rows() {
        List<ActionRow> rows = new ArrayList<>(menus);
        for (int from = 0; from < buttons.size(); from += PER_ROW) {
            rows.add(ActionRow.of(buttons.subList(from, Math.min(buttons.size(), from + PER_ROW))));
        }
        return rows;
    }

    /** Lines about what can only be typed. */
    List<String> typed() {
        return typed;
    }

    /** Where buttons give every answer that the form would ask for, the form is for terminals. */
    private static boolean answers(Action button, Action form) {
        return button.command().equals(form.command()) && button.arguments().startsWith(form.arguments());
    }

    private static Map<String, List<Button>> byCommand(List<Button> all) {
        Map<String, List<Button>> groups = new LinkedHashMap<>();
        all.forEach(button -> groups.computeIfAbsent(button.action().command(), key -> new ArrayList<>())
                .add(button));
        return groups;
    }

    private void write(Form form) {
        Optional<String> id = ComponentId.of(form);
        if (id.isEmpty()) {
            typed.add(line(form.label(), form.action()));
            return;
        }
        taken.add(id.get());
        buttons.add(net.dv8tion.jda.api.components.buttons.Button.of(
                ButtonStyle.PRIMARY, id.get(), form.label(), Emoji.fromUnicode("✏️")));
    }

    private void button(Button button) {
        Optional<String> id = ComponentId.of(button.action(), taken);
        if (id.isEmpty()) {
            typed.add(line(button.label(), button.action()));
            return;
        }
        taken.add(id.get());
        buttons.add(net.dv8tion.jda.api.components.buttons.Button.of(ButtonStyle.SECONDARY, id.get(), button.label()));
    }

    private void menus(List<Button> some) {
        for (int from = 0; from < some.size(); from += PER_MENU) {
            StringSelectMenu.Builder menu =
                    StringSelectMenu.create("s" + menus.size()).setPlaceholder("Choose one");
            for (Button button : some.subList(from, Math.min(some.size(), from + PER_MENU))) {
                Optional<String> id = menus.size() < ROWS ? ComponentId.of(button.action(), taken) : Optional.empty();
                if (id.isPresent()) {
                    taken.add(id.get());
                    menu.addOption(button.label(), id.get());
                } else {
                    typed.add(line(button.label(), button.action()));
                }
            }
            if (!menu.getOptions().isEmpty()) {
                menus.add(ActionRow.of(menu.build()));
            }
        }
    }

    private void leaveOutWhatFindsNoRoom() {
        int room = (ROWS - menus.size()) * PER_ROW;
        while (buttons.size() > room) {
            net.dv8tion.jda.api.components.buttons.Button last = buttons.remove(buttons.size() - 1);
            ComponentId.parse(String.valueOf(last.getCustomId()))
                    .ifPresent(id -> typed.add(line(last.getLabel(), id.action())));
        }
    }

    private static String line(String label, Action action) {
        String command = ComponentId.typed(action);
        return "- " + DiscordText.line(label) + ": type " + Escape.code("/" + Cut.to(command, 300));
    }
}
