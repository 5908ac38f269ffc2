package id.patuh.sanctions.block;

/** How a block ends. */
public enum BlockEnd {
    /** Revoked after fulfilment; it was lawful until then. Source: PP 86/2013 art. 10 */
    REVOKED,
    /** Withdrawn from then on, for a defect or by a remedy. Source: UU 30/2014 art. 64 */
    WITHDRAWN,
    /** Annulled: as if it had never been in force. Source: UU 30/2014 art. 66 */
    ANNULLED
}
