/**
 * How an action is taken, on a case and on a request alike: commands and their catalogue, authority, the pipeline. Owns no table; knows the procedure, the policy and the problems, not what it acts on.
 */
package id.patuh.sanctions.action;
