package dev.lectern.chat;

import dev.lectern.course.AccountId;
import dev.lectern.course.ChannelRef;

/** Where a message that is not a reply goes. */
public sealed interface Address {

    /** The platform's word, such as {@code slack}. */
    String platform();

    record Channel(ChannelRef channel) implements Address {
        @Override
        public String platform() {
            return channel.platform();
        }
    }

    /** A person, in direct messages. */
    record Direct(AccountId account) implements Address {
        @Override
        public String platform() {
            return account.platform();
        }
    }
}
