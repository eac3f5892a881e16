package mx.ventanilla.hub;

import java.util.UUID;

/** How far the hub has come with one epoch of a node's log. */
record Stream(UUID node, UUID epoch, int ordinal, long received, long applied, String hash, long fence,
        boolean newest, long backedUp) {}
