/** The receiving service of a regional office: stateless over its database. */
@org.jspecify.annotations.NullMarked
package mx.ventanilla.hub;
