package dev.lectern.discord;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Marker;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.entities.emoji.Emoji;
import org.jspecify.annotations.Nullable;

/**
 * What there is to press: rows of five buttons, a menu in place of more than five buttons of one command, and a menu to pick
 * several from. What finds no room, or whose action is longer than Discord lets a button carry, is left to be typed.
 */
final class Controls {
    private static final int ROWS = 5;
    private static final int PER_ROW = 5;
    private static final int PER_MENU = 25;
    private static final int MAX_OPTION = 100;
    private static final net.dv8tion.jda.api.components.buttons.Button HELP =
            net.dv8tion.jda.api.components.buttons.Button.of(ButtonStyle.SECONDARY, "a:help", "What I can do");

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
        leaveOut(room());
    }

    /** What there is to press on a message that is not a reply: one thing, at least, which carries its marker. */
    static Controls marked(Card card, Marker marker) {
        Controls controls = new Controls(card.buttons(), card.form());
        if (!controls.mark(marker)) {
            controls.leaveOut(controls.room() - 1);
            controls.buttons.add(HELP.withCustomId(ComponentId.marked("a:help", marker)));
        }
        return controls;
    }

    /** What there is to press on a message that was sent before: what there is nothing for needs no marker any more. */
    static Controls changed(Card card, Marker marker) {
        Controls controls = new Controls(card.buttons(), card.form());
        controls.mark(marker);
        return controls;
    }

    /** Under a later part of a text, where there is nothing to press: which part it is. */
    static ActionRow page(String page, Marker marker) {
        return ActionRow.of(net.dv8tion.jda.api.components.buttons.Button.of(
                        ButtonStyle.SECONDARY, ComponentId.marked("n", marker), page)
                .asDisabled());
    }

    /** Where it goes does not depend on the marker, so that a card is cut the same way with any. */
    private boolean mark(Marker marker) {
        if (!menus.isEmpty()) {
            StringSelectMenu menu =
                    (StringSelectMenu) menus.get(0).getComponents().get(0);
            if (String.valueOf(menu.getCustomId()).length() + ComponentId.MARKER <= ComponentId.MAX) {
                String id = ComponentId.marked(String.valueOf(menu.getCustomId()), marker);
                menus.set(0, ActionRow.of(menu.createCopy().setCustomId(id).build()));
                return true;
            }
        }
        for (int i = 0; i < buttons.size(); i++) {
            String id = String.valueOf(buttons.get(i).getCustomId());
            if (id.length() + ComponentId.MARKER <= ComponentId.MAX) {
                buttons.set(i, buttons.get(i).withCustomId(ComponentId.marked(id, marker)));
                return true;
            }
        }
        return false;
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
        Form shown = form.picks().size() > PER_MENU ? new Form(form.label(), form.action(), form.maxLength()) : form;
        Optional<String> id = ComponentId.of(shown);
        if (id.isEmpty()) {
            typed.add(line(form.label(), form.action()));
            return;
        }
        taken.add(id.get());
        if (!shown.picks().isEmpty()) {
            menus.add(ActionRow.of(picks(shown, id.get())));
            return;
        }
        buttons.add(net.dv8tion.jda.api.components.buttons.Button.of(
                ButtonStyle.PRIMARY, id.get(), form.label(), Emoji.fromUnicode("✏️")));
    }

    private static StringSelectMenu picks(Form form, String id) {
        List<SelectOption> options = form.picks().stream()
                .distinct()
                .map(pick -> Cut.to(pick, MAX_OPTION))
                .map(pick -> SelectOption.of(pick, pick))
                .toList();
        return StringSelectMenu.create(id)
                .setPlaceholder(form.label())
                .addOptions(options)
                .setRequiredRange(1, options.size())
                .build();
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

    private int room() {
        return (ROWS - menus.size()) * PER_ROW;
    }

    /** Leaves to be typed what finds no room. */
    private void leaveOut(int room) {
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
