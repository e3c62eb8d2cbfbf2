package dev.secateur.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class TextRulerTest {
    private final TextRuler ruler = new TextRuler();
    private final Font font = Font.font(12);

    @Test
    void anElidedTextFitsAndCouldNotBeLonger() {
        String text = "pruned to ninety per cent of the start";
        for (double width = 20; width < 300; width += 7) {
            String elided = ruler.elide(text, font, width);
            assertThat(ruler.width(elided, font)).isLessThanOrEqualTo(width);
            if (!elided.equals(text)) {
                String longer = text.substring(0, elided.length()) + "x…";
                assertThat(ruler.width(longer, font)).isGreaterThan(width);
            }
        }
    }
}
