/** What travels between a unit and its region, the same bytes over the network and on a stick. */
@org.jspecify.annotations.NullMarked
package mx.ventanilla.sync.wire;
