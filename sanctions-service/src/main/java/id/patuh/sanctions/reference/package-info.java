/**
 * What the service learned from others, and the service units. Owns the tables of employers, numbers, predecessors, questions,
 * assessments, participation and units; knows none of the other packages but {@code problem}. All of it but the units is rebuilt from topics.
 */
package id.patuh.sanctions.reference;
