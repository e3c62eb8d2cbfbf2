package dev.secateur.ui.control;

import java.util.Locale;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;

/** A message within the window, which slides in and stays until it is dismissed or replaced. */
public final class Banner extends Region {
    private static final Duration SLIDE = Duration.millis(160);

    private final ObjectProperty<BannerMessage> message =
            new SimpleObjectProperty<>(this, "message");
    private final DoubleProperty reveal = new SimpleDoubleProperty(this, "reveal", 0);
    private final Timeline slide = new Timeline();
    private final Label sign = new Label();
    private final Label title = new Label();
    private final Label text = new Label();
    private final Button action = new Button();
    private final Button dismiss = new Button();
    private final VBox words = new VBox(title, text);
    private final HBox box = new HBox(sign, words, action, dismiss);
    private final Rectangle clip = new Rectangle();

    /** A banner that says nothing and takes no room, in the language of the texts. */
    public Banner(Localization texts) {
        build();
        dismiss.accessibleTextProperty().bind(texts.bind("banner.dismiss"));
        dismiss.setOnAction(e -> message.set(null));
        action.setOnAction(e -> message.get().action().run());
        reveal.addListener(o -> requestLayout());
        message.addListener(o -> update());
        slide.setOnFinished(e -> hideIfEmpty());
        hideIfEmpty();
    }

    /** What is said; null, as after a dismissal, for nothing. */
    public ObjectProperty<BannerMessage> messageProperty() {
        return message;
    }

    private void build() {
        getStyleClass().add("banner");
        sign.getStyleClass().add("banner-sign");
        sign.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("banner-title");
        title.setWrapText(true);
        text.getStyleClass().add("banner-text");
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        title.setMinHeight(USE_PREF_SIZE);
        action.getStyleClass().add("banner-action");
        action.setMinWidth(USE_PREF_SIZE);
        dismiss.getStyleClass().add("banner-dismiss");
        dismiss.setText("✕");
        dismiss.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("banner-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getStyleClass().add("banner-box");
        box.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(box);
        setClip(clip);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    private void update() {
        BannerMessage now = message.get();
        if (now != null) {
            fill(now);
            setVisible(true);
            setManaged(true);
            announce(now);
        }
        slideTo(now == null ? 0 : 1);
    }

    private void fill(BannerMessage now) {
        box.getStyleClass()
                .setAll("banner-box", "banner-" + now.role().name().toLowerCase(Locale.ROOT));
        sign.setText(now.role() == BannerMessage.Role.NOTICE ? "i" : "!");
        show(title, now.title());
        show(text, now.text());
        boolean acts = now.action() != null && now.actionText() != null;
        action.setText(acts ? now.actionText() : "");
        action.setVisible(acts);
        action.setManaged(acts);
    }

    /** A screen reader hears the text as soon as it stands there. */
    private void announce(BannerMessage now) {
        setAccessibleText((now.title() + " " + now.text()).strip());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void slideTo(double end) {
        slide.stop();
        slide.getKeyFrames()
                .setAll(new KeyFrame(SLIDE, new KeyValue(reveal, end, Interpolator.EASE_BOTH)));
        slide.play();
    }

    private void hideIfEmpty() {
        boolean said = message.get() != null;
        setVisible(said);
        setManaged(said);
    }

    private static void show(Label label, String words) {
        label.setText(words);
        label.setVisible(!words.isEmpty());
        label.setManaged(!words.isEmpty());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return box.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(box.prefHeight(width) * reveal.get());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 120;
    }

    @Override
    protected void layoutChildren() {
        double height = box.prefHeight(getWidth());
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        box.resizeRelocate(0, getHeight() - height, getWidth(), height);
        box.setOpacity(reveal.get());
    }
}
