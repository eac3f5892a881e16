package mx.ventanilla.app;

/** What the top bar says of where and when one works: the unit and the shift of the moment. */
record Whereabouts(String unit, String shift) {}
