package dev.lectern.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.StaticSelectElement;
import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.slack.SlackText.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What can be pressed on a card: its buttons, as a menu where they are many, and what leads to its form. */
final class Controls {
    /** More than this many buttons become a menu. */
    private static final int MAX_BUTTONS = 5;

    private Controls() {}

    /** In the order of reading; what Slack could not carry is left out. */
    static List<Shown> of(Card card) {
        List<Button> fitting = card.buttons().stream()
                .filter(button -> ActionValue.of(button.action()).length() <= SlackLimit.BUTTON_VALUE)
                .toList();
        List<Shown> blocks = new ArrayList<>(isMenu(fitting) ? menus(fitting) : buttons(fitting));
        Form form = card.form();
        if (form != null && ActionValue.of(form).length() <= SlackLimit.BUTTON_VALUE) {
            blocks.addAll(inputs(form, card.buttons()));
        }
        return blocks;
    }

    private static List<Shown> inputs(Form form, List<Button> buttons) {
        if (isPicked(form)) {
            return List.of(picks(form));
        }
        return isAnswered(form, buttons)
                ? List.of()
                : List.of(actions(List.of(button(ActionValue.WRITE, "Write", ActionValue.of(form))), "Write"));
    }

    private static boolean isPicked(Form form) {
        return !form.picks().isEmpty()
                && form.picks().size() <= SlackLimit.OPTIONS
                && form.picks().stream().allMatch(pick -> pick.length() <= SlackLimit.OPTION_VALUE);
    }

    /** What is picked stays with the person who picks until Send is pressed, also in a channel. */
    private static Shown picks(Form form) {
        List<OptionObject> options =
                form.picks().stream().map(pick -> option(pick, pick)).toList();
        BlockElement choice = options.size() <= SlackLimit.CHECKBOXES
                ? CheckboxesElement.builder()
                        .actionId(ActionValue.PICKS)
                        .options(options)
                        .build()
                : MultiStaticSelectElement.builder()
                        .actionId(ActionValue.PICKS)
                        .placeholder(plainText("Choose…", SlackLimit.OPTION_TEXT))
                        .options(options)
                        .build();
        BlockElement send = button(ActionValue.PICKED, "Send", ActionValue.of(form));
        return new Shown(
                ActionsBlock.builder()
                        .blockId(ActionValue.PICKS)
                        .elements(List.of(choice, send))
                        .build(),
                "",
                String.join("", form.picks()).length() + "Choose…Send".length());
    }

    /** Where buttons give every answer that the form would ask for, the form is for terminals. */
    private static boolean isAnswered(Form form, List<Button> buttons) {
        Action asked = form.action();
        return buttons.stream()
                .map(Button::action)
                .anyMatch(action -> action.command().equals(asked.command())
                        && action.arguments().startsWith(asked.arguments()));
    }

    private static Shown actions(List<BlockElement> elements, String labels) {
        return new Shown(ActionsBlock.builder().elements(elements).build(), "", labels.length());
    }

    /** A menu's options hold less than buttons do, so that long actions stay buttons, however many. */
    private static boolean isMenu(List<Button> buttons) {
        return buttons.size() > MAX_BUTTONS
                && buttons.stream()
                        .allMatch(button -> ActionValue.of(button.action()).length() <= SlackLimit.OPTION_VALUE);
    }

    private static List<Shown> buttons(List<Button> buttons) {
        List<Shown> blocks = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += SlackLimit.ELEMENTS) {
            List<BlockElement> elements = new ArrayList<>();
            List<Button> some = buttons.subList(from, Math.min(buttons.size(), from + SlackLimit.ELEMENTS));
            for (Button button : some) {
                String id = ActionValue.DO + (from + elements.size());
                elements.add(button(id, button.label(), ActionValue.of(button.action())));
            }
            blocks.add(actions(elements, labels(some)));
        }
        return blocks;
    }

    private static String labels(List<Button> buttons) {
        return buttons.stream().map(Button::label).collect(Collectors.joining());
    }

    static ButtonElement button(String id, String label, String value) {
        return ButtonElement.builder()
                .actionId(id)
                .text(plainText(label, SlackLimit.BUTTON_TEXT))
                .value(value)
                .build();
    }

    private static List<Shown> menus(List<Button> buttons) {
        List<Shown> blocks = new ArrayList<>();
        for (int from = 0; from < buttons.size(); from += SlackLimit.OPTIONS) {
            List<Button> some = buttons.subList(from, Math.min(buttons.size(), from + SlackLimit.OPTIONS));
            blocks.add(actions(List.of(menu(some, ActionValue.DO + from)), labels(some)));
        }
        return blocks;
    }

    private static BlockElement menu(List<Button> buttons, String id) {
        List<OptionObject> options = buttons.stream()
                .map(button -> option(button.label(), ActionValue.of(button.action())))
                .toList();
        return StaticSelectElement.builder()
                .actionId(id)
                .placeholder(plainText("Choose…", SlackLimit.OPTION_TEXT))
                .options(options)
                .build();
    }

    private static OptionObject option(String label, String value) {
        return OptionObject.builder()
                .text(plainText(label, SlackLimit.OPTION_TEXT))
                .value(value)
                .build();
    }

    static PlainTextObject plainText(String text, int limit) {
        return PlainTextObject.builder()
                .text(SlackLimit.cut(Inlines.printable(text), limit))
                .emoji(false)
                .build();
    }
}
