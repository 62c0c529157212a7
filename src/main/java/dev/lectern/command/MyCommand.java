package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.course.DisplayName;
import dev.lectern.course.Member;
import dev.lectern.privacy.PersonalRecord;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code /my}: how a student is doing, and what the student decides about name, visibility and data. */
final class MyCommand implements Command {
    private static final List<String> WORDS =
            List.of("picture", "name", "hide", "show", "link", "unlink", "export", "forget");
    private static final Form ANOTHER =
            new Form("A name, 2 to 32 characters", new Action("my", "name"), DisplayName.MAX);

    private final School school;
    private final MyPage page;
    private final Linking linking;
    private final MyPicture picture;

    MyCommand(School school, MyPage page, MyPicture picture) {
        this.school = school;
        this.page = page;
        this.linking = new Linking(school);
        this.picture = picture;
    }

    @Override
    public String name() {
        return "my";
    }

    @Override
    public String usage() {
        return "[picture or name NAME or hide or show or link or unlink or export or forget]";
    }

    @Override
    public String help() {
        return "your points, streak and progress, your name, your data";
    }

    @Override
    public String details() {
        return """
                - `/my` shows how you are doing; only you see it.
                - `/my picture` shows your progress as a picture.
                - `/my name Ada` is the name you are shown by, 2 to 32 characters.
                - `/my hide` keeps you off the leaderboard, `/my show` puts you back.
                - `/my link` makes your accounts on two platforms one student, `/my unlink` separates them.
                - `/my export` gives you everything kept about you as a file.
                - `/my forget` removes you; you are asked once more before it happens.""";
    }

    @Override
    public List<String> suggestions(Request request) {
        return WORDS.stream()
                .filter(word -> word.startsWith(request.arguments().toLowerCase(Locale.ROOT)))
                .toList();
    }

    @Override
    public Reply run(Request request) {
        Action asked = Action.parse(request.arguments());
        return switch (asked.command()) {
            case "" -> Reply.of(page.of(request));
            case "picture" -> picture.of(request);
            case "name" ->
                Reply.of(asked.arguments().isEmpty() ? whichName(request) : rename(request, asked.arguments()));
            case "hide" -> Reply.of(hide(request, true));
            case "show" -> Reply.of(hide(request, false));
            case "link" -> Reply.of(linking.link(request, asked.arguments()));
            case "unlink" -> Reply.of(linking.unlink(request, asked.arguments()));
            case "export" -> export(request);
            case "forget" ->
                asked.arguments().equalsIgnoreCase("confirmed")
                        ? forget(request)
                        : Reply.of(Forgetting.confirmation(linking.others(request)));
            default -> Reply.of(unknown());
        };
    }

    private Card whichName(Request request) {
        Member member = school.member(request);
        return Card.of("Your name", say("You are **{}**. What would you like to be called?", member.name()))
                .with(ANOTHER);
    }

    private Card rename(Request request, String typed) {
        DisplayName name;
        try {
            name = DisplayName.of(typed);
        } catch (IllegalArgumentException e) {
            return Card.of("Another name, please", say("{}", String.valueOf(e.getMessage())))
                    .tone(Card.Tone.NOTICE)
                    .with(ANOTHER);
        }
        Optional<Member> renamed = school.members().rename(request.account(), name);
        return renamed.map(
                        member -> Card.of("Hello, " + member.name(), say("That is your name on the leaderboard now.")))
                .orElseGet(() -> Card.of(
                                "That name is taken",
                                say(
                                        "Someone in class goes by that name, or one that looks the same. Please choose another."))
                        .tone(Card.Tone.NOTICE)
                        .with(ANOTHER));
    }

    private Card hide(Request request, boolean hidden) {
        school.members().hide(request.account(), hidden);
        return hidden
                ? Card.of(
                        "You are off the leaderboard",
                        say("Your points still count for you: `/my`. `/my show` puts you back."))
                : Card.of("You are on the leaderboard", say("`/my hide` takes you off again."));
    }

    private Reply export(Request request) {
        Optional<PersonalRecord> held = school.personalData().of(request.account());
        return held.<Reply>map(record -> new Reply.Export(
                        Card.of(
                                "Everything kept about you",
                                say(
                                        "Your name and account, {} and {}.",
                                        Say.count(record.answers().size(), "answer"),
                                        Say.count(record.practice().size(), "practice round"))),
                        record))
                .orElseGet(() -> Reply.of(Card.of("Nothing is kept about you")));
    }

    private Reply forget(Request request) {
        school.personalData().forget(request.account(), request.at());
        return new Reply.Forgotten(Forgetting.done());
    }

    private static Card unknown() {
        return Card.of(
                        "My…",
                        say(
                                "After `/my` you can say picture, name, hide, show, link, unlink, export or forget, or nothing at all."))
                .tone(Card.Tone.NOTICE)
                .with(new Button("my", "My progress", Action.of("my")));
    }
}
