/** Kafka as a consumer of an agency sees it. */
package id.patuh.benchmarks.events;
