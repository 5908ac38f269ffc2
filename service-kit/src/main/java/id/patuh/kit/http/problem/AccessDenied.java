package id.patuh.kit.http.problem;

import id.patuh.kit.caller.Caller;

/**
 * A caller was refused something for lack of a role, agency or region (403). Sent as a CDI event, so that it is audited.
 *
 * @param path path asked for, without the query
 */
public record AccessDenied(Caller caller, String code, String method, String path, String requestId, String traceId) {}
