package dev.lectern.store;

import dev.lectern.course.AccountId;
import dev.lectern.course.LinkCode;
import dev.lectern.quiz.AskingId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 of an account, of an account and an asking, or of a code. Without the key nobody can tell whose a hash is, not
 * by trying every account either, nor which hashes belong together. Safe for use by many threads.
 */
final class IdentityHash {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Mac keyed;

    IdentityHash(byte[] key) {
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    /** Takes the key from an open file, after writing a random one where the file is empty. */
    static IdentityHash keyedBy(FileChannel file) throws IOException {
        if (file.size() < KEY_BYTES) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            file.write(ByteBuffer.wrap(fresh), 0);
            file.force(true);
        }
        ByteBuffer key = ByteBuffer.allocate(KEY_BYTES);
        file.read(key, 0);
        return new IdentityHash(key.array());
    }

    /** Of an account alone. */
    String of(AccountId account) {
        return hash(account.platform() + '\0' + account.id());
    }

    String of(AccountId account, AskingId asking) {
        return hash(account.platform() + '\0' + account.id() + '\0' + asking.value());
    }

    /** No platform has an empty name, so that this is never the hash of an account. */
    String of(LinkCode code) {
        return hash("\0link\0" + code.symbols());
    }

    private String hash(String identity) {
        return HexFormat.of().formatHex(mac().doFinal(identity.getBytes(StandardCharsets.UTF_8)));
    }

    private Mac mac() {
        try {
            return (Mac) keyed.clone(); // much faster than another one with the key set anew
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Java's own " + ALGORITHM + " can be cloned", e);
        }
    }
}
