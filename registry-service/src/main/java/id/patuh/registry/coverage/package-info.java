/** Coverage of employers in the programmes: sums over their registrations, and the statement of one of them by the BPJS that runs it. */
package id.patuh.registry.coverage;
