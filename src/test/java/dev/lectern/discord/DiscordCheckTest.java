package dev.lectern.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lectern.course.ChannelRef;
import dev.lectern.discord.DiscordCheck.Finding;
import dev.lectern.testing.discord.Channel;
import dev.lectern.testing.discord.DiscordServer;
import dev.lectern.testing.discord.Faults.Fault;
import dev.lectern.testing.discord.Guild;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What doctor hears about channels. */
class DiscordCheckTest {
    private static final long NEEDED = 309237763072L;
    private static final long VIEW = Permission.VIEW_CHANNEL.getRawValue();

    private final DiscordServer discord = DiscordServer.start();
    private final Guild guild = discord.guild("School");
    private final Channel lectures = discord.channel(guild, "class");
    private final Channel staff = discord.channel(guild, "staff");

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void aChannelWithAllPermissionsIsFine() {
        assertThat(look()).containsExactly(new Finding(true, "Discord: Lectern may do its work in #class.", ""));
    }

    @Test
    void whatIsMissingIsNamedWithWhereToAllowIt() {
        long attach = Permission.MESSAGE_ATTACH_FILES.getRawValue();
        long threads = Permission.CREATE_PUBLIC_THREADS.getRawValue();
        discord.everyoneMay(guild, NEEDED);
        discord.overwrite(lectures, guild.id(), 0, attach | threads);

        assertThat(look())
                .containsExactly(new Finding(
                        false,
                        "Discord: Lectern lacks permissions in #class: Attach Files, Create Public Threads.",
                        "Open the settings of #class, Permissions, add Lectern, and allow it: Attach Files, Create"
                                + " Public Threads."));
    }

    @Test
    void aRoleAllowsWhatEveryoneIsDeniedAndTheMemberHasTheLastWord() {
        discord.everyoneMay(guild, 0);
        long role = discord.botRole(guild, VIEW);
        discord.overwrite(lectures, guild.id(), 0, NEEDED);
        discord.overwrite(lectures, role, NEEDED, 0);
        assertThat(look()).extracting(Finding::ok).containsExactly(true);

        discord.overwrite(lectures, discord.bot().id(), 0, VIEW);

        assertThat(look())
                .extracting(Finding::sentence)
                .containsExactly("Discord: Lectern lacks permissions in #class: View Channels.");
    }

    @Test
    void anAdministratorMayEverything() {
        discord.everyoneMay(guild, 0);
        discord.botRole(guild, Permission.ADMINISTRATOR.getRawValue());
        discord.overwrite(lectures, guild.id(), 0, NEEDED);

        assertThat(look()).extracting(Finding::ok).containsExactly(true);
    }

    @Test
    void aStaffChannelThatEveryoneReadsIsTold() {
        discord.everyoneMay(guild, NEEDED);
        assertThat(DiscordCheck.channels(settings(), List.of(), Optional.of(ref(staff))))
                .extracting(Finding::sentence)
                .containsExactly(
                        "Discord: Lectern may do its work in #staff.",
                        "Discord: everyone on the server can read the staff channel #staff.");

        discord.overwrite(staff, guild.id(), 0, VIEW);
        discord.overwrite(staff, discord.bot().id(), VIEW, 0);

        assertThat(DiscordCheck.channels(settings(), List.of(), Optional.of(ref(staff))))
                .extracting(Finding::ok)
                .containsExactly(true);
    }

    @Test
    void aChannelThatIsGoneOrNotOneOfTextOrElsewhereSaysHow() {
        Guild other = discord.guild("Club");
        Channel theirs = discord.channel(other, "club");
        ChannelRef wrong = new ChannelRef("discord", Long.toString(guild.id()), Long.toString(theirs.id()));
        discord.faults().remove(lectures);

        List<Finding> findings = DiscordCheck.channels(settings(), List.of(ref(lectures), wrong), Optional.empty());

        assertThat(findings).allMatch(finding -> !finding.ok());
        assertThat(findings.get(0).remedy()).startsWith("Invite Lectern to the server");
        assertThat(findings.get(1).remedy())
                .isEqualTo("Write discord:" + other.id() + "/" + theirs.id() + " in the settings.");
    }

    @Test
    void aTokenThatIsRefusedAndAStrangerInDiscordsPlaceAreTold() {
        discord.faults().next(1, "GET /users/@me", new Fault.Status(401, "{}"));
        assertThatThrownBy(this::look).hasMessage(DiscordBot.TOKEN_REFUSED);

        discord.faults().next(1, "GET /users/@me", new Fault.Status(200, "<html>"));
        assertThatThrownBy(this::look).hasMessageContaining("Discord does not answer");
    }

    @Test
    void theInvitationAsksForWhatTheCheckLooksFor() {
        assertThat(DiscordCheck.invitation(settings()))
                .endsWith(
                        "client_id=" + discord.bot().id() + "&scope=bot%20applications.commands&permissions=" + NEEDED);
    }

    private List<Finding> look() {
        return DiscordCheck.channels(settings(), List.of(ref(lectures)), Optional.empty());
    }

    private ChannelRef ref(Channel channel) {
        return new ChannelRef("discord", Long.toString(guild.id()), Long.toString(channel.id()));
    }

    private DiscordSettings settings() {
        return new DiscordSettings(
                DiscordServer.TOKEN,
                Optional.of(URI.create(discord.apiUrl())),
                Optional.of(URI.create(discord.gatewayUrl())));
    }
}
