/**
 * Corrections of what was recorded of the past: a further record that names the one whose place it takes. What stands now, and the event,
 * follow it.
 */
package id.patuh.registry.correction;
