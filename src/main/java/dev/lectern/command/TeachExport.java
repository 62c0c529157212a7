package dev.lectern.command;

import static dev.lectern.command.Say.say;

import dev.lectern.chat.Attachment;
import dev.lectern.chat.Card;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Request;
import dev.lectern.score.Gradebook;
import dev.lectern.score.GradebookCsv;
import java.time.LocalDate;

/** {@code /teach export}: the gradebook as a file for a spreadsheet, for the instructor who asked. */
final class TeachExport implements TeachWord {
    /** Tells spreadsheets that take anything else for an old Windows file that this is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final School school;

    TeachExport(School school) {
        this.school = school;
    }

    @Override
    public String name() {
        return "export";
    }

    @Override
    public Card run(Request request, String rest) {
        return card(book(request));
    }

    @Override
    public Reply reply(Request request, String rest) {
        Gradebook book = book(request);
        if (book.rows().isEmpty()) {
            return Reply.of(
                    Card.of("Nobody to list yet", say("The gradebook begins with the first student of the course."))
                            .tone(Card.Tone.NOTICE));
        }
        school.note(request, "export", "gradebook");
        LocalDate day = LocalDate.ofInstant(
                request.at(), school.classroom(request).calendar().zone());
        String name = "gradebook-" + request.course() + "-" + day + ".csv";
        return new Reply.Handed(
                card(book),
                new Attachment(
                        name.length() > Attachment.MAX_NAME ? "gradebook-" + day + ".csv" : name,
                        "The gradebook",
                        MARK + GradebookCsv.write(book)));
    }

    private Gradebook book(Request request) {
        Classroom classroom = school.classroom(request);
        return Gradebooks.of(
                school.records(),
                classroom.id(),
                classroom.rules(),
                classroom.venue().staff(),
                request.at());
    }

    private static Card card(Gradebook book) {
        int unreviewed =
                book.rows().stream().mapToInt(row -> row.total().unreviewed()).sum();
        Card card = Card.of(
                "The gradebook",
                say(
                        "{} and {}, as a file that every spreadsheet opens. It is for you alone: store it where your"
                                + " school keeps grades.",
                        Say.count(book.rows().size(), "student"),
                        Say.count(book.askings().size(), "question")));
        return unreviewed == 0
                ? card
                : card.and(say(
                        "{} undecided, and marked `unreviewed`: until somebody decides, they are worth what an undecided"
                                + " answer is worth.",
                        unreviewed == 1 ? "1 answer is" : unreviewed + " answers are"));
    }
}
