/**
 * Faults beside load: a schedule of faults and a load, both of one seed, and what must hold whatever happened. Knows the running stack and
 * nothing of the services but their APIs, topics and, to compare what they hold, their tables.
 */
package id.patuh.conformance.fault;
