package id.patuh.devstack.demo.stage;

/** The demo cannot go on; the message says why. */
public final class DemoException extends RuntimeException {

    /** Says why, to whoever runs the demo. */
    public DemoException(String message) {
        super(message);
    }
}
