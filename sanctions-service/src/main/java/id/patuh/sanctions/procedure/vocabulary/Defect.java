package id.patuh.sanctions.procedure.vocabulary;

/** For which a decision is withdrawn. Source: UU 30/2014 art. 64 */
public enum Defect {
    /** Taken without authority. */
    AUTHORITY,
    /** Taken by a wrong procedure. */
    PROCEDURE,
    /** Wrong in substance. */
    SUBSTANCE
}
