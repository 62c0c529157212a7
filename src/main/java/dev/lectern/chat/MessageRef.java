package dev.lectern.chat;

/**
 * A message that was sent.
 *
 * @param address where it stands
 * @param id what the platform calls it there: a Slack timestamp, a Discord message id; on Slack, for a direct message, the
 *     conversation and the timestamp with a slash between them
 */
public record MessageRef(Address address, String id) {
    /** Hides the ids, for logs. */
    @Override
    public String toString() {
        return "a message on " + address.platform();
    }
}
