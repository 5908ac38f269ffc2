/** The duty to report changes within seven working days: reports of changes of workplaces and legal persons, and how late they came. */
package id.patuh.registry.change;
