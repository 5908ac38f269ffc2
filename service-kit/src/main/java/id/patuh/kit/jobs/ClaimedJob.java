package id.patuh.kit.jobs;

import id.patuh.kit.outbox.EventContext;

/**
 * A job whose row this transaction has locked.
 *
 * @param kind its kind
 * @param run what its handler gets
 * @param context who started it
 */
record ClaimedJob(String kind, JobRun run, EventContext context) {}
