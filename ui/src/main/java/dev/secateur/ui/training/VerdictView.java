package dev.secateur.ui.training;

import dev.secateur.ui.control.Localization;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;

/** A verdict in its colour: what it is, what it rests on and, when asked, how it is told. */
final class VerdictView extends VBox {
    private static final double RULE_WIDTH = 460;

    private final ObjectProperty<VerdictText> verdict =
            new SimpleObjectProperty<>(this, "verdict", VerdictText.NONE);
    private final Label title = label("verdict-title");
    private final Label detail = label("verdict-detail");
    private final Label rule = label("verdict-rule");
    private final PopOver ruleBox = new PopOver(rule);
    private final Hyperlink askRule = new Hyperlink();

    VerdictView(Localization texts) {
        setId("verdict");
        getStyleClass().add("verdict");
        askRule.setId("verdict-ask-rule");
        askRule.textProperty().bind(texts.bind("diagnosis.ask-rule"));
        askRule.setMinWidth(Region.USE_PREF_SIZE);
        askRule.setOnAction(event -> toggleRule());
        rule.textProperty().bind(texts.bind("diagnosis.rule"));
        rule.setPrefWidth(RULE_WIDTH);
        ruleBox.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
        ruleBox.setDetachable(false);
        ruleBox.getStyleClass().add("job-popover");
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox first = new HBox(8, title, askRule);
        getChildren().setAll(first, detail);
        verdict.subscribe(this::show);
    }

    /** What is shown. */
    ObjectProperty<VerdictText> verdictProperty() {
        return verdict;
    }

    private void show(VerdictText now) {
        title.setText(now.title());
        detail.setText(now.detail());
        showOnly(detail, !now.detail().isEmpty());
        showOnly(askRule, !now.detail().isEmpty());
        if (now.detail().isEmpty()) {
            ruleBox.hide();
        }
        for (String tone : new String[] {"overfits", "underfits", "fits", "cannot-tell"}) {
            pseudoClassStateChanged(PseudoClass.getPseudoClass(tone), tone.equals(now.tone()));
        }
        setAccessibleText(now.sentence());
    }

    private void toggleRule() {
        askRule.setVisited(false);
        if (ruleBox.isShowing()) {
            ruleBox.hide();
        } else {
            ruleBox.show(askRule);
        }
    }

    private static void showOnly(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
