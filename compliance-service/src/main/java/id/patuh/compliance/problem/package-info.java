/** The catalogue of what this service refuses, with its texts in both languages. */
package id.patuh.compliance.problem;
