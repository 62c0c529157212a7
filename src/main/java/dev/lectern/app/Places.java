package dev.lectern.app;

import dev.lectern.chat.Card;
import dev.lectern.course.ChannelRef;
import dev.lectern.course.CourseId;
import dev.lectern.lecture.RichText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/**
 * Which course is held where. A channel in the settings belongs to its course. A direct message belongs to the only course
 * that meets on the platform; where there are several it belongs to none, and whoever wrote is sent to their channel.
 */
final class Places {
    private final Map<ChannelRef, CourseId> channels = new LinkedHashMap<>();
    private final List<CourseSettings> courses;

    Places(List<CourseSettings> courses) {
        this.courses = List.copyOf(courses);
        courses.forEach(course -> course.channels().forEach(channel -> channels.put(channel, course.id())));
    }

    Optional<CourseId> channel(ChannelRef channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    /** @param space the workspace that the message comes from; empty where the platform does not tell */
    Optional<CourseId> direct(String platform, Optional<String> space) {
        List<CourseSettings> meeting = meeting(platform, space);
        return meeting.size() == 1 ? Optional.of(meeting.get(0).id()) : Optional.empty();
    }

    private List<CourseSettings> meeting(String platform, Optional<String> space) {
        return courses.stream()
                .filter(course -> course.channels().stream()
                        .anyMatch(channel -> channel.platform().equals(platform)
                                && space.map(channel.space()::equals).orElse(true)))
                .toList();
    }

    /** What is said in a channel that no course has; it helps the operator to give it to one. */
    static Card nowhere(ChannelRef channel) {
        Paragraph line = new Paragraph();
        line.appendChild(new Text("If you run this Lectern and a class should meet here: put "));
        line.appendChild(new Code(channel.text()));
        line.appendChild(new Text(" under the channels of its course in the settings, and start again."));
        Document hint = new Document();
        hint.appendChild(line);
        return Card.of(
                        "No class here",
                        RichText.plain("I hold no class in this channel. Go to your class's channel and ask me there."),
                        RichText.of(hint))
                .tone(Card.Tone.NOTICE);
    }

    /** What is said to a direct message that belongs to no course. */
    Card nowhere(String platform, Optional<String> space) {
        List<CourseSettings> meeting = meeting(platform, space);
        if (meeting.isEmpty()) {
            return Card.of(
                            "No class here yet",
                            RichText.plain(
                                    "No class meets here so far. If you run this Lectern: ask me for help in the"
                                            + " channel where the class should meet, and I tell you what to put into the settings."))
                    .tone(Card.Tone.NOTICE);
        }
        String titles =
                meeting.stream().map(course -> "“" + course.title() + "”").collect(Collectors.joining(", "));
        return Card.of(
                        "Which class?",
                        RichText.plain("Several classes meet here: " + titles
                                + ". From a direct message I cannot tell which one you mean. Please ask me in your class's"
                                + " channel; what I answer there, only you see."))
                .tone(Card.Tone.NOTICE);
    }
}
