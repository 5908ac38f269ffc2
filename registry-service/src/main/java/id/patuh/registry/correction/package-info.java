/**
 * Corrections of what was recorded: a further statement that takes the place of another, or withdraws it. Owns no table: statements are
 * written by {@code record}, and what is computed from them follows through {@code employer.refresh}.
 */
package id.patuh.registry.correction;
