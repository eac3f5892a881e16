/** What two units said of one thing: shown to a person, decided field by field, and taken back when need be. */
@org.jspecify.annotations.NullMarked
package mx.ventanilla.sync.conflict;
