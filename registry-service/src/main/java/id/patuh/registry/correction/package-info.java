/**
 * Corrections of what was recorded: a further statement that names the one whose place it takes, or withdraws it. What stands now, and all
 * that is computed from it, follows.
 */
package id.patuh.registry.correction;
