package id.patuh.kit.jobs;

import id.patuh.kit.outbox.EventContext;

/** A job whose row this transaction has locked. */
record ClaimedJob(String kind, JobRun run, EventContext context) {}
