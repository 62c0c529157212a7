package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.command.Contents.Entry;
import dev.lectern.command.Finder.Found;
import dev.lectern.lecture.Lecture;
import dev.lectern.lecture.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code /summary}: the numbered list of sections, and any of them in short. */
final class SummaryCommand implements Command {
    /** A longer course is listed by its lectures. */
    private static final int LONGEST_LIST = 120;

    private static final int LONGEST_TITLE = 200;

    private final School school;
    private final Bookshelf bookshelf;

    SummaryCommand(School school, Bookshelf bookshelf) {
        this.school = school;
        this.bookshelf = bookshelf;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public String usage() {
        return "[NUMBER or TITLE]";
    }

    @Override
    public String help() {
        return "a section in short; on its own, the list of sections";
    }

    @Override
    public String details() {
        return "A few letters of the title are enough: `/summary fine` finds *Fine-tuning*. The numbers stay the same, so"
                + " `/summary 7` is the same section tomorrow. The title of a lecture lists what is in it.";
    }

    @Override
    public Reply run(Request request) {
        Contents contents = bookshelf.of(school.classroom(request));
        if (request.arguments().isEmpty()) {
            return Reply.of(list(contents, request.at()));
        }
        Found found = new Finder(contents, request.at()).find(request.arguments());
        if (found instanceof Found.OneSection one) {
            return Reply.of(summary(contents, one.entry(), request.at()));
        } else if (found instanceof Found.WholeLecture whole) {
            return Reply.of(listOf(contents, whole.lecture()));
        }
        return Reply.of(Choices.card(found, request.arguments(), "summary"));
    }

    @Override
    public List<String> suggestions(Request request) {
        Contents contents = bookshelf.of(school.classroom(request));
        return Choices.titles(contents.entries(request.at()), request.arguments());
    }

    private static Card summary(Contents contents, Entry entry, Instant at) {
        return SummaryCard.of(contents, entry).with(next(contents, entry, at).toArray(Button[]::new));
    }

    private static List<Button> next(Contents contents, Entry entry, Instant at) {
        return contents.entries(at).stream()
                .filter(other -> other.number() > entry.number())
                .limit(1)
                .map(next -> new Button(
                        "next",
                        Say.cut("Next: " + Choices.title(next), Button.MAX_LABEL),
                        Choices.action(next, "summary")))
                .toList();
    }

    private static Card list(Contents contents, Instant at) {
        List<Entry> all = contents.entries(at);
        if (all.isEmpty()) {
            return Card.of("Summaries", say("There is nothing to summarize yet. Please look in again later."));
        }
        List<RichText> body = new ArrayList<>();
        for (Lecture lecture : contents.lectures(at)) {
            List<Entry> entries = contents.entriesOf(lecture);
            if (all.size() > LONGEST_LIST) {
                body.add(range(entries, lecture));
            } else {
                body.addAll(List.of(say("**{}**", lecture.title()), numbered(entries)));
            }
        }
        return asking("Summaries", body, all.get(0));
    }

    private static Card listOf(Contents contents, Lecture lecture) {
        List<Entry> entries = contents.entriesOf(lecture);
        if (entries.isEmpty()) {
            return Card.of(lecture.title(), say("There is nothing to summarize in this lecture yet."));
        }
        List<RichText> body = new ArrayList<>();
        if (lecture.summary() != null && !lecture.summary().isBlank()) {
            body.add(RichText.plain(lecture.summary().strip()));
        }
        body.add(numbered(entries));
        return asking(lecture.title(), body, entries.get(0));
    }

    private static Card asking(String title, List<RichText> body, Entry example) {
        return Card.of(title, body.toArray(RichText[]::new))
                .and(say("Say which: `/summary {}`, or a few letters of a title.", example.number()))
                .with(new Form("A number, or words of a title", Action.of("summary"), LONGEST_TITLE));
    }

    /** Titles under their numbers, which follow on one another within a lecture. */
    private static RichText numbered(List<Entry> entries) {
        StringBuilder sentence = new StringBuilder();
        entries.forEach(entry -> sentence.append(entry.number()).append(". {}\n"));
        return say(
                sentence.toString(),
                entries.stream().map(entry -> entry.section().title()).toArray());
    }

    private static RichText range(List<Entry> entries, Lecture lecture) {
        return entries.isEmpty()
                ? say("**{}**", lecture.title())
                : say(
                        "**{}** · {} to {}",
                        lecture.title(),
                        entries.get(0).number(),
                        entries.get(entries.size() - 1).number());
    }
}
