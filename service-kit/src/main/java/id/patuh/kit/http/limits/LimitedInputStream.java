package id.patuh.kit.http.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Counts what is read and refuses with BODY_TOO_LARGE as soon as it is more than the limit. */
final class LimitedInputStream extends FilterInputStream {

    private final long limit;
    private long count;

    LimitedInputStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            count(1);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        count += read;
        if (count > limit) {
            throw tooLarge(limit);
        }
    }

    static Problem tooLarge(long limit) {
        return Problem.of(KitProblem.BODY_TOO_LARGE, limit);
    }
}
