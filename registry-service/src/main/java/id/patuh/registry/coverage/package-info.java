/**
 * Coverage of employers in the programmes: read as sums over their registrations, and stated for one of them by the BPJS that runs the
 * programme. Owns no table: a statement is taken by {@code intake}, as rows of files are.
 */
package id.patuh.registry.coverage;
