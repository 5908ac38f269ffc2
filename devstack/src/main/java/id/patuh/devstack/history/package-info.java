/** What {@code patuh verify-history} does, through the public API only. */
package id.patuh.devstack.history;
