package mx.ventanilla.referral.screen;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import mx.ventanilla.referral.WorkList;

/** A list of work as a button: how many are in it, and its name. */
public final class ListTile {
    private ListTile() {}

    public static ToggleButton of(WorkList list, int count, ReferralWords words) {
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("big-number");
        ToggleButton tile = new ToggleButton();
        tile.setId("tile" + list.name());
        tile.setGraphic(new VBox(number, new Label(words.text("referrals.list." + list.name()))));
        tile.setAccessibleText(words.text("referrals.list." + list.name()) + " " + count);
        return tile;
    }
}
