/** Identity numbers of employers: NIB and NPWP, how they are compared and shown. A natural person's number is a keyed token, never itself. */
package id.patuh.registry.identity;
