package id.patuh.compliance.inspection;

/** Where a visit takes place, and for what. */
public enum VisitType {
    /** At the desk: nothing but arrears was found, which the ledgers prove. */
    DESK,
    /** At the door. */
    FIELD,
    /** At the door, to see whether an agreed deadline was kept. */
    FOLLOW_UP
}
