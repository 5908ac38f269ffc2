package id.patuh.kit.idempotency;

/**
 * A key within its scope: two callers, or two operations, may use the same value without meeting.
 *
 * @param caller issuer and subject of the token
 * @param operation method and path template, such as {@code POST /v1/employers}
 */
public record IdempotencyKey(String caller, String operation, String value) {}
