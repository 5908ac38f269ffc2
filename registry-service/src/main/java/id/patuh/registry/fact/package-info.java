/**
 * What an agency states about an employer: reading it, checking it, and keeping every version of it on two time axes. Files and HTTP
 * bodies pass the same checks.
 */
package id.patuh.registry.fact;
