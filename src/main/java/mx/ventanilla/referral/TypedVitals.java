package mx.ventanilla.referral;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/** Vital signs as typed: {@code 148/92}, {@code 36,5}; what is blank has not been taken. */
public record TypedVitals(Map<VitalSign, String> texts) {
    public static final TypedVitals NONE = new TypedVitals(Map.of());
    private static final Pattern PRESSURE = Pattern.compile("(\\d{2,3})\\s*[/\\- ]\\s*(\\d{2,3})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(?:[.,]\\d{1,2})?");

    public TypedVitals {
        Map<VitalSign, String> tidy = new EnumMap<>(VitalSign.class);
        texts.forEach((sign, text) -> {
            if (!text.isBlank()) {
                tidy.put(sign, text.strip());
            }
        });
        texts = Map.copyOf(tidy);
    }

    public boolean has(VitalSign sign) {
        return texts.containsKey(sign);
    }

    public TypedVitals with(VitalSign sign, String text) {
        Map<VitalSign, String> changed = new EnumMap<>(VitalSign.class);
        changed.putAll(texts);
        changed.put(sign, text);
        return new TypedVitals(changed);
    }

    /** What cannot be: unreadable, or outside the plausible range. */
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        for (VitalSign sign : VitalSign.values()) {
            if (has(sign)) {
                fault(sign).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private Optional<Finding> fault(VitalSign sign) {
        if (sign == VitalSign.BLOOD_PRESSURE) {
            return pressureFault();
        }
        BigDecimal value = number(sign);
        if (value == null) {
            return Optional.of(Finding.error(sign.name(), "referral.vital.unreadable"));
        }
        return sign.allows(value.doubleValue()) ? Optional.empty() : Optional.of(range(sign));
    }

    private Optional<Finding> pressureFault() {
        Matcher matcher = PRESSURE.matcher(text(VitalSign.BLOOD_PRESSURE));
        if (!matcher.matches()) {
            return Optional.of(Finding.error(VitalSign.BLOOD_PRESSURE.name(), "referral.vital.pressure"));
        }
        int systolic = Integer.parseInt(matcher.group(1));
        int diastolic = Integer.parseInt(matcher.group(2));
        boolean plausible = VitalSign.BLOOD_PRESSURE.allows(systolic) && diastolic >= 20 && diastolic < systolic;
        return plausible
                ? Optional.empty()
                : Optional.of(Finding.error(VitalSign.BLOOD_PRESSURE.name(),
                        "referral.vital.pressure.range"));
    }

    private static Finding range(VitalSign sign) {
        return Finding.error(sign.name(), "referral.vital.range", sign.least(), sign.most());
    }

    /** The values; whatever cannot be read is left out. */
    public VitalSigns values() {
        Matcher pressure = PRESSURE.matcher(text(VitalSign.BLOOD_PRESSURE));
        boolean taken = pressure.matches();
        return new VitalSigns(taken ? Integer.valueOf(pressure.group(1)) : null,
                taken ? Integer.valueOf(pressure.group(2)) : null, whole(VitalSign.HEART_RATE),
                whole(VitalSign.RESPIRATORY_RATE), number(VitalSign.TEMPERATURE), whole(VitalSign.OXYGEN),
                number(VitalSign.WEIGHT), whole(VitalSign.HEIGHT), whole(VitalSign.GLUCOSE));
    }

    private @Nullable Integer whole(VitalSign sign) {
        BigDecimal value = number(sign);
        return value == null ? null : value.intValue();
    }

    private @Nullable BigDecimal number(VitalSign sign) {
        String text = text(sign);
        return NUMBER.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }

    private String text(VitalSign sign) {
        return texts.getOrDefault(sign, "");
    }
}
