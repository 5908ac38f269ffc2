package id.patuh.devstack.nation;

import java.math.BigInteger;
import java.util.SplittableRandom;

/**
 * A bijection of the numbers 0 to {@code modulus - 1}: gives every index a number of its own that does not look like a sequence, without
 * remembering which ones were given.
 */
final class Sequence {
    private final long modulus;
    private final long step;
    private final long start;

    Sequence(long modulus, long seed) {
        this.modulus = modulus;
        SplittableRandom random = new SplittableRandom(seed);
        this.start = random.nextLong(modulus);
        this.step = coprimeNear(random.nextLong(modulus), modulus);
    }

    long at(long index) {
        if (index < 0 || index >= modulus) {
            throw new IllegalArgumentException("No number left for index " + index);
        }
        return (start + multiply(index)) % modulus;
    }

    private long multiply(long index) {
        if (Math.multiplyHigh(index, step) == 0 && index * step >= 0) {
            return index * step % modulus;
        }
        return BigInteger.valueOf(index)
                .multiply(BigInteger.valueOf(step))
                .mod(BigInteger.valueOf(modulus))
                .longValue();
    }

    private static long coprimeNear(long candidate, long modulus) {
        BigInteger wanted = BigInteger.valueOf(modulus);
        long step = candidate | 1;
        while (!BigInteger.valueOf(step).gcd(wanted).equals(BigInteger.ONE)) {
            step += 2;
        }
        return step;
    }
}
