package id.patuh.sanctions.proposal;

import id.patuh.kit.problem.Phrase;

/** Life of a proposal. */
public enum ProposalState {
    /** It awaits a person. */
    PROPOSED("menunggu tindakan", "pending"),
    /** A person did what was proposed. */
    ACCEPTED("ditindaklanjuti", "accepted"),
    /** A person decided against it. */
    DISMISSED("diabaikan", "dismissed"),
    /** What it rested on no longer holds. */
    WITHDRAWN("ditarik kembali", "withdrawn");

    private final Phrase phrase;

    ProposalState(String indonesian, String english) {
        this.phrase = new Phrase(indonesian, english);
    }

    Phrase phrase() {
        return phrase;
    }
}
