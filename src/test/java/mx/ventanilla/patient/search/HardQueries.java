package mx.ventanilla.patient.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Fifty searches as they are typed with the phone in one hand, each with the one person that is meant. Written before the
 * search was: a query is never changed to suit it.
 */
final class HardQueries {
    enum Kind {
        SLIP, BY_EAR, SWAPPED, PARTIAL, NUMBER, ABBREVIATED, MIXED
    }

    record HardQuery(Kind kind, String typed, SearchDocument person) {}

    /** kind | typed | given names | first surname | second surname | birth date | NSS | CURP | telephone. */
    private static final String LINES = """
            SLIP|hernadez garcia juan carlos|Juan Carlos|Hernández|García|1979-03-14|51027912342|HEGJ790314HGTRRN05|4151234567
            SLIP|veronica jimenze tovar|Verónica|Jiménez|Tovar|1966-08-02|51846631417|JITV660802MGTMVR03|
            SLIP|alejandar dominguez nava|Alejandra|Domínguez|Nava|1990-12-24|51089054715|DONA901224MGTMVL08|
            SLIP|rodriguex padilla mateo|Mateo|Rodríguez|Padilla|2016-05-30|51988112041|ROPM160530HGTDDT01|
            SLIP|emiliano velazqquez|Emiliano|Velázquez|Arredondo|2011-01-19|51077933158|VEAE110119HGTLRM06|
            SLIP|citlali guteirrez ram|Citlali|Gutiérrez|Ramírez|2003-10-10|51203344519|GURC031010MGTTMT02|
            SLIP|leticia cervants ibara|Leticia|Cervantes|Ibarra|1958-02-11|51775811230|CEIL580211MGTRBT07|
            SLIP|wduardo zuñiga|Eduardo|Zúñiga|Peña|1984-07-07|51048420197|ZUPE840707HGTXXD05|
            BY_EAR|ernandes sabala jose luis|José Luis|Hernández|Zavala|1971-11-03|51907133428|HEZL711103HGTRVS04|
            BY_EAR|sochil yanes|Xóchitl|Yáñez|Rangel|1995-04-21|51129577316|YARX950421MGTXNC09|
            BY_EAR|belasques contreras gimena|Ximena|Velázquez|Contreras|2008-09-15|51270844029|VECX080915MGTLNM04|
            BY_EAR|gesus bautista horta|J. Jesús|Bautista|Horta|1949-06-18|51674938815|BAHJ490618HGTTRS02|
            BY_EAR|cuautemoc zerbantes|Cuauhtémoc|Cervantes|Silva|1988-01-30|51068821179|CESC880130HGTRLH06|
            BY_EAR|bibiana llanes|Viviana|Yanes|Ocampo|1992-03-03|51109244856|YAOV920303MGTNCV01|
            BY_EAR|chabes ahumada isavel|Isabel|Chávez|Aumada|1963-05-05|51796322457|CAAI630505MGTHMS08|
            BY_EAR|isidro quebedo|Ysidro|Quevedo|Luna|1955-12-13|51735530144|QULY551213HGTVNS03|
            BY_EAR|filiverto billagomez|Filiberto|Villagómez|Reyes|1968-08-22|51866817552|VIRF680822HGTLYL09|
            SWAPPED|castillo aguilar francisca|Francisca|Aguilar|Castillo|1975-10-04|51917524683|AUCF751004MGTGSR05|
            SWAPPED|medina juarez diego|Diego|Juárez|Medina|1999-06-25|51189966370|JUMD990625HGTRDG07|
            SWAPPED|luis perez estrada manuel|Manuel Luis|Estrada|Pérez|1981-02-16|51008123495|EAPM810216HGTSRN02|
            SWAPPED|ríos de la rosa camila|Camila|De la Rosa|Ríos|2014-11-28|51291407768|ROSC141128MGTSSM06|
            SWAPPED|salazar vega ricardo antonio|Antonio Ricardo|Vega|Salazar|1969-04-09|51876958813|VESA690409HGTGLN03|
            SWAPPED|leon ponce de maria del carmen|María del Carmen|Ponce de León|Acosta|1952-07-16|51715248894|POAC520716MGTNCR01|
            PARTIAL|gua mont oca|Guadalupe|Montes de Oca|Castro|1987-09-09|51058739427|MOCG870909MGTNSD08|
            PARTIAL|cruz santia jorge e|Jorge Eduardo|De la Cruz|Santiago|1973-03-27|51927331506|CUSJ730327HGTRNR04|
            PARTIAL|itz yañ del r|Itzel|Yáñez|Del Río|2001-01-02|51180155749|YARI010102MGTXXT06|
            PARTIAL|sofia regina mor|Sofía Regina|Morales||2018-08-08|51321860914|MOXS180808MGTRXF02|
            PARTIAL|abundio|Abundio|Torres|Campos|1941-07-11|51594136200|TOCA410711HGTRMB05|
            PARTIAL|tovar arre leo|Leonardo|Tovar|Arredondo|1997-05-17|51169778026|TOAL970517HGTVRN07|
            PARTIAL|guillermina zepeda lopez|Guillermina|Zepeda||1960-10-31|51766049281|ZEXG601031MGTPXL03|
            PARTIAL|de leon nuñez lu|Luis|De León|Núñez|1983-12-01|51038365918|LENL831201HGTNXS09|
            NUMBER|5112-34-5678-1|Margarita|Cruz|Flores|1934-02-28|51123456781|CUFM340228MGTRLR02|
            NUMBER|51 98 76 5432 1|Teresa|Ruiz|Herrera|1976-06-06|51987654321|RUHT760606MGTZRR04|
            NUMBER|88203|Pedro|Ramos|Guzmán|1965-03-19|51816588203|RAGP650319HGTMZD01|
            NUMBER|MUCR820714|Rosa|Muñoz|Cabrera|1982-07-14|51028246079|MUCR820714MGTXBS08|
            NUMBER|23/9/1978|Josefina|Ortega|Rojas|1978-09-23|51947812675|OERJ780923MGTRJS05|
            NUMBER|(415) 152-6318|Valeria|Guerrero|Ávila|1993-11-11|51119344210|GUAV931111MGTRVL03|4151526318
            NUMBER|51604790732|Ricardo|Fuentes|Lara|1947-04-04|51604790723|FULR470404HGTNRC07|
            ABBREVIATED|ma guadalupe hdz tovar|María Guadalupe|Hernández|Tovar|1970-01-25|51897030148|HETG700125MGTRVD06|
            ABBREVIATED|maria elena rmz nuñez|Ma. Elena|Ramírez|Núñez|1962-09-13|51786244391|RANE620913MGTMXL02|
            ABBREVIATED|jose jesus mtz padilla|J. Jesús|Martínez|Padilla|1957-11-20|51755721063|MAPJ571120HGTRDS09|
            ABBREVIATED|j. de jesus orozco|José de Jesús|Orozco|Valdez|1980-08-18|51998013477|OOVJ800818HGTRLS04|
            ABBREVIATED|fco glz arredondo|Francisco|González|Arredondo|1994-02-07|51129442688|GOAF940207HGTNRR01|
            ABBREVIATED|delacruz ma de los angeles|María de los Ángeles|De la Cruz|Nava|1972-10-02|51917250836|CUNA721002MGTRVN07|
            MIXED|garcia lopez maria 1979|María|García|López|1979-05-28|51947983311|GALM790528MGTRPR08|
            MIXED|juan hernandez 14-mar-1964|Juan|Hernández|Martínez|1964-03-14|51806455120|HEMJ640314HGTRRN02|
            MIXED|marites 7416 lopez|Miguel|Martínez|López|1986-04-12|51058637416|MALM860412HGTRPG06|
            MIXED|gonzales guadalupe 3/11/59|Guadalupe|González|Sánchez|1959-11-03|51765917042|GOSG591103MGTNND04|
            MIXED|perez rodrigues 12121990|Carlos|Pérez|Rodríguez|1990-12-12|51089034458|PERC901212HGTRDR09|
            MIXED|sanches ramires luis 1968|Luis|Sánchez|Ramírez|1968-07-29|51856873905|SARL680729HGTNMS05|
            """;

    private HardQueries() {}

    static List<HardQuery> all() {
        return LINES.lines().map(HardQueries::parse).toList();
    }

    static Stream<SearchDocument> people() {
        return all().stream().map(HardQuery::person);
    }

    private static HardQuery parse(String line) {
        String[] part = line.split("\\|", -1);
        UUID id = UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
        SearchDocument person = new SearchDocument(id, null, part[6], null, part[7], part[2], part[3],
                part[4].isEmpty() ? null : part[4], LocalDate.parse(part[5]), part[8].isEmpty() ? null : part[8], null,
                null);
        return new HardQuery(Kind.valueOf(part[0]), part[1], person);
    }
}
