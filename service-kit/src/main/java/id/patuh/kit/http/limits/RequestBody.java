package id.patuh.kit.http.limits;

import jakarta.enterprise.context.RequestScoped;

/** The body of the current request as it was read, decoded; empty for a streamed one or one that was not read. */
@RequestScoped
public class RequestBody {

    private byte[] bytes = new byte[0];

    /** The bytes; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    void keep(byte[] read) {
        this.bytes = read;
    }
}
