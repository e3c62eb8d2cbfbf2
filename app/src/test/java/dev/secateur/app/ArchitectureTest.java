package dev.secateur.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;

@AnalyzeClasses(packages = "dev.secateur", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String MODEL = "dev.secateur.model..";
    private static final String UI = "dev.secateur.ui..";
    private static final String APP = "dev.secateur.app..";
    private static final String SAMPLES = "dev.secateur.samples..";
    private static final String RESOURCES = "dev.secateur.resources..";

    @ArchTest
    static final ArchRule theModelKnowsNoScreenAndNoOtherModule =
            noClasses()
                    .that()
                    .resideInAPackage(MODEL)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(UI, APP, SAMPLES, RESOURCES, "javafx..");

    @ArchTest
    static final ArchRule theUiKnowsTheModelAndTheResourcesOnly =
            noClasses()
                    .that()
                    .resideInAPackage(UI)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(APP, SAMPLES);

    @ArchTest
    static final ArchRule theResourcesKnowNobody =
            noClasses()
                    .that()
                    .resideInAPackage(RESOURCES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(MODEL, UI, APP, SAMPLES);

    @ArchTest
    static final ArchRule theSamplesKnowTheModelOnly =
            noClasses()
                    .that()
                    .resideInAPackage(SAMPLES)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(UI, APP, RESOURCES, "javafx..");

    @ArchTest
    static final ArchRule onlyTheEngineKnowsDl4j =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.secateur.model.engine")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..");

    @ArchTest
    static final ArchRule onlyTheEngineAndItsKernelsKnowNativeMemory =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dev.secateur.model.engine", "dev.secateur.model.kernel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule kernelsKnowNothingElseOfOurs =
            noClasses()
                    .that()
                    .resideInAPackage("dev.secateur.model.kernel")
                    .should()
                    .dependOnClassesThat(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                                            "dev.secateur..")
                                    .and(
                                            com.tngtech.archunit.base.DescribedPredicate.not(
                                                    com.tngtech.archunit.core.domain.JavaClass
                                                            .Predicates.resideInAPackage(
                                                            "dev.secateur.model.kernel"))));

    @ArchTest
    static final ArchRule modelPackagesHaveNoCycles =
            slices().matching("dev.secateur.model.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule uiPackagesHaveNoCycles =
            slices().matching("dev.secateur.ui.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule viewModelsKnowPropertiesAndCollectionsOnly =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .or()
                    .resideInAPackage("dev.secateur.ui.workbench")
                    .should()
                    .dependOnClassesThat(
                            are(
                                    resideInAPackage("javafx..")
                                            .and(
                                                    DescribedPredicate.not(
                                                            resideInAnyPackage(
                                                                    "javafx.beans..",
                                                                    "javafx.collections..",
                                                                    "javafx.util..")))));

    @ArchTest
    static final ArchRule onlyFxAndTheApplicationKnowThePlatform =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.secateur.ui.fx", "dev.secateur.app..")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.application.Platform");

    @ArchTest
    static final ArchRule nobodyStartsAThreadOfTheirOwn =
            noClasses()
                    .should()
                    .callConstructor(Thread.class, Runnable.class)
                    .orShould()
                    .callConstructor(Thread.class, Runnable.class, String.class);

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.secateur.app..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule nobodyDeserializes =
            noClasses().should().dependOnClassesThat().belongToAnyOf(ObjectInputStream.class);

    @ArchTest
    static final ArchRule noStaticsHoldState =
            fields().that().areStatic().and().doNotHaveName("$VALUES").should().beFinal();

    @ArchTest
    static final ArchRule viewModelsAreBesideTheirViews =
            classes().that().haveSimpleNameEndingWith("ViewModel").should().resideInAPackage(UI);
}
