/** What figures say beyond chance: intervals of shares, of differences, and expected counts. Pure functions; knows nothing of employers. */
package id.patuh.compliance.inference;
