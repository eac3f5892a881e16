/** Sincronización: how things stand with the region, the conflict desk, and the stick. */
@org.jspecify.annotations.NullMarked
package mx.ventanilla.sync.screen;
