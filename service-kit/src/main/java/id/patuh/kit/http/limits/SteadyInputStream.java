package id.patuh.kit.http.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * Refuses with BODY_TOO_SLOW a stream that brings too little while it is waited for. The time that its reader takes for what came does
 * not count.
 */
final class SteadyInputStream extends FilterInputStream {
    private final Duration window;
    private final long least;
    private long waited;
    private long came;

    /**
     * Watches a stream.
     *
     * @param window of waiting, over which the rate is measured
     * @param leastRate bytes a second
     */
    SteadyInputStream(InputStream in, Duration window, int leastRate) {
        super(in);
        this.window = window;
        this.least = window.toSeconds() * leastRate;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        long began = System.nanoTime();
        int read = super.read(buffer, offset, length);
        waited += System.nanoTime() - began;
        came += Math.max(0, read);
        if (waited > window.toNanos()) {
            if (read >= 0 && came < least) {
                throw Problem.of(KitProblem.BODY_TOO_SLOW, window.toSeconds());
            }
            waited = 0;
            came = 0;
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        return readNBytes((int) Math.min(n, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
