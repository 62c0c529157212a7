package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Action;
import dev.lectern.chat.Address;
import dev.lectern.chat.Button;
import dev.lectern.chat.Card;
import dev.lectern.chat.Form;
import dev.lectern.chat.Request;
import dev.lectern.command.Contents.Entry;
import dev.lectern.command.Finder.Found;
import dev.lectern.daily.Content;
import dev.lectern.daily.Posting;
import dev.lectern.lecture.RichText;
import dev.lectern.lecture.SectionPath;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code summary}: a section chosen from a list, seen before anyone else sees it, and posted by a button that can be pressed
 * twice without posting twice.
 */
final class PostSummary implements TeachWord {
    /** How late a summary may still go out. */
    private static final Duration LATEST = Duration.ofHours(4);

    /** How far back a section counts as posted already. */
    private static final int REMEMBERED = 1_000;

    private static final int BASE = 36;

    /** What the button carries: number, the second it was shown at, and a check of the section behind the number. */
    private static final Pattern CONFIRMED = Pattern.compile("(\\d{1,6}) as ([0-9a-z]{1,12})[.]([0-9a-z]{1,12})");

    private final Stage stage;
    private final School school;
    private final Orders orders;
    private final Bookshelf bookshelf;

    PostSummary(Stage stage, School school, Orders orders, Bookshelf bookshelf) {
        this.stage = stage;
        this.school = school;
        this.orders = orders;
        this.bookshelf = bookshelf;
    }

    @Override
    public String name() {
        return "summary";
    }

    @Override
    public Card run(Request request, String rest) {
        Contents contents = bookshelf.of(school.classroom(request));
        if (contents.entries(request.at()).isEmpty()) {
            return Card.of("There is nothing to summarize", say("No lecture that is out has a section to summarize."))
                    .tone(Card.Tone.NOTICE);
        }
        Matcher confirmed = CONFIRMED.matcher(rest);
        if (confirmed.matches()) {
            return confirmed(request, contents, confirmed);
        }
        if (rest.isEmpty()) {
            return offer(request, contents.entries(request.at()), "Which section?");
        }
        Found found = new Finder(contents, request.at()).find(rest);
        if (found instanceof Found.OneSection one) {
            return preview(request, contents, one.entry());
        } else if (found instanceof Found.WholeLecture whole) {
            return offer(request, contents.entriesOf(whole.lecture()), "Which section?");
        } else if (found instanceof Found.Several several) {
            return offer(request, several.entries(), "Which of these?");
        }
        return offer(request, contents.entries(request.at()), "Not found")
                .after(say("Nothing released is called “{}”.", Say.cut(rest, Button.MAX_LABEL)));
    }

    /** What was not posted so far, in lecture order, and then the rest, marked. */
    private Card offer(Request request, List<Entry> entries, String title) {
        Set<SectionPath> posted = posted(request);
        List<Entry> some = entries.stream()
                .sorted(Comparator.comparing(
                        entry -> posted.contains(entry.section().path())))
                .limit(Choices.MOST)
                .toList();
        RichText lines = say(
                some.stream()
                        .map(entry -> posted.contains(entry.section().path())
                                ? "- **{}** {} (*{}*) · posted before\n"
                                : "- **{}** {} (*{}*)\n")
                        .collect(Collectors.joining()),
                some.stream()
                        .flatMap(entry -> Stream.<Object>of(
                                entry.number(),
                                entry.section().title(),
                                entry.lecture().title()))
                        .toArray());
        Card card = Card.of(title, lines);
        if (entries.size() > some.size()) {
            card = card.and(say("And {} more: say a number, or letters of a title.", entries.size() - some.size()));
        }
        return card.with(some.stream()
                        .map(entry -> new Button(
                                String.valueOf(entry.number()),
                                Say.cut(Choices.title(entry), Button.MAX_LABEL),
                                stage.action(name(), String.valueOf(entry.number()))))
                        .toArray(Button[]::new))
                .with(new Form("A number, or letters of a title", stage.action(name(), ""), Button.MAX_LABEL));
    }

    private Set<SectionPath> posted(Request request) {
        List<Address> places = orders.toClass(school.classroom(request));
        return school.outbox().latest(request.course(), REMEMBERED).stream()
                .filter(posting -> posting.withdrawn() == null && places.contains(posting.address()))
                .filter(posting -> posting.state() != Posting.State.GIVEN_UP)
                .flatMap(posting -> posting.content() instanceof Content.Summary summary
                        ? Stream.of(summary.section())
                        : Stream.empty())
                .collect(Collectors.toSet());
    }

    @Override
    public List<String> suggestions(Request request, String typed) {
        Contents contents = bookshelf.of(school.classroom(request));
        return Choices.titles(contents.entries(request.at()), typed);
    }

    private Card preview(Request request, Contents contents, Entry entry) {
        String seen = Long.toString(request.at().getEpochSecond(), BASE);
        String button = entry.number() + " as " + seen + "." + check(entry);
        int channels = stage.places(school.classroom(request), orders).size();
        Card card = SummaryCard.of(contents, entry);
        Card preview = Card.of(
                        stage.isRehearsal() ? "Rehearse this summary?" : "Post this summary?",
                        say("**{}**", card.title()))
                .and(card.body().toArray(RichText[]::new))
                .and(
                        stage.isRehearsal()
                                ? say("It goes to the staff channel only, marked as a rehearsal.")
                                : say("It goes to {} when you post it.", Say.count(channels, "channel")));
        if (!stage.isRehearsal() && posted(request).contains(entry.section().path())) {
            preview = preview.and(say("It was posted before; then the class reads it twice."));
        }
        return preview.with(new Button(
                stage.word(), stage.isRehearsal() ? "Rehearse it" : "Post it now", stage.action(name(), button)));
    }

    /** Short, and the same as long as the section is. */
    private static String check(Entry entry) {
        return Integer.toString(entry.section().path().toString().hashCode() & Integer.MAX_VALUE, BASE);
    }

    private Card confirmed(Request request, Contents contents, Matcher button) {
        Optional<Entry> chosen = contents.entries(request.at()).stream()
                .filter(entry -> String.valueOf(entry.number()).equals(button.group(1)))
                .findFirst();
        if (chosen.isEmpty() || !check(chosen.get()).equals(button.group(3))) {
            return chosen.map(entry -> preview(request, contents, entry))
                    .orElseGet(() -> offer(request, contents.entries(request.at()), "Which section?"))
                    .after(say("The lectures changed since you saw it, so nothing was posted. Please look again."));
        }
        SectionPath section = chosen.get().section().path();
        List<Address> places = stage.places(school.classroom(request), orders);
        boolean fresh = orders.post(
                request,
                stage.word() + ":summary:" + section + ":" + button.group(2),
                new Content.Summary(section),
                places,
                request.at().plus(LATEST));
        if (!fresh) {
            return Card.of("It was posted before", say("This button was pressed already; it posts once."))
                    .tone(Card.Tone.NOTICE);
        }
        if (!stage.isRehearsal()) {
            school.records().terms().show(request.course(), section, request.at());
        }
        school.note(request, stage.word(), "summary " + section);
        return Card.of(
                        stage.isRehearsal() ? "Rehearsing" : "Posted",
                        say(
                                stage.isRehearsal() ? "Only the staff channel sees it. {}" : "{}",
                                orders.going(places.size())),
                        say("`/teach withdraw` takes it back."))
                .with(new Button("teach", "What was posted", Action.of("teach")));
    }
}
