package id.patuh.kit.idempotency;

/**
 * A key within its scope: two callers, or two operations, may use the same value without meeting.
 *
 * @param caller the token's subject
 * @param operation method and path template, such as {@code POST /v1/employers}
 * @param value the header's value
 */
public record IdempotencyKey(String caller, String operation, String value) {}
