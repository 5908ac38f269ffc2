package id.patuh.sanctions.procedure.vocabulary;

/** Why a decision is suspended. Source: UU 30/2014 art. 65 */
public enum SuspensionGround {
    /** It could cause a loss to the state. */
    STATE_LOSS,
    /** It could harm the environment. */
    ENVIRONMENT,
    /** It could cause social conflict. */
    SOCIAL_CONFLICT,
    /** It could do greater harm while a remedy is pending. Source: UU 30/2014 art. 75 */
    GREATER_HARM,
    /** A court ordered it. */
    COURT
}
