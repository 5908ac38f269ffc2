package id.patuh.devstack.demo;

/** The demo cannot go on; the message says why. */
public final class DemoException extends RuntimeException {

    DemoException(String message) {
        super(message);
    }
}
