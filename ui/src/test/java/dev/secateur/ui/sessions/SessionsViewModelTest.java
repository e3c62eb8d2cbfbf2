package dev.secateur.ui.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.pruning.Amount;
import dev.secateur.model.store.Store;
import dev.secateur.ui.fx.AgreeingDialogs;
import dev.secateur.ui.workbench.TestBench;
import dev.secateur.ui.workbench.TinyNetworks;
import dev.secateur.ui.workbench.Workbench;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionsViewModelTest {
    private final AgreeingDialogs dialogs = new AgreeingDialogs();

    @TempDir private Path folder;

    private Store store;
    private TestBench bench;
    private SessionsViewModel model;

    @BeforeEach
    void twoSessions() {
        store = Store.open(folder, Clock.systemUTC());
        bench = new TestBench(Optional.of(store));
        model = new SessionsViewModel(bench.workbench(), bench.texts(), dialogs);
        bench.open(TinyNetworks.TRAINED);
        draft(0.3);
        bench.open(TinyNetworks.UNKNOWN);
        draft(0.4);
        look();
    }

    @AfterEach
    void close() {
        assertThat(bench.faults()).isEmpty();
        store.close();
    }

    private void draft(double share) {
        Workbench workbench = bench.workbench();
        workbench.draft().reviseSpec(spec -> spec.withAmount(new Amount.Sparsity(share)));
        workbench.history().commitDraft();
        bench.settle();
    }

    private void look() {
        model.look();
        bench.settle();
    }

    @Test
    void theOpenOneComesFirstAndIsMarked() {
        assertThat(model.rows())
                .extracting(SessionRow::name)
                .containsExactly(TinyNetworks.UNKNOWN, TinyNetworks.TRAINED);
        assertThat(model.rows()).extracting(SessionRow::isOpen).containsExactly(true, false);
        assertThat(model.rows().get(0).detail()).startsWith("Revisions: 1 · ");
        assertThat(model.spaceProperty().get()).contains("KB");
    }

    @Test
    void goingOnWithAnotherMarksThatOne() {
        model.open(model.rows().get(1));
        bench.settle();
        assertThat(bench.workbench().start().summary().name()).isEqualTo(TinyNetworks.TRAINED);
        assertThat(model.rows().stream().filter(SessionRow::isOpen))
                .extracting(SessionRow::name)
                .containsExactly(TinyNetworks.TRAINED);
    }

    @Test
    void anotherIsForgottenOnlyIfThePersonAgreesAndTheOpenOneNever() {
        SessionRow open = model.rows().get(0);
        SessionRow other = model.rows().get(1);
        dialogs.agree(false);
        model.forget(other);
        bench.settle();
        look();
        assertThat(model.rows()).hasSize(2);
        dialogs.agree(true);
        model.forget(open);
        model.forget(other);
        bench.settle();
        assertThat(model.rows()).extracting(SessionRow::name).containsExactly(TinyNetworks.UNKNOWN);
    }

    @Test
    void itSpeaksTheLanguageThatIsChosen() {
        bench.texts().choose(Locale.CHINESE);
        assertThat(model.rows().get(0).detail()).startsWith("版本：1 · ");
    }

    @Test
    void whereNothingIsRememberedItSaysSo() {
        TestBench forgetful = TestBench.opened();
        SessionsViewModel empty =
                new SessionsViewModel(forgetful.workbench(), forgetful.texts(), dialogs);
        empty.look();
        forgetful.settle();
        assertThat(empty.rows()).isEmpty();
        assertThat(empty.spaceProperty().get()).startsWith("Nothing is remembered");
    }
}
