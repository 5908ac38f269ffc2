/**
 * What the service may refuse, in the words of officials, in both languages. Knows the reasons of the procedure and turns them into
 * problems; no other package does.
 */
package id.patuh.sanctions.problem;
