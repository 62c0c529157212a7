package dev.lectern.testing;

import dev.lectern.chat.Action;
import dev.lectern.chat.Card;
import dev.lectern.chat.Classwork;
import dev.lectern.chat.FirstAnswer;
import dev.lectern.chat.Incoming;
import dev.lectern.chat.Reply;
import dev.lectern.chat.Word;
import dev.lectern.lecture.RichText;
import dev.lectern.privacy.PersonalRecord;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;

/** A class that repeats what it was asked, unless a test has it answer something else. */
public final class Heard implements Classwork {
    public final List<Incoming> requests = new CopyOnWriteArrayList<>();
    /** Asked after the place was found to be a class. */
    public volatile Function<Incoming, Reply> answers = incoming -> Reply.of(Card.of(
            "Heard",
            RichText.plain(incoming.action().command() + " " + incoming.action().arguments())));

    private final Predicate<Incoming> isClass;
    private final List<Word> words;
    private final Set<String> inPublic;

    /**
     * @param isClass where a class is held
     * @param inPublic the words that are answered to everyone
     */
    public Heard(Predicate<Incoming> isClass, List<Word> words, Set<String> inPublic) {
        this.isClass = isClass;
        this.words = List.copyOf(words);
        this.inPublic = Set.copyOf(inPublic);
    }

    @Override
    public FirstAnswer firstAnswer(Action action) {
        return inPublic.contains(action.command()) ? FirstAnswer.PUBLIC : FirstAnswer.PRIVATE;
    }

    @Override
    public Reply answer(Incoming incoming) {
        if (!isClass(incoming)) {
            return Reply.of(Card.of("No class here", RichText.plain("This channel belongs to no class.")));
        }
        requests.add(incoming);
        return answers.apply(incoming);
    }

    @Override
    public List<String> suggestions(Incoming incoming) {
        String typed = incoming.action().arguments();
        return isClass(incoming) ? List.of(typed + " 1", typed + " 2") : List.of();
    }

    @Override
    public boolean isClass(Incoming incoming) {
        return isClass.test(incoming);
    }

    @Override
    public Action meaning(String said) {
        Action action = Action.parse(said.strip().startsWith("/") ? said.strip().substring(1) : said);
        boolean known =
                words.stream().anyMatch(word -> word.isSpoken() && word.name().equals(action.command()));
        return known ? action : Action.of("help");
    }

    @Override
    public Card home(Incoming incoming) {
        return Card.of("Hello");
    }

    @Override
    public List<Word> words() {
        return words;
    }

    @Override
    public Set<String> groups(String platform) {
        return Set.of();
    }

    @Override
    public byte[] export(PersonalRecord record) {
        return new byte[0];
    }
}
