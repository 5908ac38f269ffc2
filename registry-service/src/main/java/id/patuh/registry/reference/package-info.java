/** Reference lists that the registry checks against, for callers who want to check first. */
package id.patuh.registry.reference;
