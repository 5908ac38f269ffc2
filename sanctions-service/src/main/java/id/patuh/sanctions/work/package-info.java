/**
 * Work: which open cases and requests wait for whom and until when, who does them, holds and absences. Owns {@code work_item} and
 * {@code absence}; reads cases, requests and clocks, and knows their packages by tables only. Promises that an item changes in the
 * transaction of the step that changed its case, and that a hold stops no legal clock.
 */
package id.patuh.sanctions.work;
