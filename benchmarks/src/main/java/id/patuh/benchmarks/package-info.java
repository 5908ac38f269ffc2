/**
 * Benchmarks: each measures a stack of its own from outside, over HTTP and Kafka, beside a physical limit (plain SQL, {@code pgbench}, a
 * bare producer) in the same run. {@code benchmarks/README.md} has what they found.
 */
package id.patuh.benchmarks;
