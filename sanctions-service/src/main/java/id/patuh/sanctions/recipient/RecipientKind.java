package id.patuh.sanctions.recipient;

/** Why somebody receives a decision. */
public enum RecipientKind {
    /** It is about the employer; the receipt is proven by the delivery of the document. Source: UU 30/2014 art. 60 */
    EMPLOYER,
    /** The agency asked for it. Source: PP 86/2013 art. 8 */
    AGENCY,
    /** The unit gives the service again, or goes on withholding it, as the superior decided. Source: UU 30/2014 art. 78 */
    UNIT,
    /** The minister is told of it. Source: PP 37/2021 art. 47 */
    MINISTER,
    /** The system gives the service that is withheld; it reads the published blocks and acknowledges nothing. Source: PP 86/2013 art. 9 */
    LICENSING_SYSTEM
}
