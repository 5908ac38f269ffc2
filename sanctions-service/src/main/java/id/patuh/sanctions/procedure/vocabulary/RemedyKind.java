package id.patuh.sanctions.procedure.vocabulary;

/** Administrative remedies of an employer. Source: UU 30/2014 art. 75 */
public enum RemedyKind {
    /** To the office that decided. Source: UU 30/2014 art. 77 */
    OBJECTION,
    /** To the superior of that office. Source: UU 30/2014 art. 78 */
    APPEAL
}
