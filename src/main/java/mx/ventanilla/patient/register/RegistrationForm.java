package mx.ventanilla.patient.register;

import static mx.ventanilla.fx.FormEntry.Choice;
import static mx.ventanilla.fx.FormEntry.Day;
import static mx.ventanilla.fx.FormEntry.Flag;
import static mx.ventanilla.fx.FormEntry.Text;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.TypedDate;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.patient.BirthEntities;
import mx.ventanilla.patient.HealthBooklet;
import mx.ventanilla.patient.Languages;
import mx.ventanilla.patient.Nationalities;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PhoneNumber;
import mx.ventanilla.patient.Places;
import org.jspecify.annotations.Nullable;

/** Every field of the form and what it means for a patient; the names are those of the rules' findings. */
final class RegistrationForm {
    final Text givenNames = new Text("givenNames");
    final Text firstSurname = new Text("firstSurname");
    final Text secondSurname = new Text("secondSurname");
    final Day birthDate = new Day("birthDate", TypedDate.Side.BEHIND);
    final Choice<Sex> sex;
    final Text phone = new Text("phone", PhoneNumber::masked);
    final Text nss = new Text("nss", RegistrationForm::maskedNss);
    final Text aggregateCode = new Text("aggregateCode", RegistrationForm::capitals);
    final Text curp = new Text("curp", RegistrationForm::capitals);
    final Flag curpUnverified = new Flag("curpUnverified");
    private final Choice<Option> birthEntity;
    private final Choice<Option> nationality;
    private final Text passport = new Text("passport", RegistrationForm::capitals);
    private final Text residenceCard = new Text("residenceCard", RegistrationForm::capitals);
    private final Text street = new Text("street");
    private final Text neighbourhood = new Text("neighbourhood");
    private final Text postalCode = new Text("postalCode");
    private final Choice<Option> state;
    private final Choice<Option> municipality;
    private final Text otherPhone = new Text("otherPhone", PhoneNumber::masked);
    private final Text contactName = new Text("contactName");
    private final Text contactPhone = new Text("contactPhone", PhoneNumber::masked);
    private final Choice<Option> language;
    private final Flag needsInterpreter = new Flag("needsInterpreter");
    private final Text disability = new Text("disability");
    final Choice<HealthBooklet> booklet;
    private final Choice<Option> room;
    private final Choice<Option> shift;
    private final Text recordNumber = new Text("recordNumber");
    private final Text remarks = new Text("remarks");
    private final RegistrationDesk desk;
    private final Map<FormPart, List<FormEntry>> parts = new EnumMap<>(FormPart.class);
    private NewPatient base = RegistrationStart.BLANK;

    RegistrationForm(RegistrationDesk desk, Messages messages) {
        this.desk = desk;
        sex = new Choice<>("sex", List.of(Sex.values()), it -> messages.text("patients.sex." + it.name()));
        Map<String, String> entities = new LinkedHashMap<>(BirthEntities.all());
        entities.replaceAll((letters, name) -> PersonNames.shown(name));
        entities.put(BirthEntities.ABROAD, messages.text("patients.form.abroad"));
        birthEntity = choice("birthEntity", entities);
        nationality = choice("nationality", Nationalities.all());
        state = choice("stateKey", Places.statesByNumber());
        municipality = choice("municipalityKey", Map.of());
        language = choice("languageKey", Languages.all(messages.locale()));
        booklet = new Choice<>("booklet", List.of(HealthBooklet.values()), it -> messages.text(it.words()));
        room = new Choice<>("roomId", desk.rooms(), Option::words);
        shift = new Choice<>("shiftCode", desk.shifts(), Option::words);
        state.value().subscribe(chosen -> municipality.offer(chosen == null
                ? List.of()
                : Option.of(Places.municipalitiesOf(chosen.key()))));
        parts.put(FormPart.ESSENTIAL, List.of(givenNames, firstSurname, secondSurname, birthDate, sex, phone, nss,
                aggregateCode, curp, curpUnverified));
        parts.put(FormPart.BIRTHPLACE, List.of(birthEntity, nationality, passport, residenceCard));
        parts.put(FormPart.ADDRESS, List.of(street, neighbourhood, postalCode, state, municipality));
        parts.put(FormPart.CONTACT, List.of(otherPhone, contactName, contactPhone));
        parts.put(FormPart.LANGUAGE, List.of(language, needsInterpreter, disability, booklet));
        parts.put(FormPart.ASSIGNMENT, List.of(room, shift, recordNumber, remarks));
    }

    List<FormEntry> entriesOf(FormPart part) {
        return Objects.requireNonNull(parts.get(part));
    }

    List<FormEntry> entries() {
        List<FormEntry> entries = new ArrayList<>();
        parts.values().forEach(entries::addAll);
        return entries;
    }

    /** Shows a person; what the form does not ask for is kept for {@link #typed}. */
    void show(NewPatient person) {
        base = person;
        NewPatient.Identity identity = person.identity();
        givenNames.show(identity.names().givenNames());
        firstSurname.show(identity.names().firstSurname());
        secondSurname.show(identity.names().secondSurname());
        birthDate.value().set(null);
        birthDate.typed().set("");
        birthDate.value().set(identity.birthDate());
        sex.value().set(identity.sex());
        nss.show(maskedNss(text(identity.nss())));
        aggregateCode.show(identity.aggregateCode());
        curp.show(identity.curp());
        curpUnverified.value().set(identity.curpUnverified());
        choose(birthEntity, identity.birthEntity());
        choose(nationality, identity.nationality());
        recordNumber.show(identity.recordNumber());
        show(person.contact());
        show(person.particulars());
        UUID roomId = person.assignment().roomId();
        choose(room, roomId == null ? null : roomId.toString());
        choose(shift, person.assignment().shiftCode());
    }

    private void show(NewPatient.Contact contact) {
        street.show(contact.street());
        neighbourhood.show(contact.neighbourhood());
        postalCode.show(contact.postalCode());
        choose(state, contact.stateKey());
        choose(municipality, contact.municipalityKey());
        phone.show(PhoneNumber.masked(text(contact.phone())));
        otherPhone.show(PhoneNumber.masked(text(contact.otherPhone())));
        contactName.show(contact.contactName());
        contactPhone.show(PhoneNumber.masked(text(contact.contactPhone())));
        choose(language, contact.languageKey());
        needsInterpreter.value().set(contact.needsInterpreter());
        remarks.show(contact.remarks());
    }

    private void show(NewPatient.Particulars particulars) {
        passport.show(particulars.passport());
        residenceCard.show(particulars.residenceCard());
        disability.show(particulars.disability());
        booklet.value().set(particulars.booklet());
    }

    /** The person as the form now says. */
    NewPatient typed() {
        NewPatient.Identity identity = new NewPatient.Identity(recordNumber.orNull(), nss.orNull(),
                aggregateCode.orNull(), curp.orNull(), curpUnverified.value().get() && curp.orNull() != null,
                new PersonNames(givenNames.stripped(), firstSurname.orNull(), secondSurname.orNull()),
                birthDate.value().get(), sex.value().get(), key(birthEntity), key(nationality));
        NewPatient.Contact contact = new NewPatient.Contact(street.orNull(), neighbourhood.orNull(),
                postalCode.orNull(), key(municipality), key(state), phone.orNull(), otherPhone.orNull(),
                contactName.orNull(), contactPhone.orNull(), key(language), needsInterpreter.value().get(),
                remarks.orNull());
        NewPatient.Particulars particulars = new NewPatient.Particulars(passport.orNull(), residenceCard.orNull(),
                booklet.value().get(), disability.orNull(), base.particulars().newbornOf());
        return new NewPatient(identity, assignment(), contact, particulars);
    }

    /** Another room or shift than before makes the person one of this unit. */
    private NewPatient.Assignment assignment() {
        NewPatient.Assignment before = base.assignment();
        String roomBefore = before.roomId() == null ? null : before.roomId().toString();
        boolean unchanged = Objects.equals(key(room), roomBefore) && Objects.equals(key(shift), before.shiftCode());
        return unchanged && before.unitId() != null ? before : desk.assignment(key(room), key(shift));
    }

    private static Choice<Option> choice(String name, Map<String, String> names) {
        return new Choice<>(name, Option.of(names), Option::words);
    }

    private static void choose(Choice<Option> choice, @Nullable String key) {
        choice.value().set(choice.options().stream().filter(option -> option.key().equals(key)).findFirst()
                .orElse(null));
    }

    private static @Nullable String key(Choice<Option> choice) {
        Option chosen = choice.value().get();
        return chosen == null ? null : chosen.key();
    }

    private static String maskedNss(String typed) {
        return Nss.parse(typed).map(Nss::display).orElse(typed);
    }

    private static String capitals(String typed) {
        return typed.strip().toUpperCase(Locale.ROOT);
    }

    private static String text(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
