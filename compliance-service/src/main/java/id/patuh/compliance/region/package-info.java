/** The part of the country a caller asks about and may see. Uses the contracts and the kit only. */
package id.patuh.compliance.region;
