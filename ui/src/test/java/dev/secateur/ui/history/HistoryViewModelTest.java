package dev.secateur.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.pruning.Amount;
import dev.secateur.model.session.CodingChoice;
import dev.secateur.model.session.Judgement;
import dev.secateur.model.session.Revision;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.training.TrainingOptions;
import dev.secateur.ui.control.Figures;
import dev.secateur.ui.fx.AgreeingDialogs;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Work;
import dev.secateur.ui.workbench.Workbench;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final TestBench bench = TestBench.opened();
    private final Workbench workbench = bench.workbench();
    private final AgreeingDialogs dialogs = new AgreeingDialogs();
    private final HistoryViewModel model = new HistoryViewModel(workbench, bench.texts(), dialogs);

    @AfterEach
    void noFaultOfOurs() {
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void anOpenedNetworkIsTheOnlyLineAndTheHintTellsHowToGetMore() {
        assertThat(rows()).hasSize(1);
        assertThat(row(1).isShown()).isTrue();
        assertThat(row(1).made()).isEqualTo("opened");
        assertThat(model.hintProperty().get()).startsWith("Whatever you make");
    }

    @Test
    void aLineTellsWhatMadeTheRevisionAndWhatIsKnownOfIt() {
        prune(0.8);
        Revision revision = workbench.revisionProperty().get();
        Judgement judgement = revision.judgement().orElseThrow();
        RevisionRow row = row(2);
        assertThat(row.name()).isEqualTo("pruned 80.0\u202f%");
        assertThat(row.made()).startsWith("Magnitude · ").endsWith(" ep.");
        assertThat(row.sparsity()).isEqualTo(Figures.percent(revision.size().sparsity()));
        assertThat(row.accuracy()).isEqualTo(Figures.percent(judgement.heldOut().accuracy()));
        assertThat(row.gap()).isEqualTo(Figures.gap(judgement.gap()));
        assertThat(row.parameters()).isEqualTo(Figures.count(763 - revision.size().zeros()));
        assertThat(row.size()).endsWith("KB");
        assertThat(row(1).isShown()).isFalse();
    }

    @Test
    void whateverElseIsMadeHasALineThatSaysSo() {
        workbench.runs().keepInputs(RankBy.WEIGHT_NORM, 4);
        bench.settle();
        workbench
                .runs()
                .make(
                        (maker, parent, split, reading) ->
                                Work.compacting(maker, parent, split, CompactionOptions.DEFAULT));
        bench.settle();
        CodingChoice coding = new CodingChoice(new Coding.Sharing(4), TrainingOptions.epochs(1), 1);
        workbench.runs().make(new RunChoice.Quantizing(coding));
        bench.settle();
        assertThat(rows())
                .extracting(RevisionRow::name)
                .containsExactly("tiny", "4 inputs", "1.0\u202f× smaller", "4 values");
        assertThat(row(2).made()).startsWith("fewer inputs · ");
        assertThat(row(3).made()).isEqualTo("units taken out");
        assertThat(row(4).made()).isEqualTo("shared values · 1 ep.");
    }

    @Test
    void aFineTuningThatPrunesNothingMoreIsCalledSo() {
        prune(0.8);
        workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(0)));
        bench.settle();
        workbench.runs().make(new RunChoice.Pruning(workbench.draft().planProperty().get()));
        bench.settle();
        assertThat(row(3).name()).isEqualTo("fine-tuned");
    }

    @Test
    void aUnitThatCameBackIsNamedWithTheRevisionItIsFrom() {
        prune(0.8);
        String layer = workbench.start().summary().prunableLayers().get(0).name();
        bench.bringBack(layer, 2);
        assertThat(row(3).name()).isEqualTo(layer + " unit 3 back");
        assertThat(row(3).made()).isEqualTo("brought back from revision 1");
    }

    @Test
    void withoutDataNoAccuracyIsMadeUp() {
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(row(1).accuracy()).isEqualTo("–");
        assertThat(row(1).gap()).isEqualTo("–");
    }

    @Test
    void openingAnOlderLineAndPruningFromItTurnsTheFirstWayOff() {
        branched();
        assertThat(rows()).extracting(RevisionRow::number).containsExactly(1, 2, 3, 4);
        assertThat(rows())
                .extracting(RevisionRow::rails)
                .containsExactly(
                        new Rails(0, false, false, true),
                        new Rails(0, false, true, true),
                        new Rails(1, true, false, false),
                        new Rails(0, false, true, false));
    }

    @Test
    void aNameIsWrittenInPlaceAndTakenAwayByAnEmptyOne() {
        prune(0.8);
        model.choose(List.of(2));
        model.beginRenaming();
        assertThat(row(2).isRenamed()).isTrue();
        model.endRenaming("small");
        assertThat(row(2).isRenamed()).isFalse();
        assertThat(row(2).name()).isEqualTo("small");
        model.beginRenaming();
        model.giveUpRenaming();
        assertThat(row(2).name()).isEqualTo("small");
        model.beginRenaming();
        model.endRenaming(" ");
        assertThat(row(2).name()).startsWith("pruned");
    }

    @Test
    void whatIsPinnedCannotBeDeletedAndTheHintSaysWhy() {
        branched();
        model.choose(List.of(3));
        assertThat(model.canDeleteProperty().get()).isTrue();
        model.togglePin();
        assertThat(row(3).isPinned()).isTrue();
        assertThat(model.pinnedProperty().get()).isTrue();
        assertThat(model.canDeleteProperty().get()).isFalse();
        assertThat(model.hintProperty().get()).contains("unpin");
        model.delete();
        assertThat(rows()).hasSize(4);
        model.togglePin();
        assertThat(model.canDeleteProperty().get()).isTrue();
    }

    @Test
    void oneLineIsDeletedUnaskedAndItsParentIsChosenThen() {
        branched();
        model.choose(List.of(3));
        model.delete();
        bench.settle();
        assertThat(rows()).extracting(RevisionRow::number).containsExactly(1, 2, 4);
        assertThat(model.chosenProperty().get()).containsExactly(2);
        assertThat(dialogs.asked()).isEmpty();
    }

    @Test
    void aBranchIsDeletedOnlyIfThePersonAgrees() {
        branched();
        model.open(1);
        bench.settle();
        model.choose(List.of(2));
        assertThat(model.branchProperty().get()).isTrue();
        dialogs.agree(false);
        model.delete();
        assertThat(rows()).hasSize(4);
        dialogs.agree(true);
        model.delete();
        bench.settle();
        assertThat(rows()).extracting(RevisionRow::number).containsExactly(1);
        assertThat(dialogs.asked()).hasSize(2);
        assertThat(dialogs.asked().get(0).text()).contains(": 2.");
    }

    @Test
    void whatIsShownCannotBeOpenedOrDeleted() {
        prune(0.8);
        model.choose(List.of(2));
        assertThat(model.canOpenProperty().get()).isFalse();
        assertThat(model.canDeleteProperty().get()).isFalse();
        model.choose(List.of(1));
        assertThat(model.canOpenProperty().get()).isTrue();
        model.open();
        bench.settle();
        assertThat(row(1).isShown()).isTrue();
        assertThat(model.canOpenProperty().get()).isFalse();
    }

    @Test
    void whatIsChosenIsInTheOrderOfTheLines() {
        branched();
        model.choose(List.of(4, 9, 1));
        assertThat(model.chosenProperty().get()).containsExactly(1, 4);
        assertThat(model.canTagProperty().get()).isFalse();
        assertThat(model.hintProperty().get()).startsWith("Chosen: 2");
    }

    @Test
    void anotherNetworkForgetsWhatWasChosenThoughNumbersAreTheSame() {
        model.choose(List.of(1));
        bench.open(TinyNetworks.UNKNOWN);
        assertThat(model.chosenProperty().get()).isEmpty();
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        bench.texts().choose(Locale.CHINESE);
        assertThat(row(1).made()).isEqualTo("打开");
    }

    /** Two ways that part at the second revision; the fourth is shown. */
    private void branched() {
        prune(0.6);
        prune(0.8);
        model.open(2);
        bench.settle();
        prune(0.7);
    }

    private void prune(double sparsity) {
        workbench.draft().reviseSpec(s -> s.withAmount(new Amount.Sparsity(sparsity)));
        bench.settle();
        workbench.prune();
        bench.settle();
    }

    private List<RevisionRow> rows() {
        return model.rowsProperty().get();
    }

    private RevisionRow row(int number) {
        return rows().stream().filter(row -> row.number() == number).findFirst().orElseThrow();
    }
}
