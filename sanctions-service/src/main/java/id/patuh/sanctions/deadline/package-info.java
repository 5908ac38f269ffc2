/**
 * Legal clocks. Owns {@code deadline}; uses the calendar and the policy. Promises that each stage of each clock fires exactly once,
 * however many instances sweep. Source: UU 30/2014 art. 53
 */
package id.patuh.sanctions.deadline;
