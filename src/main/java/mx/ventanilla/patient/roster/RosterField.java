package mx.ventanilla.patient.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a roster can say of a person, with the headings under which it is known. */
public enum RosterField {
    NSS("Nss", "NumeroSeguridadSocial", "NumSeguridadSocial", "NumeroDeSeguridadSocial", "NoSeguridadSocial",
            "SeguridadSocial", "NumeroDeAfiliacion", "Afiliacion"),
    AGGREGATE("AgregadoMedico", "Agregado", "AgregadoMed", "AgrMedico"),
    FIRST_SURNAME("Paterno", "ApellidoPaterno", "PrimerApellido", "ApPaterno", "Apellido1", "ApePaterno"),
    SECOND_SURNAME("Materno", "ApellidoMaterno", "SegundoApellido", "ApMaterno", "Apellido2", "ApeMaterno"),
    GIVEN_NAMES("Nombre", "Nombres", "NombreS", "NombreDePila", "NombrePila"),
    CURP("Curp", "ClaveUnicaRegistroPoblacion", "ClaveCurp"),
    BIRTH_DATE("FechaNacimiento", "FechaDeNacimiento", "FecNacimiento", "FecNac", "FechaNac", "Nacimiento",
            "FNacimiento"),
    SEX("Sexo", "Genero"),
    BIRTH_ENTITY("EntidadNacimiento", "EntidadDeNacimiento", "EntNacimiento", "LugarNacimiento", "EntidadNac"),
    UNIT("DhUMF", "Umf", "Unidad", "UnidadMedica", "UmfAdscripcion", "UnidadAdscripcion", "Adscripcion"),
    ROOM("Consultorio", "Cons", "NumConsultorio", "NumeroConsultorio", "Consult"),
    SHIFT("Turno"),
    STREET("Direccion", "Domicilio", "Calle", "CalleYNumero"),
    NEIGHBOURHOOD("Colonia", "Col", "Asentamiento"),
    POSTAL_CODE("CodigoPostal", "Cp", "CodPostal"),
    PHONE("Telefono", "Tel", "Celular", "TelefonoCelular", "NumeroTelefono"),
    PENSION_TYPE("TipoPension", "Pension", "TipoDePension"),
    ENTITLED("ConDerechoSm", "ConDerecho", "DerechoSm", "ConDerechoServicioMedico", "ServicioMedico", "Vigente"),
    VALID_UNTIL("VigenteHasta", "Vigencia", "VigenciaHasta", "FechaVigencia", "FinVigencia", "FechaFinVigencia");

    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> headings;
    private final String code;

    RosterField(String... headings) {
        this.headings = Arrays.stream(headings).map(Heading::plain).toList();
        this.code = headings[0];
    }

    /** The heading of the IMSS entitlement service. */
    public String code() {
        return code;
    }

    /** Message key of the field's name for the person. */
    public String labelKey() {
        return "roster.field." + name().toLowerCase(Locale.ROOT);
    }

    /** A row can't be taken without these. */
    boolean isIndispensable() {
        return this == NSS || this == FIRST_SURNAME || this == GIVEN_NAMES || this == BIRTH_DATE;
    }

    /** The field of a heading, whatever its case, accents, spaces and punctuation. */
    static Optional<RosterField> ofHeading(String heading) {
        String plain = Heading.plain(heading);
        return Arrays.stream(values()).filter(field -> field.headings.contains(plain)).findFirst();
    }
}
