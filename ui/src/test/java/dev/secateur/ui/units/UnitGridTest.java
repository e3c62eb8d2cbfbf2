package dev.secateur.ui.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitGridTest {
    @ParameterizedTest
    @CsvSource({"20,360,500", "1,360,500", "64,700,480", "500,360,500", "10,20,20"})
    void picturesGrowAsLongAsAllUnitsAreSeen(int count, double width, double height) {
        UnitGrid grid = UnitGrid.of(count, width, height);
        assertThat(grid.side()).isGreaterThanOrEqualTo(UnitGrid.LEAST);
        if (grid.side() > UnitGrid.LEAST) {
            assertThat(grid.height()).isLessThanOrEqualTo(height);
            assertThat(grid.perRow() * grid.width()).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void aFewUnitsAreLargerThanMany() {
        assertThat(UnitGrid.of(12, 360, 500).side())
                .isGreaterThan(UnitGrid.of(500, 360, 500).side());
        assertThat(UnitGrid.of(500, 360, 500).side()).isEqualTo(UnitGrid.LEAST);
    }

    @Test
    void aUnitIsFoundWhereItStands() {
        UnitGrid grid = UnitGrid.of(20, 360, 500);
        for (int unit = 0; unit < 20; unit++) {
            assertThat(grid.at(grid.x(unit) + 1, grid.y(unit) + 1)).isEqualTo(unit);
        }
        assertThat(grid.at(grid.x(0), grid.height() + 1)).isEqualTo(-1);
    }
}
