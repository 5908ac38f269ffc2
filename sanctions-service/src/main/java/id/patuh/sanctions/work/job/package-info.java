/**
 * What changes work without a person standing in the case: holds that end by themselves, and the work of an absent officer that another
 * one takes over. Owns no table; writes each change into the history of its case.
 */
package id.patuh.sanctions.work.job;
