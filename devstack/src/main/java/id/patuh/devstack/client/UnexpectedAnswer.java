package id.patuh.devstack.client;

/** A service answered with another status than its client counted on. */
public final class UnexpectedAnswer extends RuntimeException {

    private static final int MOST_SHOWN = 600;

    private final transient Answer answer;

    UnexpectedAnswer(int expected, Answer answer) {
        super("expected HTTP " + expected + ", got " + answer.status() + ": " + shortened(answer.text()));
        this.answer = answer;
    }

    /** What the service answered. */
    public Answer answer() {
        return answer;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "...";
    }
}
