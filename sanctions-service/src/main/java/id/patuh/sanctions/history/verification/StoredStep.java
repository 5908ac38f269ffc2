package id.patuh.sanctions.history.verification;

import id.patuh.sanctions.history.RecordedStep;

/**
 * A step as the database has it.
 *
 * @param previousHash null for the first step
 * @param documentKept whether the document that it names is there with the same hash; true where it names none
 */
record StoredStep(RecordedStep step, String previousHash, String hash, boolean documentKept) {}
