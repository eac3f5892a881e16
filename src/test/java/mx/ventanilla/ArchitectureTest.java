package mx.ventanilla;

import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Set;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.search.CandidateQuery;
import mx.ventanilla.patient.search.PatientSearch;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The walls of the house, each with its reason. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final DescribedPredicate<JavaMethodCall> ASKS_SQL = DescribedPredicate.describe("a query is made",
            call -> call.getTargetOwner().isAssignableTo(Handle.class) && Set.of("createQuery", "createUpdate",
                    "createScript", "prepareBatch", "execute", "select").contains(call.getName()));
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importUrl(Problem.class.getProtectionDomain().getCodeSource().getLocation());
    /** What view models call their reading of the store. */
    private static final List<String> RENEWING = List.of("renew", "refresh", "load", "reload");
    /** What view models call their hearing of the change log. */
    private static final List<String> HEARING = List.of("<init>", "hear", "renewIf");
    private static final String[] FEATURES = {"mx.ventanilla.clinic..", "mx.ventanilla.patient..",
            "mx.ventanilla.agenda..", "mx.ventanilla.visit..", "mx.ventanilla.referral..", "mx.ventanilla.report..",
            "mx.ventanilla.security..", "mx.ventanilla.sync.."};

    @Test
    void coreStandsAlone() {
        check(noClasses().that().resideInAPackage("mx.ventanilla.core..").should().dependOnClassesThat(
                inHouseBut("mx.ventanilla.core")).because("everything stands on core"));
    }

    @Test
    void theStoreAndTheScreenDoNotKnowEachOther() {
        check(noClasses().that().resideInAPackage("mx.ventanilla.db..").should().dependOnClassesThat(
                inHouseBut("mx.ventanilla.core", "mx.ventanilla.db"))
                .because("the store knows no feature and no screen"));
        check(noClasses().that().resideInAPackage("mx.ventanilla.fx..").should().dependOnClassesThat(
                inHouseBut("mx.ventanilla.core", "mx.ventanilla.fx")).because("controls know no feature and no store"));
    }

    @Test
    void featuresDependDownwards() {
        mayUse("print", "core");
        mayUse("security", "core", "db", "fx");
        mayUse("sync", "core", "db", "fx", "security");
        mayUse("clinic", "core", "db", "fx", "security");
        mayUse("patient", "core", "db", "fx", "print", "security", "clinic");
        mayUse("agenda", "core", "db", "fx", "print", "security", "clinic", "patient");
        mayUse("visit", "core", "db", "fx", "print", "security", "clinic", "patient", "agenda");
        mayUse("referral", "core", "db", "fx", "print", "security", "sync", "clinic", "patient", "agenda");
        mayUse("report", "core", "db", "fx", "print", "security", "clinic", "patient", "agenda", "visit", "referral");
    }

    @Test
    void theHubIsStartedByItsCommandsAlone() {
        mayUse("hub", "core", "db", "sync");
        check(noClasses().that().resideOutsideOfPackages("mx.ventanilla.hub..", "mx.ventanilla.cli..").should()
                .dependOnClassesThat().resideInAPackage("mx.ventanilla.hub..")
                .because("a unit's desk carries no server"));
    }

    @Test
    void nobodyImportsTheComposition() {
        check(noClasses().that().resideInAnyPackage(FEATURES).should().dependOnClassesThat()
                .resideInAnyPackage("mx.ventanilla.app..", "mx.ventanilla.cli..")
                .because("features are put together from outside"));
    }

    @Test
    void thereAreNoCycles() {
        check(SlicesRuleDefinition.slices().matching("mx.ventanilla.(*)..").should().beFreeOfCycles()
                .because("a cycle is one room with two names"));
    }

    @Test
    void controllersOnlyBindAndForward() {
        check(noClasses().that().haveSimpleNameEndingWith("Controller").should().dependOnClassesThat()
                .haveNameMatching(".*\\.\\w+(Service|Dao)").because("a controller talks to its view model"));
        check(noClasses().that().haveSimpleNameEndingWith("Controller").should().dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "org.jdbi..", "java.util.concurrent..")
                .because("a controller knows no SQL and no threads"));
    }

    @Test
    void viewModelsKnowNoScene() {
        check(noClasses().that().haveSimpleNameEndingWith("ViewModel").should().dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..", "javafx.fxml..")
                .because("a view model is tested without a window"));
    }

    @Test
    void servicesAndDaosKnowNoScreen() {
        check(noClasses().that().haveNameMatching(".*\\.\\w+(Service|Dao|Rules|States)").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..", "mx.ventanilla.fx..").because("behaviour outlives its screen"));
        check(noClasses().that().haveSimpleNameEndingWith("Dao").should().dependOnClassesThat()
                .haveNameMatching(".*\\.\\w+Service").because("a DAO is asked, it does not ask"));
        check(noClasses().that().haveNameMatching(".*(Rules|States)").should().dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..", "mx.ventanilla.db..").because("rules know no SQL"));
    }

    @Test
    void sqlIsWrittenByDaosAndTheStoreOnly() {
        check(noClasses().that().resideInAnyPackage(FEATURES).and().haveNameMatching(".*(Controller|ViewModel|View)")
                .should().dependOnClassesThat().resideInAnyPackage("org.jdbi..", "java.sql..")
                .because("a screen never waits for a query"));
        check(noClasses().that().resideInAPackage("mx.ventanilla.cli").should().dependOnClassesThat()
                .resideInAnyPackage("org.jdbi..", "java.sql..").because("a command calls services"));
        check(noClasses().that().haveNameMatching(".*\\.\\w+(Service|Services|Courier)").should()
                .callMethodWhere(ASKS_SQL)
                .because("a service opens the transaction, a DAO knows the tables"));
    }

    @Test
    void threadsAreStartedInFewPlaces() {
        check(noClasses().that().resideOutsideOfPackages("mx.ventanilla.fx..", "mx.ventanilla.app..",
                "mx.ventanilla.db..", "mx.ventanilla.hub..", "mx.ventanilla.sync..", "mx.ventanilla.cli..").should()
                .dependOnClassesThat().haveNameMatching(
                        "java\\.util\\.(Timer|concurrent\\.(Executors|CompletableFuture|ForkJoinPool|ThreadPoolExecutor))")
                .orShould().dependOnClassesThat().haveNameMatching("java\\.lang\\.Thread\\$Builder.*")
                .orShould().callConstructor(Thread.class, Runnable.class)
                .orShould().callConstructor(Thread.class, Runnable.class, String.class)
                .because("the FX thread never waits, and threads have one owner"));
        check(noClasses().that().resideOutsideOfPackages("mx.ventanilla.fx..", "mx.ventanilla.app..").should()
                .dependOnClassesThat().haveFullyQualifiedName("javafx.application.Platform")
                .because("only fx and app know the screen's thread"));
    }

    @Test
    void timeComesFromTheInjectedClock() {
        DescribedPredicate<JavaMethodCall> now = new DescribedPredicate<>("ask the system for the time") {
            @Override
            public boolean test(JavaMethodCall call) {
                boolean asksNow = call.getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
                boolean asksMillis = call.getName().equals("currentTimeMillis");
                return asksNow || asksMillis;
            }
        };
        check(noClasses().should().callMethodWhere(now).because("tests and practice set the clock"));
    }

    @Test
    void namesSayTheJob() {
        check(noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
                .because("a name like that hides a second job"));
        check(noClasses().should().haveNameMatching("mx\\..*\\.(Abstract|Base)[A-Z].*")
                .because("a name like that hides a second job"));
    }

    @Test
    void everyPackageIsNullMarked() {
        check(classes().that().haveSimpleName("package-info")
                .should(beAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .because("NullAway reads only marked packages"));
        List<String> marked = HOUSE.stream().filter(it -> it.getSimpleName().equals("package-info"))
                .map(JavaClass::getPackageName).toList();
        check(classes().should(new ArchCondition<JavaClass>("live in a package with a package-info") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!marked.contains(item.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " lives in an unmarked package"));
                }
            }
        }));
    }

    @Test
    void screensOpenNoTransactions() {
        check(noClasses().that().haveNameMatching(".*(Controller|ViewModel|Workspace|View)").should()
                .dependOnClassesThat().haveNameMatching("mx\\.ventanilla\\.db\\.(Transaction|Row|RecordWriter)")
                .because("one public service method is one transaction"));
    }

    @Test
    void screensAreRenewedByTheChangeLogAndNotByWhatTheyDid() {
        check(noClasses().that().haveSimpleNameEndingWith("ViewModel").and()
                .doNotHaveSimpleName("SyncViewModel") // how far a talk with the region came is no record of the log
                .should().callMethodWhere(new DescribedPredicate<>("read a screen anew when its own work is done") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String asking = call.getOrigin().getName();
                        return call.isDeclaredInLambda() && RENEWING.contains(call.getName())
                                && call.getTargetOwner().getSimpleName().endsWith("ViewModel")
                                && !HEARING.contains(asking) && !RENEWING.contains(asking);
                    }
                }).because("another PC over the same store must see it too, and sees nothing but the change log"));
    }

    @Test
    void nobodySeesAPatientWithoutASession() {
        check(methods().that().arePublic().and().areNotStatic().and().areDeclaredInClassesThat()
                .resideInAnyPackage("mx.ventanilla.patient..", "mx.ventanilla.agenda..", "mx.ventanilla.visit..",
                        "mx.ventanilla.referral..")
                .and().areDeclaredInClassesThat().haveSimpleNameEndingWith("Service").and().doNotHaveName("close")
                .should(new ArchCondition<JavaMethod>("be asked by a session") {
                    @Override
                    public void check(JavaMethod item, ConditionEvents events) {
                        boolean asked = item.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals("mx.ventanilla.security.Session"));
                        if (!asked) {
                            events.add(SimpleConditionEvent.violated(item, item.getFullName() + " has no Session"));
                        }
                    }
                }).because("no screen or command shows a patient before somebody has signed in"));
        check(noClasses().that().resideOutsideOfPackages("mx.ventanilla.patient.duplicate..",
                "mx.ventanilla.patient.search..").should().callMethod(PatientSearch.class, "candidates",
                        CandidateQuery.class, int.class)
                .because("it asks for no right: whoever compares does, before anything is shown"));
    }

    private static void mayUse(String feature, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "mx.ventanilla." + feature;
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "mx.ventanilla." + others[i];
        }
        check(noClasses().that().resideInAPackage("mx.ventanilla." + feature + "..").should()
                .dependOnClassesThat(inHouseBut(allowed)).because("features depend downwards"));
    }

    private static DescribedPredicate<JavaClass> inHouseBut(String... allowed) {
        return new DescribedPredicate<>("of the house outside " + List.of(allowed)) {
            @Override
            public boolean test(JavaClass it) {
                String name = it.getPackageName();
                return name.startsWith("mx.ventanilla") && List.of(allowed).stream()
                        .noneMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "."));
            }
        };
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }
}
