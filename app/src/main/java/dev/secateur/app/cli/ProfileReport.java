package dev.secateur.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.app.bench.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the time goes when our engine trains; says nothing where that was not asked.
 *
 * @param shares of the operations, setting by setting
 */
record ProfileReport(List<Share> shares) implements Report {
    @Override
    public void writeTo(ObjectNode json) {
        if (shares.isEmpty()) {
            return;
        }
        ArrayNode rows = json.putArray("profile");
        for (Share share : shares) {
            ObjectNode row = rows.addObject();
            row.put("network", share.setting().network());
            row.put("batch", share.setting().batch());
            row.put("operation", share.operation());
            Json.put(row, "share", share.share());
        }
    }

    @Override
    public void writeTo(Page page) {
        if (shares.isEmpty()) {
            return;
        }
        page.line("cli.bench.profile");
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        page.message("cli.bench.network"),
                        page.message("cli.bench.operation"),
                        page.message("cli.bench.batch"),
                        page.message("cli.bench.share")));
        shares.forEach(share -> rows.add(row(page, share)));
        page.table(2, rows);
        page.gap();
    }

    private static List<String> row(Page page, Share share) {
        return List.of(
                share.setting().network(),
                share.operation(),
                page.count(share.setting().batch()),
                page.percent(share.share()));
    }
}
