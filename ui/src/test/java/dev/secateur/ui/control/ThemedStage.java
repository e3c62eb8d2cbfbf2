package dev.secateur.ui.control;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Shows controls as the window does: with a theme of AtlantaFX and our style sheets. */
public final class ThemedStage {
    private ThemedStage() {}

    /** Shows a control in the light theme. */
    public static void show(Stage stage, Parent control, double width, double height) {
        stage.setScene(new Scene(new StackPane(control), width, height));
        theme(stage.getScene(), "light");
        stage.show();
        stage.requestFocus();
    }

    /** Switches a scene to "light" or "dark". */
    public static void theme(Scene scene, String name) {
        scene.setUserAgentStylesheet(
                name.equals("light")
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        List<String> sheets =
                Stream.of(name, "secateur", "charts")
                        .map(sheet -> "/dev/secateur/resources/themes/" + sheet + ".css")
                        .map(path -> ThemedStage.class.getResource(path).toExternalForm())
                        .toList();
        scene.getStylesheets().setAll(sheets);
    }
}
