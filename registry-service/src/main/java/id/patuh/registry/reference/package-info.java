/** Reference lists that the registry checks against, for callers who want to check first, and the regions a list is limited to. Owns no table. */
package id.patuh.registry.reference;
