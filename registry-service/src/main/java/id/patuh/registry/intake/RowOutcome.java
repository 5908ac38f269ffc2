package id.patuh.registry.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row of an extract. Stored as a letter, since there are millions of rows. */
@Schema(
        name = "ImportRowOutcome",
        description =
                "What became of a record: made an employer, changed what is current of one, said nothing new, went into the history as"
                        + " older than what is held, was refused, or waits for the job")
public enum RowOutcome {
    /** Made an employer. */
    CREATED('C'),
    /** Changed what is current of an employer. */
    UPDATED('U'),
    /** It stated nothing new. */
    UNCHANGED('S'),
    /** Older than what is held; went into the history. */
    HISTORICAL('H'),
    /** Refused; see the errors. */
    REJECTED('R'),
    /** The job has not reached it. */
    PENDING('.');

    private final char letter;

    RowOutcome(char letter) {
        this.letter = letter;
    }

    /** How it is stored. */
    public char letter() {
        return letter;
    }

    /** The outcome of a letter. */
    public static RowOutcome of(char letter) {
        return switch (letter) {
            case 'C' -> CREATED;
            case 'U' -> UPDATED;
            case 'S' -> UNCHANGED;
            case 'H' -> HISTORICAL;
            case 'R' -> REJECTED;
            case '.' -> PENDING;
            default -> throw new IllegalStateException("No outcome has the letter " + letter);
        };
    }
}
