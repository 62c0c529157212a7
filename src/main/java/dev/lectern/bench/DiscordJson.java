package dev.lectern.bench;

/** What Discord says, as JSON: as much as its library insists on. */
final class DiscordJson {
    static final String GUILD = "700000000000000001";
    static final String CHANNEL = "700000000000000002";

    private static final String SELF = "700000000000000003";
    /** Where Discord's ids begin to count milliseconds. */
    private static final long EPOCH = 1_420_070_400_000L;

    private static final long STUDENTS_FROM = 800_000_000_000_000_000L;
    private static final int COUNTER_BITS = 22;
    private static final String EVERYTHING = "2251799813685247";

    static final String BOT = user(SELF, "Lectern", true);

    private static final String CHANNEL_JSON = """
            {"id":"%s","type":0,"flags":0,"last_message_id":null,"guild_id":"%s","name":"class","position":0,"nsfw":false,\
            "rate_limit_per_user":0,"permissions":"%s","topic":null,"parent_id":null,"permission_overwrites":[]}\
            """.formatted(CHANNEL, GUILD, EVERYTHING);

    static final String MESSAGE = """
            {"id":"700000000000000009","channel_id":"%s","guild_id":"%s","author":%s,"type":0,"tts":false,\
            "mention_everyone":false,"pinned":false,"timestamp":"2026-01-01T00:00:00Z","edited_timestamp":null,\
            "content":"Which of these?","flags":0,"mentions":[],"mention_roles":[],"attachments":[],"embeds":[],\
            "components":[]}""".formatted(CHANNEL, GUILD, BOT);

    private static final String ROLE = """
            {"id":"%s","name":"@everyone","permissions":"%s","position":0,"color":0,"hoist":false,"managed":false,\
            "mentionable":false,"colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null},"flags":0}\
            """.formatted(GUILD, EVERYTHING);

    static final String GUILD_CREATE = """
            {"id":"%s","name":"School","owner_id":"700000000000000004","afk_timeout":300,"member_count":1,\
            "preferred_locale":"en-US","premium_tier":0,"nsfw_level":0,"verification_level":0,\
            "default_message_notifications":0,"explicit_content_filter":0,"mfa_level":0,"system_channel_flags":0,\
            "large":false,"unavailable":false,"max_members":1000,"premium_progress_bar_enabled":false,"roles":[%s],\
            "members":[%s],"channels":[%s],"threads":[],"emojis":[],"features":[],"presences":[],"voice_states":[],\
            "stickers":[],"guild_scheduled_events":[],"stage_instances":[],"soundboard_sounds":[]}\
            """.formatted(GUILD, ROLE, member(BOT), CHANNEL_JSON);

    private DiscordJson() {}

    static String ready(String gateway) {
        return """
                {"v":10,"session_id":"bench","resume_gateway_url":"%s","user":%s,"application":{"id":"%s","flags":0},\
                "private_channels":[],"guilds":[{"id":"%s","unavailable":true}]}""".formatted(gateway, BOT, SELF, GUILD);
    }

    /** @param millis now: Discord's library takes an interaction with an old id for expired */
    static String press(Press press, long millis) {
        long id = ((millis - EPOCH) << COUNTER_BITS) | (press.number() & ((1 << COUNTER_BITS) - 1));
        String student = user(Long.toString(STUDENTS_FROM + press.student()), "Student " + press.student(), false);
        return "{\"id\":\"" + id + "\",\"application_id\":\"" + SELF + "\",\"type\":3,\"token\":\"press-"
                + press.number() + "\",\"version\":1,\"locale\":\"en-US\",\"channel_id\":\"" + CHANNEL
                + "\",\"context\":0,\"app_permissions\":\"" + EVERYTHING + "\",\"channel\":" + CHANNEL_JSON
                + ",\"entitlements\":[],\"authorizing_integration_owners\":{\"0\":\"" + GUILD + "\"},\"guild_id\":\""
                + GUILD + "\",\"guild_locale\":\"en-US\",\"guild\":{\"id\":\"" + GUILD
                + "\",\"locale\":\"en-US\",\"features\":[]},\"member\":" + member(student) + ",\"message\":" + MESSAGE
                + ",\"data\":{\"custom_id\":\"a:" + press.action() + "\",\"component_type\":2,\"id\":1}}";
    }

    private static String user(String id, String name, boolean bot) {
        return "{\"id\":\"" + id + "\",\"username\":\"" + name + "\",\"discriminator\":\"0\",\"global_name\":\"" + name
                + "\",\"avatar\":null,\"bot\":" + bot + ",\"public_flags\":0}";
    }

    private static String member(String user) {
        return "{\"user\":" + user + ",\"roles\":[],\"joined_at\":\"2026-01-01T00:00:00+00:00\",\"deaf\":false,"
                + "\"mute\":false,\"flags\":0,\"pending\":false,\"permissions\":\"" + EVERYTHING + "\"}";
    }
}
