/** The duty to report changes within seven working days: reports of changes, and how late they came. */
package id.patuh.registry.change;
