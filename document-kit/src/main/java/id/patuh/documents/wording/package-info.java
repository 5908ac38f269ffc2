/** Numbers, money, days and periods as an Indonesian official writes them. */
package id.patuh.documents.wording;
