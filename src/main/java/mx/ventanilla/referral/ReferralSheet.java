package mx.ventanilla.referral;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.QrPicture;
import mx.ventanilla.print.Sheet;
import org.jspecify.annotations.Nullable;

/** Referral and answer on paper: first the text, then, for a referral, the page that the hospital fills in by hand. */
public final class ReferralSheet {
    private static final int QR_MILLIMETRES = 38;
    private final Messages messages;
    private final PaperSize paper;

    public ReferralSheet(Messages messages, PaperSize paper) {
        this.messages = messages;
        this.paper = paper;
    }

    /** @param qr text of the signed QR; null for a draft and for another unit's referral, which say so */
    public byte[] request(ReferralContent content, List<AddendumContent> addenda, @Nullable String qr) {
        String title = text("referral.sheet.title");
        Sheet sheet = new Sheet(paper, messages.locale(), title, footer(content.sender().name(), content.folio()));
        if (qr == null) {
            sheet.notice(content.folio().isEmpty()
                    ? text("referral.sheet.draft")
                    : text("referral.sheet.copy", content.sender().name()));
        }
        if (content.priority() == Priority.URGENT) {
            sheet.notice(urgency(content));
        }
        top(sheet, head(content), qr);
        sheet.heading(text("referral.sheet.patient")).fields(patient(content));
        clinical(sheet, content.clinical());
        for (AddendumContent addendum : addenda) {
            sheet.heading(text("referral.sheet.addendum", when(addendum.writtenAt()), addendum.author().name()))
                    .paragraph(addendum.text());
        }
        signature(sheet, content.author());
        byHand(sheet, content);
        return sheet.pdf();
    }

    /** @param qr text of the QR that the hospital signed; null on the paper of another unit, which says so */
    public byte[] answer(AnswerContent answer, ReferralRow row, @Nullable String qr) {
        Sheet sheet = new Sheet(paper, messages.locale(), text("referral.sheet.answer"),
                footer(answer.hospital(), answer.folio()));
        if (qr == null) {
            sheet.notice(text("referral.sheet.copy", answer.hospital()));
        }
        Map<String, String> head = new LinkedHashMap<>();
        head.put(text("referral.sheet.folio"), answer.folio());
        head.put(text("referral.sheet.date"), when(answer.writtenAt()));
        head.put(text("referral.sheet.hospital"), answer.hospital());
        head.put(text("referral.sheet.backTo"), row.originName());
        head.put(text("referral.sheet.name"), row.patientName());
        head.put("NSS", nss(row.nss()));
        head.put(text("referral.sheet.specialty"), row.specialty());
        head.put(text("referral.sheet.seenOn"), day(answer.seenOn()));
        top(sheet, head, qr);
        sheet.heading(text("referral.sheet.diagnoses")).paragraph(labels(answer.diagnoses()));
        block(sheet, "referral.sheet.findings", answer.findings());
        block(sheet, "referral.sheet.treatment", answer.treatment());
        block(sheet, "referral.sheet.instructions", answer.instructions());
        block(sheet, "referral.sheet.nextControl", day(answer.nextControl()));
        signature(sheet, new ReferralContent.Author(answer.unitId(), answer.physician(), answer.license(),
                answer.professionalId()));
        return sheet.pdf();
    }

    private void top(Sheet sheet, Map<String, String> fields, @Nullable String qr) {
        if (qr == null) {
            sheet.fields(fields);
        } else {
            sheet.fields(fields, QrPicture.png(qr), text("referral.sheet.qr"), QR_MILLIMETRES);
        }
    }

    private Map<String, String> head(ReferralContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(text("referral.sheet.folio"), shown(content.folio().isEmpty() ? null : content.folio()));
        fields.put(text("referral.sheet.date"), when(content.writtenAt()));
        fields.put(text("referral.sheet.from"), content.sender().name());
        fields.put(text("referral.sheet.clues"), shown(content.sender().clues()));
        fields.put(text("referral.sheet.unitAddress"), shown(content.sender().address()));
        fields.put(text("referral.sheet.priority"), messages.text(content.priority().word()));
        fields.put(text("referral.sheet.hospital"), shown(content.receiver().name()));
        fields.put(text("referral.sheet.specialty"), shown(content.receiver().specialty()));
        if (content.receiver().chosenBecause() != null) {
            fields.put(text("referral.sheet.chosen"), content.receiver().chosenBecause());
        }
        if (content.replacesFolio() != null) {
            fields.put(text("referral.sheet.replaces"), content.replacesFolio());
            fields.put(text("referral.sheet.changes"), shown(content.changes()));
        }
        return fields;
    }

    private Map<String, String> patient(ReferralContent content) {
        ReferralContent.Person person = content.person();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(text("referral.sheet.name"), person.sortName());
        fields.put("NSS", nss(person.nss()));
        fields.put(text("referral.sheet.aggregate"), shown(person.aggregate()));
        fields.put("CURP", shown(person.curp()));
        fields.put(text("referral.sheet.birth"), day(person.birthDate()));
        fields.put(text("referral.sheet.age"), person.birthDate() == null
                ? "-"
                : messages.text(Age.at(person.birthDate(), content.writtenAt().toLocalDate()).words()));
        fields.put(text("referral.sheet.sex"),
                person.sex() == null ? "-" : text("referral.sheet.sex." + person.sex().name()));
        fields.put(text("referral.sheet.record"), shown(person.recordNumber()));
        fields.put(text("referral.sheet.address"), shown(person.address()));
        fields.put(text("referral.sheet.phone"), shown(person.phone()));
        return fields;
    }

    private void clinical(Sheet sheet, ReferralContent.Clinical clinical) {
        block(sheet, "referral.sheet.reason", clinical.reason());
        block(sheet, "referral.sheet.illness", clinical.illness());
        block(sheet, "referral.sheet.diagnoses", labels(clinical.diagnoses()));
        block(sheet, "referral.sheet.treatment", clinical.treatment());
        block(sheet, "referral.sheet.vitals", new VitalWords(messages).of(clinical.vitals()));
        block(sheet, "referral.sheet.studies", clinical.studies());
        block(sheet, "referral.sheet.prognosis", clinical.prognosis());
    }

    private void block(Sheet sheet, String key, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            sheet.heading(text(key)).paragraph(words);
        }
    }

    private void signature(Sheet sheet, ReferralContent.Author author) {
        sheet.ruled("", 1).paragraph(text("referral.sheet.author", author.name(), shown(author.license()),
                shown(author.professionalId())));
    }

    private void byHand(Sheet sheet, ReferralContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(text("referral.sheet.folio"), shown(content.folio().isEmpty() ? null : content.folio()));
        fields.put(text("referral.sheet.name"), content.person().sortName());
        fields.put(text("referral.sheet.hospital"), content.receiver().name());
        fields.put(text("referral.sheet.backTo"), content.sender().name());
        fields.put(text("referral.sheet.specialty"), content.receiver().specialty());
        fields.put(text("referral.sheet.seenOn"), "");
        sheet.page(text("referral.sheet.answer")).note(text("referral.sheet.byHand")).fields(fields)
                .ruled(text("referral.sheet.diagnoses"), 2).ruled(text("referral.sheet.findings"), 5)
                .ruled(text("referral.sheet.treatment"), 4).ruled(text("referral.sheet.instructions"), 4)
                .ruled(text("referral.sheet.nextControl"), 1).ruled(text("referral.sheet.signature"), 1);
    }

    private String urgency(ReferralContent content) {
        ReferralContent.Urgency urgency = content.urgency();
        return urgency == null
                ? text("referral.sheet.urgent")
                : text("referral.sheet.urgent.travel", urgency.ambulance() ? 1 : 0, shown(urgency.companion()),
                        shown(urgency.leavesAt()));
    }

    private static String labels(List<ReferralContent.Coded> diagnoses) {
        return diagnoses.stream().map(ReferralContent.Coded::label).collect(Collectors.joining("\n"));
    }

    private String footer(String unit, String folio) {
        return folio.isEmpty() ? unit : unit + " · " + folio;
    }

    private String when(LocalDateTime moment) {
        return DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").format(moment);
    }

    private String day(@Nullable LocalDate day) {
        return day == null
                ? "-"
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale()).format(day);
    }

    private static String nss(@Nullable String digits) {
        return Nss.parse(digits).map(Nss::display).orElseGet(() -> shown(digits));
    }

    private static String shown(@Nullable String text) {
        return text == null || text.isBlank() ? "-" : text;
    }

    private String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }
}
