package id.patuh.compliance.campaign;

/** The two groups of a campaign. */
public enum Arm {
    /** Gets a letter. */
    LETTER,
    /** Gets none, so that the effect of letters can be told from what would have happened anyway; all else goes on. */
    CONTROL
}
