package dev.lectern.discord;

import dev.lectern.course.ChannelRef;
import dev.lectern.discord.DiscordRest.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.exceptions.ParsingException;

/** Asks Discord about a token and about channels, without connecting. */
public final class DiscordCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int UNAUTHORIZED = 401;

    /** Everything the bot does or will do in a class's channel: another permission would have every server invite it again. */
    private static final EnumSet<Permission> NEEDED = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_HISTORY,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.MESSAGE_SEND_IN_THREADS);

    private DiscordCheck() {}

    /**
     * The link with which a server invites the bot that the token is for.
     *
     * @throws IllegalStateException with what to do, where Discord refuses the token or does not answer
     */
    public static String invitation(DiscordSettings settings) {
        return asking(
                settings,
                rest -> "https://discord.com/oauth2/authorize?client_id=" + self(rest)
                        + "&scope=bot%20applications.commands&permissions=" + Permission.getRaw(NEEDED));
    }

    /**
     * What was found about a channel.
     *
     * @param sentence what is the matter, or that all is fine; names the channel
     * @param remedy one sentence: what to do; empty where all is fine
     */
    public record Finding(boolean ok, String sentence, String remedy) {}

    /**
     * Looks whether the bot may do in each channel what it will do there, and whether instructors are among themselves in
     * theirs.
     *
     * @return one finding for each channel, and one more for a staff channel that everyone can read
     * @throws IllegalStateException with what to do, where Discord refuses the token or does not answer
     */
    public static List<Finding> channels(
            DiscordSettings settings, List<ChannelRef> channels, Optional<ChannelRef> staff) {
        return asking(settings, rest -> {
            ChannelCheck check = new ChannelCheck(rest, self(rest), NEEDED);
            List<Finding> findings = new ArrayList<>();
            for (ChannelRef channel : channels) {
                findings.addAll(check.look(channel, staff.equals(Optional.of(channel))));
            }
            if (staff.isPresent() && !channels.contains(staff.get())) {
                findings.addAll(check.look(staff.get(), true));
            }
            return findings;
        });
    }

    private interface Question<T> {
        T ask(DiscordRest rest) throws InterruptedException;
    }

    private static <T> T asking(DiscordSettings settings, Question<T> question) {
        try (DiscordRest rest = new DiscordRest(settings)) {
            return question.ask(rest);
        } catch (ParsingException e) {
            // Something else answers in Discord's place, such as the sign-in page of a network.
            throw silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking Discord", e);
        }
    }

    /** A bot's id is its application's. */
    private static String self(DiscordRest rest) throws InterruptedException {
        Outcome outcome = rest.call(DiscordRest.Call.get("users/@me"), Deadline.in(PATIENCE));
        return answer(outcome).orElseThrow(DiscordCheck::silent).object().getString("id");
    }

    /**
     * What Discord says; empty where it says that there is no such thing, or none for this bot.
     *
     * @throws IllegalStateException where it does not take the token, or does not answer
     */
    static Optional<Outcome.Done> answer(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            if (refused.status() == UNAUTHORIZED) {
                throw new IllegalStateException(DiscordBot.TOKEN_REFUSED);
            }
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Done done) {
            return Optional.of(done);
        }
        throw silent();
    }

    private static IllegalStateException silent() {
        return new IllegalStateException("Discord does not answer. Check the network, then try again.");
    }
}
