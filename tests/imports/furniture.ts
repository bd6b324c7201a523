// Invented files: the state 99 does not exist, and neither does anything in it.

export const BUNDLES = [
  'ozg_id,name,themenfeld,lage,leika_typen,vollzug_hinweis',
  '99010,Leuchtturmführung,Engagement & Hobby,Ausflüge,2/3:2,erfunden',
  '99020,Deichschau,Umwelt,Küstenschutz,4:1,erfunden',
  '99030,Straßenfest,Engagement & Hobby,,,erfunden',
];

export const SINGLES = [
  'leika_schluessel,name,typ,ozg_id,gesetze_kurz,sdg1',
  '99999001000000,Leuchtturmführung,2/3,99010,LtG,0',
  '99999001001000,Leuchtturmführung Anmeldung,2/3,99010,LtG,0',
  '99999002000000,Deichschau Durchführung,4,99020,,0',
  '99999003000000,Ohne Bündel,,,,0',
];

export const KEYLESS = ['name,typ,ozg_id,gesetze_kurz', 'Leuchtfeuer Erneuerung,4,99010,', 'Möwenzählung,1,,', 'Möwenzählung,1,,'];

export const ORGANISATIONS = [
  'schluessel,typ,name,kreis_schluessel,anzahl_gemeinden,einwohner_zensus2022',
  '99051,Kreis,Kreis Westergeest,99051,3,168400',
  '99001000,Kreisfreie Stadt,Nordhaven,99001,1,91200',
  '99051012,Amtsfreie Stadt,Marschwalde,99051,1,52300',
  '99051071,Amtsfreie Gemeinde,Wischhude,99051,1,11200',
  '990515101,Amt,Amt Wiesenau-Geest,99051,2,9800',
  '990515113,Kirchspielslandgemeinde,Osterkoog,99051,1,15900',
];

export const MUNICIPALITIES = [
  'ags,name,name_amtlich,gemeindetyp,kreis_schluessel,kreis_name,status,amt_ars,einwohner_zensus2022,plz',
  '99001000,Nordhaven,"Nordhaven, Stadt",Kreisfreie Stadt,99001,Nordhaven,kreisfrei,,91200,99100',
  '99051012,Marschwalde,"Marschwalde, Stadt",Stadt,99051,Westergeest,amtsfrei,,52300,99200',
  '99051071,Wischhude,Wischhude,Kreisangehörige Gemeinde,99051,Westergeest,amtsfrei,,11200,99300',
  '99051101,Altenbüll,Altenbüll,Kreisangehörige Gemeinde,99051,Westergeest,amtsangehörig,990515101,800,99400',
  '99051102,Neuenbüll,Neuenbüll,Kreisangehörige Gemeinde,99051,Westergeest,amtsangehörig,990515101,900,99400',
];

/** The lines with one of them replaced (counted from 1, as in the file). */
export const withLine = (lines: readonly string[], number: number, line: string): string[] => lines.map((old, index) => (index === number - 1 ? line : old));

/** The lines without one of them. */
export const without = (lines: readonly string[], ...numbers: number[]): string[] => lines.filter((_, index) => !numbers.includes(index + 1));
