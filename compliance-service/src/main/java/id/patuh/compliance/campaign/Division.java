package id.patuh.compliance.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Divides employers by a seed. Each has a place, the SHA-256 of {@code seed:employerId} in UTF-8; the lowest places are the control group, as
 * many as its share of all, rounded half up. Anybody who knows the employers and the seed divides them in the same way.
 */
final class Division {
    private Division() {}

    /** The employers that get no letter. */
    static Set<UUID> controls(Collection<UUID> employers, String seed, BigDecimal holdout) {
        int size = holdout.multiply(BigDecimal.valueOf(employers.size()))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        return employers.stream()
                .map(employer -> new Placed(employer, place(seed, employer)))
                .sorted(Comparator.comparing(Placed::place, Arrays::compareUnsigned))
                .limit(size)
                .map(Placed::employer)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Placed(UUID employer, byte[] place) {}

    private static byte[] place(String seed, UUID employer) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((seed + ":" + employer).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
