package mx.ventanilla.referral.screen;

import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import mx.ventanilla.referral.Hospital;
import org.jspecify.annotations.Nullable;

/** Shows a hospital of a choice by its name. */
final class HospitalNames extends StringConverter<@Nullable Hospital> {
    private final ComboBox<@Nullable Hospital> field;

    HospitalNames(ComboBox<@Nullable Hospital> field) {
        this.field = field;
    }

    @Override
    public String toString(@Nullable Hospital hospital) {
        return hospital == null ? "" : hospital.name();
    }

    @Override
    public @Nullable Hospital fromString(String text) {
        return field.getValue();
    }
}
