package dev.lectern.discord;

import dev.lectern.course.AccountId;
import dev.lectern.course.Actor;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.User;
import org.jspecify.annotations.Nullable;

/** Who acts, as an interaction or a message says it: its own copy of the roles is as fresh as can be. */
final class DiscordActor {
    private DiscordActor() {}

    static Actor of(User user, @Nullable Member member) {
        AccountId account = new AccountId(DiscordBot.PLATFORM, user.getId());
        if (member == null) {
            return new Actor(account, null, Set.of(), user.getEffectiveName());
        }
        Set<String> roles = member.getRoles().stream().map(Role::getId).collect(Collectors.toUnmodifiableSet());
        return new Actor(account, member.getGuild().getId(), roles, member.getEffectiveName());
    }
}
