package dev.secateur.ui.pruning;

import dev.secateur.model.pruning.Scope;
import dev.secateur.model.session.RunChoice;
import dev.secateur.model.store.KeptRun;
import dev.secateur.ui.control.Localization;
import dev.secateur.ui.fx.Isolated;
import dev.secateur.ui.fx.LiveScrollPane;
import dev.secateur.ui.fx.Shown;
import dev.secateur.ui.workbench.Work;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The pruning panel: what goes, when, how to train afterwards, and the one button that does it. */
public final class PruningView extends VBox {
    private final PruningViewModel model;
    private final Localization texts;

    /**
     * A panel of this view model.
     *
     * @param makeSmaller goes where pruned units are taken out
     */
    public PruningView(PruningViewModel model, Localization texts, Runnable makeSmaller) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("panel", "pruning-view");
        Label heading = new Label();
        heading.textProperty().bind(texts.bind("pruning.heading"));
        heading.getStyleClass().add("heading");
        AmountPane amount = new AmountPane(model, texts);
        amount.disableProperty().bind(model.patternedProperty());
        VBox fields =
                new VBox(
                        new CriterionPane(model, texts),
                        scope(),
                        amount,
                        new SchedulePane(model, texts),
                        new FineTunePane(model, texts),
                        new BudgetPane(model, texts));
        fields.getStyleClass().add("fields");
        ScrollPane scroll = new LiveScrollPane(fields);
        scroll.getStyleClass().add("fields-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        Isolated frame = new Isolated(scroll);
        VBox.setVgrow(frame, Priority.ALWAYS);
        getChildren().addAll(heading, frame, action(makeSmaller));
    }

    private Node scope() {
        ComboBox<Scope> scope = Choices.of(texts, "scope.", Scope::key, List.of(Scope.values()));
        scope.setId("scope");
        scope.disableProperty().bind(model.patternedProperty());
        scope.setOnAction(event -> model.chooseScope(scope.getValue()));
        model.planProperty().subscribe(plan -> Choices.show(scope, plan.spec().scope()));
        return Choices.row(texts, "pruning.scope", scope);
    }

    private Node action(Runnable makeSmaller) {
        Button primary = new Button();
        primary.setId("prune");
        primary.getStyleClass().add("primary");
        primary.setMaxWidth(Double.MAX_VALUE);
        primary.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::primaryText,
                                model.readinessProperty(),
                                model.planProperty(),
                                texts.messagesProperty()));
        primary.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        !model.readinessProperty().get().isReady()
                                                && !model.runningProperty().get(),
                                model.readinessProperty(),
                                model.runningProperty()));
        primary.setOnAction(event -> model.pruneOrCancel());
        Label hint = new Label();
        hint.setId("prune-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(Double.MAX_VALUE);
        hint.getStyleClass().addAll("muted", "hint");
        hint.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::hint,
                                model.readinessProperty(),
                                model.planProperty(),
                                texts.messagesProperty()));
        model.readinessProperty()
                .subscribe(
                        state -> {
                            hint.getStyleClass().remove("trouble");
                            if (state.state() == Readiness.State.PROBLEM) {
                                hint.getStyleClass().add("trouble");
                            }
                        });
        VBox box = new VBox(8, resume(), primary, hint, smaller(makeSmaller));
        box.getStyleClass().add("action");
        return box;
    }

    private Node smaller(Runnable makeSmaller) {
        Hyperlink link = new Hyperlink();
        link.setId("make-smaller");
        link.textProperty().bind(texts.bind("pruning.smaller"));
        link.setOnAction(
                event -> {
                    link.setVisited(false);
                    makeSmaller.run();
                });
        Shown.only(link, model.removableProperty());
        return link;
    }

    private String goOn(KeptRun run) {
        return run.choice() instanceof RunChoice.Pruning
                ? texts.text("pruning.resume", run.done(), run.planned())
                : texts.text(
                        "pruning.resume.other",
                        texts.text(Work.titleKey(run.choice())),
                        run.done(),
                        run.planned());
    }

    private Node resume() {
        Button resume = new Button();
        resume.setId("resume");
        resume.getStyleClass().add("secondary");
        resume.setMaxWidth(Double.MAX_VALUE);
        resume.textProperty()
                .bind(texts.map(model.cutOffProperty(), run -> run == null ? "" : goOn(run.run())));
        resume.visibleProperty()
                .bind(model.cutOffProperty().isNotNull().and(model.runningProperty().not()));
        Shown.takesRoomOnlyWhileVisible(resume);
        resume.setOnAction(event -> model.resume());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(texts.bind("pruning.resume.tip"));
        resume.setTooltip(tip);
        return resume;
    }

    private String primaryText() {
        Readiness.State state = model.readinessProperty().get().state();
        if (state == Readiness.State.RUNNING) {
            return texts.text("pruning.cancel");
        } else if (state == Readiness.State.REGROWN) {
            return texts.text("pruning.fine-tune");
        }
        boolean fineTunes =
                model.canFineTuneProperty().get()
                        && model.planProperty().get().fineTuning().epochs() > 0;
        return texts.text(fineTunes ? "pruning.prune-and-fine-tune" : "pruning.prune");
    }

    private String hint() {
        Readiness state = model.readinessProperty().get();
        return state.state() == Readiness.State.READY
                ? texts.text("pruning.state.ready", model.planProperty().get().spec().seed())
                : texts.text(state.messageKey(), state.arguments().toArray());
    }
}
