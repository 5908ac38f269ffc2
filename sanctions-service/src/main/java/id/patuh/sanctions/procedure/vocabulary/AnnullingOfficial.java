package id.patuh.sanctions.procedure.vocabulary;

/** Who annuls a decision; a court does it by its order. Source: UU 30/2014 art. 66 */
public enum AnnullingOfficial {
    /** The head of the unit that took it. */
    ISSUING_OFFICIAL,
    /** The superior of that unit. */
    SUPERIOR
}
