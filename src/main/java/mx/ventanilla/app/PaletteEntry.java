package mx.ventanilla.app;

import mx.ventanilla.fx.Command;

/** One line of the palette. */
sealed interface PaletteEntry {
    /** @param where word of the workspace it belongs to; empty for those of the shell */
    record Doing(Command command, String text, String where) implements PaletteEntry {}

    /** Shows a workspace. */
    record Going(String workspace, String icon, String text) implements PaletteEntry {}

    record Seeing(FoundPatient patient) implements PaletteEntry {}
}
