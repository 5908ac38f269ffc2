/**
 * All employers or records as one stream of lines, and the employers that changed after a number of the feed. Owns no table; reads {@code
 * employer} and the feed. Memory does not depend on how many there are or how slowly a client reads.
 */
package id.patuh.registry.export;
