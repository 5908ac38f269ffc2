/** Everything about the procedure that another regulation could change, as dated and sourced data. */
package id.patuh.sanctions.policy;
