/** The part of the demo that plans a week of visits and tells one of them. */
package id.patuh.devstack.demo.field;
