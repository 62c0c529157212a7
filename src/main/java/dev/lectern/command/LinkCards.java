package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.course.LinkCode;
import dev.lectern.course.Links.Event;
import dev.lectern.course.Links.News;
import dev.lectern.course.Links.Offer;
import dev.lectern.course.Links.Refused;
import dev.lectern.course.Links.Side;
import dev.lectern.lecture.RichText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What {@link Linking} says. */
final class LinkCards {
    /** More than a code has, for the spaces and signs that people put in. */
    private static final int LONGEST = 60;

    private static final Form ENTRY = new Form("A code from your other account", new Action("my", "link"), LONGEST);
    private static final Button NEW_CODE = new Button("new", "New code", new Action("my", "link new"));
    private static final Button PROGRESS = new Button("my", "My progress", Action.of("my"));
    private static final String DANGER =
            "Linked accounts are one student: either of them answers for both, and sees and removes"
                    + " all that is kept about both.";
    /** A name is shown on one line and cannot turn the direction of what stands around it. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\s]+");

    private LinkCards() {}

    static Card code(LinkCode code) {
        return Card.of(
                        "Link your other account",
                        say(
                                "You take part on another platform as well? There, ask me within ten minutes for"
                                        + Say.BREAK + "**my link {}**",
                                code.grouped()),
                        say(
                                "I will show each of your accounts the other one and ask whether it is yours. Then they are one"
                                        + " student: one answer to each question, and one place on the leaderboard, under the name that"
                                        + " you have **here**."),
                        say("The code is for you alone. Whoever types it asks to be you."))
                .with(ENTRY);
    }

    /** Each side sees the other before it says yes. */
    static Card question(Offer offer) {
        Side other = offer.other();
        RichText consequence = offer.isFirst()
                ? say("Say yes only if you typed the code there yourself. " + DANGER)
                : say(
                        "Say yes only if that account is yours. " + DANGER
                                + " You are shown by the name that you have on {}, and to a question that both have answered,"
                                + " the earlier answer counts. `/my unlink` separates them again, exactly as they were.",
                        name(other.platform()));
        RichText who = other.handle().isBlank()
                ? say(
                        offer.isFirst()
                                ? "Your code was typed by a **{}** account."
                                : "The code is from a **{}** account.",
                        name(other.platform()))
                : say(
                        offer.isFirst()
                                ? "Your code was typed by a **{}** account, shown there as **{}**."
                                : "The code is from a **{}** account, shown there as **{}**.",
                        name(other.platform()),
                        UNSEEN.matcher(other.handle()).replaceAll(" ").strip());
        String yes = offer.isFirst() ? "link confirm " : "link agree ";
        return Card.of("Is that you?", who, consequence)
                .tone(Card.Tone.NOTICE)
                .with(
                        new Button("yes", "Yes, that is me", new Action("my", yes + offer.id())),
                        new Button("no", "No", new Action("my", "link no " + offer.id())));
    }

    /** The other side has to do something. */
    static Card waiting(Offer offer) {
        String platform = name(offer.other().platform());
        if (offer.isFirst()) {
            return Card.of(
                            "One step there, one here",
                            say("Your code was typed on {}. Say yes there first; then I ask you here.", platform))
                    .with(NEW_CODE);
        }
        return Card.of(
                        "One step left",
                        say("Now say yes on {} as well, within the hour: ask me there for **my link**.", platform))
                .with(new Button("no", "No, take it back", new Action("my", "link no " + offer.id())));
    }

    static Card done(Side other) {
        return Card.of(
                        "You are one student",
                        say(
                                "Your {} account and this one belong together now. `/my unlink` separates them again.",
                                name(other.platform())))
                .tone(Card.Tone.CORRECT)
                .with(PROGRESS);
    }

    static Card refusedBy(Side other) {
        return Card.of(
                "Not linked",
                say("Nothing was linked with the {} account, and its code is used up.", name(other.platform())));
    }

    /** What a button was about is over. */
    static Card over() {
        return Card.of("That is over", say("This link is not open any more. `/my link` tells how things stand."))
                .tone(Card.Tone.NOTICE)
                .with(new Button("link", "How things stand", new Action("my", "link")));
    }

    static Card wrong(int left) {
        if (left == 0) {
            return tooMany();
        }
        return notice(
                        "That code does not work",
                        say(
                                "It is mistyped, used up, or older than ten minutes. `/my link` on your other platform gives you a"
                                        + " new one. You have {} left in this hour.",
                                left == 1 ? "1 try" : left + " tries"))
                .with(ENTRY);
    }

    private static Card tooMany() {
        return notice(
                "Enough tries for now",
                say(
                        "Five codes did not work, so I take none from you for an hour. Nothing is lost: try again later with a new"
                                + " code."));
    }

    /** @param platform of whoever typed the code */
    static Card refused(Refused why, String platform) {
        return switch (why) {
            case NO_CODE ->
                notice("That is not a code", say("A code is twelve letters and digits, such as `7K2M-4QXP-9RTW`."))
                        .with(ENTRY);
            case TOO_MANY_TRIES -> tooMany();
            case OWN_CODE ->
                notice(
                        "The other way round",
                        say("This is the code to type on your *other* platform: this account showed it."));
            case SAME_PLATFORM ->
                notice("Both are on " + name(platform), say("Only accounts on different platforms can be linked."));
            case LINKED ->
                notice(
                        "Already linked",
                        say(
                                "This account is linked already. `/my unlink` separates it; for a third platform, ask for the code"
                                        + " here with `/my link new` and type it there."));
            case PLATFORM_TAKEN ->
                notice(
                        "Another account has that place",
                        say(
                                "Whoever showed this code is linked with another {} account. It has to be unlinked first.",
                                name(platform)));
        };
    }

    static Card linked(List<String> others) {
        return Card.of("Linked", say("This account and your {} belong together.", accounts(others)))
                .with(new Button("unlink", "Separate them", new Action("my", "unlink")), PROGRESS);
    }

    static Card separate(List<String> others) {
        return Card.of(
                        "Shall I separate them?",
                        say(
                                "This account and your {} are then students of their own again, each with its own name and what was"
                                        + " answered with it.",
                                accounts(others)))
                .tone(Card.Tone.NOTICE)
                .with(
                        new Button("yes", "Yes, separate them", new Action("my", "unlink confirmed")),
                        new Button("no", "No", new Action("my", "link")));
    }

    static Card separated(List<String> others) {
        return Card.of("Separated", say("This account stands by itself again, without your {}.", accounts(others)))
                .with(PROGRESS);
    }

    static Card notLinked() {
        return Card.of("Not linked", say("This account is not linked with any other. `/my link` is how that is done."))
                .with(new Button("link", "Link an account", new Action("my", "link")));
    }

    /** What happened at another account. */
    static RichText news(News news) {
        String platform = name(news.platform());
        return news.event() == Event.LINKED
                ? say(
                        "Confirmed: your {} account and this one are one student now. `/my unlink` undoes that.",
                        platform)
                : say(
                        news.event() == Event.REFUSED
                                ? "Your {} account said no, so it was not linked with this one."
                                : "Your {} account was separated from this one: each has its own name and answers again.",
                        platform);
    }

    /** {@code Slack account}, {@code Slack and Discord accounts}. */
    static String accounts(List<String> platforms) {
        return platforms.stream().map(LinkCards::name).collect(Collectors.joining(" and "))
                + (platforms.size() == 1 ? " account" : " accounts");
    }

    /** A platform as people write it. */
    static String name(String platform) {
        return platform.substring(0, 1).toUpperCase(Locale.ROOT) + platform.substring(1);
    }

    private static Card notice(String title, RichText text) {
        return Card.of(title, text).tone(Card.Tone.NOTICE);
    }
}
