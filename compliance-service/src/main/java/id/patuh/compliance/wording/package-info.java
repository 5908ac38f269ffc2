/** Sentences for people in both languages of the service. Uses the kit only. */
package id.patuh.compliance.wording;
