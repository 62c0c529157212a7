package dev.lectern.app;

import dev.lectern.command.Records;
import dev.lectern.course.AccountId;
import dev.lectern.course.Member;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the student that somebody at the command line means. */
final class StudentLookup {
    /** What to say where nobody is meant; it does not repeat what was typed. */
    static final String NOBODY =
            "Nobody here goes by that. Give the name that the leaderboard shows, or the account, such as"
                    + " slack:T0123ABCD/U0123ABCD, discord:1200000000000000001 or console:ada. Nothing was done.";

    private static final List<String> PLATFORMS = List.of("slack", "discord", "console");

    private final Records records;

    StudentLookup(Records records) {
        this.records = records;
    }

    /**
     * @param typed the name that boards show, or an account: {@code slack:T0123/U0123}, {@code discord:1200000000000000001}
     *     or {@code console:ada}
     */
    Optional<Member> find(String typed) {
        return account(typed).or(() -> named(typed));
    }

    private Optional<Member> named(String typed) {
        return records.members().all().stream()
                .filter(member -> member.name().equalsIgnoreCase(typed.strip()))
                .findFirst();
    }

    private Optional<Member> account(String typed) {
        String[] parts = typed.strip().split(":", 2);
        if (parts.length < 2 || parts[1].isBlank() || !PLATFORMS.contains(parts[0])) {
            return Optional.empty();
        }
        return ids(parts[1])
                .map(id -> new AccountId(parts[0], id))
                .flatMap(account -> records.members().find(account).stream())
                .findFirst();
    }

    /** People are written with their workspace or server before a slash, as instructors are in the settings. */
    private static Stream<String> ids(String written) {
        List<String> parts = Arrays.asList(written.split("/", 2));
        return Stream.of(written, String.join(":", parts), parts.get(parts.size() - 1))
                .filter(id -> !id.isBlank())
                .distinct();
    }
}
