/** Puts results of the rules into sentences, in Indonesian and in English. Findings are worded as indications from data of a date. */
package id.patuh.compliance.assessment.wording;
