package mx.ventanilla.referral;

import java.time.LocalDateTime;

/** What was added to a signed referral without changing it. */
public record AddendumContent(int format, String folio, LocalDateTime writtenAt, String text,
        ReferralContent.Author author) {}
