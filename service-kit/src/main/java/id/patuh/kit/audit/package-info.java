/**
 * Who did what ({@code audit_log}) and who read whose data ({@code access_log}). Owns both tables, and {@code audit_dead_letter} for
 * entries that the database refuses.
 *
 * <p>Guarantee: an audit row stands if and only if its effect does. Reads and refusals are written in batches; at most the last
 * 200 ms are lost with a killed process.
 */
package id.patuh.kit.audit;
