package mx.ventanilla.app;

import java.time.Clock;

/** What the window is started with: a folder that this process already holds, its clock, and who serves other processes. */
public record Launch(StoreFolder folder, Clock clock, OpenStoreHandler handler) {}
