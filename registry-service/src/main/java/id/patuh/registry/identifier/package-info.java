/** The numbers by which employers are known: one number belongs to one employer, for ever. */
package id.patuh.registry.identifier;
