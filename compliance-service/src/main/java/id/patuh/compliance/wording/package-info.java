/** Sentences for people in both languages of the service. Uses the contracts and the kit only. */
package id.patuh.compliance.wording;
