/**
 * Reports of changes of workplaces and legal persons, due within seven working days, and how late they came. Owns the table {@code
 * change_report}; what a report changes is changed by {@code registration}, as a patch of the record would.
 */
package id.patuh.registry.change;
