/** Legal clocks and the sweep that fires them, each stage exactly once. */
package id.patuh.sanctions.deadline;
