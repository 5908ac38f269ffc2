package id.patuh.contracts.event;

/** Why it is open who an employer is. */
public enum QuestionReason {
    /** Two numbers of one row belong to two employers. */
    IDENTIFIER_CONFLICT(true),
    /** Another employer of the same regency has a similar name. */
    SIMILAR_NAME(false),
    /** A record names a second NIB or NPWP for its employer. */
    CLAIMED_NUMBER(true),
    /** A record that a person placed names another employer's number. */
    FOREIGN_NUMBER(true);

    private final boolean number;

    QuestionReason(boolean number) {
        this.number = number;
    }

    /** Whether an identity number raised it; names only suggest. */
    public boolean concernsNumber() {
        return number;
    }
}
