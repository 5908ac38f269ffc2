package id.patuh.sanctions.procedure;

/** A state of something that moves along the procedure. */
public sealed interface ProcedureState permits CaseState, RequestState {
    /** Its stored and published name. */
    Enum<?> status();
}
