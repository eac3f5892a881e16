package mx.ventanilla.patient;

/** Whether care can wait: urgency is registered first, whatever the coverage or the data. */
public enum CareNeed {
    ORDINARY, URGENT
}
