/**
 * Identity numbers of employers: NIB and NPWP, how they are compared, shown and found. Owns no table; reads {@code identity_number}, {@code
 * record} and {@code membership}. A natural person's number is a keyed token, never the number itself.
 */
package id.patuh.registry.identity;
