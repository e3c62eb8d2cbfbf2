package dev.secateur.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.resources.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void columnsStandInLineAlsoWhereCharactersAreWide() {
        Page page = new Page(new Messages(Locale.CHINESE));
        page.table(1, List.of(List.of("层", "参数"), List.of("fc1", "7")));
        assertThat(page.text()).isEqualTo("层   参数\nfc1     7\n");
    }

    @Test
    void whatIsInfiniteIsShownAsSuch() {
        Page page = new Page(new Messages(Locale.ENGLISH));
        assertThat(page.times(Double.POSITIVE_INFINITY)).isEqualTo("∞×");
        assertThat(page.times(9.866)).isEqualTo("9.87×");
        assertThat(page.percent(0.9)).isEqualTo("90.00 %");
        assertThat(page.count(1234)).isEqualTo("1,234");
    }
}
