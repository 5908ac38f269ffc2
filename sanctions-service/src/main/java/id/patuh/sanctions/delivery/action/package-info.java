/** The effects of the actions on a case about delivery, one handler for each command. Owns no table. */
package id.patuh.sanctions.delivery.action;
