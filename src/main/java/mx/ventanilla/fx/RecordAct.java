package mx.ventanilla.fx;

import java.util.function.Function;
import mx.ventanilla.core.Sentence;

/** Something that can be done with one record of a list; what it tells stays beside the form until another is chosen. */
public record RecordAct<R>(Command command, Function<R, Sentence> work) {}
