package id.patuh.kit.audit;

import id.patuh.kit.caller.Caller;

/**
 * Whose request it is that something is done for, where it is done elsewhere than in the request.
 *
 * @param requestId its id; null outside of a request
 * @param traceId its trace; null outside of one
 */
public record Origin(Caller caller, String requestId, String traceId) {}
