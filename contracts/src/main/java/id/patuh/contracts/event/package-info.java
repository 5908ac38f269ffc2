/**
 * Data of the events that cross a border, one record for each event type, and the topics they travel on.
 *
 * <p>What a member means, its unit, its bounds and when it may be null stands once, in the JSON Schema of the same type
 * ({@code schemas/<type>.json}); a test holds records, schemas and examples together. Before an event is published, its {@code
 * changeNumber} is null. Knows the vocabulary only.
 */
package id.patuh.contracts.event;
