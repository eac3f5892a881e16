package mx.ventanilla.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TicketTest {
    @Test
    void twoServicesWithARoomOneDoNotShareTheirTickets() {
        assertThat(Ticket.seriesOf(1, "MF")).isEqualTo("C1");
        assertThat(Ticket.seriesOf(1, "EST")).isEqualTo("EST1");
        assertThat(Ticket.seriesOf(1, "LABORATORIO")).isEqualTo("LABORA1");
        assertThat(Ticket.numberOf("C1", "EST1-07")).isZero();
        assertThat(Ticket.numberOf("EST1", "EST1-07")).isEqualTo(7);
    }
}
