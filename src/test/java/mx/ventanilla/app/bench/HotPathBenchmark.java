package mx.ventanilla.app.bench;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStates;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeAccount;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TemporaryFolder;
import mx.ventanilla.patient.Curp;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.diagnosis.DiagnosisCatalogue;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Times of what runs for every key or every row; {@code mvn -Pjmh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HotPathBenchmark {
    private static final DiagnosisCatalogue CATALOGUE = DiagnosisCatalogue.load();
    private String nss = "0123-45-6784-8";
    private String curp = "HEGG560427MVZRRL04";
    private String name = "Ma. de la Luz Gutiérrez Núñez";
    private VisitState state = VisitState.ARRIVED;

    @Benchmark
    public Optional<Nss> checkOfAnNss() {
        return Nss.parse(nss);
    }

    @Benchmark
    public Optional<Curp> checkOfACurp() {
        return Curp.parse(curp);
    }

    @Benchmark
    public String foldingOfAName() {
        return Folded.of(name);
    }

    @Benchmark
    public VisitState stepOfAVisit() {
        return VisitStates.after(state, VisitStep.CALL);
    }

    @Benchmark
    public List<SearchHit> keystroke(OpenClinic open) {
        BenchClinic clinic = Objects.requireNonNull(open.clinic);
        return clinic.context().search().search(clinic.desk(), "gutierrez mar", 20, Set.of());
    }

    @Benchmark
    public List<Diagnosis> searchOfADiagnosis() {
        return CATALOGUE.search("diabetes m", Map.of("I10X", 5), 8);
    }

    /** An invented clinic with its search ready. */
    @State(Scope.Benchmark)
    public static class OpenClinic {
        private @Nullable TemporaryFolder folder;
        private @Nullable StoreFolder held;
        private @Nullable BenchClinic clinic;

        @Setup
        public void open() {
            TemporaryFolder made = new TemporaryFolder("ventanilla-jmh");
            AppPaths paths = new AppPaths(made.path());
            List<PracticeAccount> accounts;
            try (StoreFolder first = StoreFolder.take(paths)) {
                accounts = new PracticeClinic(PracticeScale.TINY, 1, PracticeClinic.USUAL_MOMENT).create(first,
                        Progress.none());
            }
            StoreFolder taken = StoreFolder.take(paths);
            folder = made;
            held = taken;
            clinic = BenchClinic.open(taken, accounts);
        }

        @TearDown
        public void close() {
            Objects.requireNonNull(clinic).close();
            Objects.requireNonNull(held).close();
            Objects.requireNonNull(folder).close();
        }
    }
}
