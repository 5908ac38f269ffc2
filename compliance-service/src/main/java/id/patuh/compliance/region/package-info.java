/** The part of the country a caller asks about and may see, and where regencies lie. Uses the contracts and the kit only. */
package id.patuh.compliance.region;
