/** Employers that may be one and the same: what raises the question. Names may suggest, only identifiers or a person may decide. */
package id.patuh.registry.matching;
