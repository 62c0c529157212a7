package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Request;
import dev.lectern.course.Audit;
import dev.lectern.course.LinkCode;
import dev.lectern.course.Links;
import dev.lectern.course.Links.Entered;
import dev.lectern.course.Links.Notices;
import dev.lectern.course.Links.Offer;
import dev.lectern.course.Links.Opened;
import dev.lectern.course.Links.Refused;
import dev.lectern.course.Links.Side;
import dev.lectern.course.Links.Wrong;
import dev.lectern.lecture.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code /my link} and {@code /my unlink}: how a student's accounts on several platforms become one student, and several again. */
final class Linking {
    private static final Pattern OFFER = Pattern.compile("\\d{1,18}");

    private final School school;

    Linking(School school) {
        this.school = school;
    }

    private Links links() {
        return school.records().links();
    }

    /** @param what follows {@code my link}: nothing, a code, or what a button says */
    Card link(Request request, String what) {
        Action said = Action.parse(what);
        return switch (said.command()) {
            case "" -> start(request);
            case "new" -> code(request);
            case "agree" -> agree(request, said.arguments());
            case "confirm" -> confirm(request, said.arguments());
            case "no" -> refuse(request, said.arguments());
            default -> enter(request, what);
        };
    }

    /** What is open comes first, then what is linked; a code is for who has neither. */
    private Card start(Request request) {
        Optional<Offer> offer = links().offer(request.account(), request.at());
        if (offer.isPresent()) {
            return offer.get().isDue() ? LinkCards.question(offer.get()) : LinkCards.waiting(offer.get());
        }
        List<String> others = links().others(request.account());
        return others.isEmpty() ? code(request) : LinkCards.linked(others);
    }

    private Card code(Request request) {
        LinkCode code = links().open(request.actor(), request.at());
        return LinkCards.code(code);
    }

    private Card enter(Request request, String typed) {
        Entered entered = links().enter(request.actor(), typed, request.at());
        if (entered instanceof Opened opened) {
            return LinkCards.question(opened.offer());
        }
        return entered instanceof Wrong wrong
                ? LinkCards.wrong(wrong.triesLeft())
                : LinkCards.refused((Refused) entered, request.account().platform());
    }

    private Card agree(Request request, String offer) {
        return number(offer)
                .flatMap(id -> links().agree(id, request.account(), request.at()))
                .map(LinkCards::waiting)
                .orElseGet(LinkCards::over);
    }

    private Card confirm(Request request, String offer) {
        Optional<Side> other = number(offer).flatMap(id -> links().confirm(id, request.account(), request.at()));
        other.ifPresent(side -> note(request, "link", request.account().platform() + " with " + side.platform()));
        return other.map(LinkCards::done).orElseGet(LinkCards::over);
    }

    private Card refuse(Request request, String offer) {
        return number(offer)
                .flatMap(id -> links().refuse(id, request.account(), request.at()))
                .map(LinkCards::refusedBy)
                .orElseGet(LinkCards::over);
    }

    private static Optional<Long> number(String offer) {
        return OFFER.matcher(offer).matches() ? Optional.of(Long.valueOf(offer)) : Optional.empty();
    }

    /** @param what follows {@code my unlink}: nothing, or what a button says */
    Card unlink(Request request, String what) {
        if (!what.equalsIgnoreCase("confirmed")) {
            List<String> others = links().others(request.account());
            return others.isEmpty() ? LinkCards.notLinked() : LinkCards.separate(others);
        }
        List<String> others = links().unlink(request.account(), request.at());
        if (others.isEmpty()) {
            return LinkCards.notLinked();
        }
        note(request, "unlink", request.account().platform() + " from " + String.join(" and ", others));
        return LinkCards.separated(others);
    }

    private void note(Request request, String act, String detail) {
        Audit.Entry entry =
                new Audit.Entry(request.at(), request.course(), Optional.of(request.account()), act, detail);
        school.records().audit().note(entry);
    }

    /** The platforms of a student's other accounts. */
    List<String> others(Request request) {
        return links().others(request.account());
    }

    /** What a student is to be told with a private reply, whatever it is about. */
    List<RichText> news(Request request) {
        Notices notices = links().notices(request.account(), request.at());
        List<RichText> news = new ArrayList<>();
        notices.news().map(LinkCards::news).ifPresent(news::add);
        if (notices.due().isPresent() && !isLinking(request.action())) {
            news.add(say(
                    "Linking with your {} account waits for your yes or no: `/my link`",
                    LinkCards.name(notices.due().get().other().platform())));
        }
        return news;
    }

    private static boolean isLinking(Action action) {
        return action.command().equals("my")
                && Action.parse(action.arguments()).command().equals("link");
    }
}
