import type { SampleReport } from '../report.js';

/** Gewerbe with payment in a town, an Amt, and a Kirchspielslandgemeinde. */
export const gewerbeReports: SampleReport[] = [
  {
    slug: 'gewerbe-tiedenburg',
    organisation: '99052031',
    author: 'katrin-lorenzen',
    state: 'published',
    visibility: 'community',
    publicRequested: true,
    begunDaysAgo: 20,
    publishedDaysAgo: 4,
    content: {
      frame: {
        title: 'Gewerbe an-, um- und abmelden mit sofortiger Bezahlung: was vor dem Start mit der Kasse zu klären ist',
        summary:
          'Gut die Hälfte der Gewerbemeldungen kommt nach drei Monaten online und ist sofort bezahlt. Die Bezahlplattform hat den Zeitplan bestimmt, nicht das Gewerbeverfahren. Mit sechs geklärten Fragen zur Kasse wäre der Start acht Wochen früher möglich gewesen.',
        services: ['gewerbe', 'bezahlplattform'],
        contact: 'Ordnung und Gewerbe, Team Erlaubnisse',
      },
      setup: {
        components: { servicekonto: '2.0', organisationskonto: '', epaybl: '3.1', zahlungsprovider: '', finanzverfahren: '', zufish: '', 'fachverfahren-gewerbe': '6.3' },
        procedures: [{ name: 'Mustra Gewerbe', version: '6.3' }, { name: 'Mustra Kasse', version: '4' }],
        transport: 'interface',
      },
      dates: {
        started: 340,
        goLive: 110,
        phases: [
          [0, 340, 330],
          [1, 332, 316],
          [2, 318, 280],
          [3, 336, 226],
          [4, 250, 190],
          [5, 200, 155],
          [6, 230, 160],
          [7, 156, 128],
          [8, 130, 114],
          [9, 116, 103],
          [10, 110, null],
        ],
      },
      effort: { days: { coordination: 7, department: 10, it: 6, data_protection: 2, provider: 2.5, other: 4 }, note: '„Sonstige“ sind die Tage der Stadtkasse.' },
      costs: { once: 12_600, yearly: 2_700, note: 'Laufend ohne Entgelte je Zahlung; diese liegen bei etwa 0,35 € je Vorgang.' },
      cases: { before: 780, after: 810, onlineShareBefore: 6, onlineShareAfter: 54 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 2, maturityAfter: 3 },
      situation: `Jährlich werden bei uns etwa 780 Gewerbe an-, um- oder abgemeldet. Ein ausfüllbares Formular gab es, es wurde aber ausgedruckt, unterschrieben und mit einer Kopie des Ausweises geschickt. Die Gebühr kam per Überweisung, oft ohne Kassenzeichen, und die Bestätigung ging erst nach Zahlungseingang hinaus.

Wer am Schalter war, hatte die Bestätigung sofort, wer schrieb, wartete im Mittel elf Tage. Das wollten wir ändern. Die Bezahlplattform war zu diesem Zeitpunkt noch nicht eingerichtet.`,
      approach: `Wir haben Fachamt, Kasse und IT zu Beginn an einen Tisch geholt. Dort fiel die Entscheidung, die Bezahlplattform im selben Vorhaben einzuführen.

1. Sechs Fragen mit der Kasse geklärt: Konto, Sammelzahlung, Entgelte, Kassenzeichen, Buchungsstelle, Rückzahlung.
2. Vertrag mit dem Zahlungsprovider und Antrag auf den Mandanten gleichzeitig abgeschickt.
3. Währenddessen Antragsstrecke und Gebührentexte geprüft.
4. Schnittstelle zum Gewerbeverfahren mit dem Hersteller eingerichtet.
5. 20 Testfälle, davon acht zur Bezahlung: Abbruch, Zeitüberschreitung, doppelte Zahlung.`,
      outcome: `54 Prozent der Meldungen kommen online, fast alle vollständig und bezahlt. Die Bestätigung wird am selben oder am nächsten Arbeitstag verschickt. Die Daten laufen ohne Abtippen in das Gewerbeverfahren, die Weiterleitung an andere Stellen erfolgt von dort wie bisher.

Bei der Kasse sind die Rückfragen zu Überweisungen ohne Kassenzeichen um etwa zwei Drittel zurückgegangen. Neu sind einzelne Fälle, in denen bezahlt, der Antrag aber nicht abgesendet wurde. Drei solcher Zahlungen mussten zurückgebucht werden.`,
      pitfalls: `Der Mandant war nach drei Wochen da, der Vertrag mit dem Zahlungsprovider erst nach sechzehn. Es fehlten nacheinander ein Nachweis der Zeichnungsberechtigung, eine Angabe zur Zahlart und die Freigabe des Kontos.

Im Test trugen wir versehentlich die Kennung der Produktion ein und erhielten nur die Meldung „Mandant unbekannt“. Bis jemand den Zusammenhang erkannte, vergingen neun Tage. Auch stimmten zwei Gebühren im Formular nicht mit unserer Gebührensatzung überein.`,
      recommendations: `- Klären Sie die sechs Fragen mit der Kasse, bevor Sie irgendetwas beantragen.
- Schicken Sie Vertrag und Mandantenantrag am selben Tag ab.
- Vergleichen Sie jede Gebühr im Formular mit der Satzung, und zwar mit der Person, die die Bescheide schreibt.
- Testen Sie Abbruch und Zeitüberschreitung der Bezahlung mit echten Beträgen von einem Euro.
- Vereinbaren Sie, wer Zahlungen ohne Antrag sucht und zurückbucht. Das kommt selten vor, aber es kommt vor.`,
      outlook: `Die Anmeldung über das Organisationskonto ist freigeschaltet, wird aber kaum genutzt, weil die meisten Anmeldungen von Einzelpersonen kommen. Wir beobachten das weiter.

Als Nächstes nutzen wir Mandant und Konto für Parkausweise und Meldebescheinigungen. Dafür ist nur noch je ein Bewirtschafter nötig. In einem halben Jahr werten wir aus, ob sich die Zahl der Vorsprachen am Schalter verringert hat. Die Fragen an die Kasse stellen wir als Vorlage zur Verfügung.`,
      obstacles: [
        { obstacle: 'epaybl-mandant-spaet', weight: 3, remedy: 'Nachweise vollständig nachgereicht, feste Ansprechstelle beim Provider erbeten.' },
        { obstacle: 'kasse-nicht-eingebunden', weight: 1, remedy: 'Sechs Fragen in einem Termin geklärt und schriftlich festgehalten.' },
        { obstacle: 'testfaelle-fehlen', weight: 1, remedy: 'Acht Testfälle zur Bezahlung selbst geschrieben.' },
      ],
      lessons: [
        {
          key: 'sechs-fragen',
          kind: 'template',
          title: 'Sechs Fragen an die Kasse, bevor der Mandant beantragt wird',
          text: `1. Auf welches Konto wird ausgezahlt?
2. Einzeln oder gesammelt, wie oft?
3. Werden Entgelte abgezogen oder getrennt berechnet?
4. Wer vergibt das Kassenzeichen, aus welchem Nummernkreis?
5. Welche Buchungsstelle gilt für welchen Dienst?
6. Wer bucht Rückzahlungen, und wer veranlasst sie?`,
          phase: 3,
          components: ['epaybl', 'finanzverfahren'],
        },
        {
          key: 'test-produktion',
          kind: 'pitfall',
          title: 'Test und Produktion der Bezahlplattform haben eigene Kennungen',
          text: 'Die Meldung „Mandant unbekannt“ bedeutet oft nur, dass die Kennung der anderen Umgebung eingetragen ist. Wir haben beide Kennungen in einer Tabelle mit farbiger Kopfzeile abgelegt und prüfen sie zu zweit.',
          phase: 7,
          components: ['epaybl'],
        },
        {
          key: 'gebuehren-abgleich',
          kind: 'legal',
          title: 'Jede Gebühr im Formular mit der eigenen Satzung vergleichen',
          text: 'Vorbelegte Beträge stammen aus anderen Häusern. Bei uns wichen zwei ab, eine davon zulasten der Antragstellenden. Der Vergleich dauert eine Stunde und gehört in die Abnahme, nicht in den Betrieb.',
          phase: 4,
          components: ['antragsassistent'],
        },
      ],
    },
    helped: ['99051044', '99052058', '990515101'],
    reused: ['99051044'],
  },
  {
    slug: 'gewerbe-bargwede',
    organisation: '990525107',
    author: 'marion-kock',
    state: 'published',
    visibility: 'community',
    begunDaysAgo: 33,
    publishedDaysAgo: 28,
    content: {
      frame: {
        title: 'Gewerbe in einem Amt: Bezahlung vorhanden, Fachverfahren ohne Schnittstelle',
        summary:
          'Weil die Bezahlplattform schon in Betrieb war, ließ sich Gewerbe in vier Monaten einführen. Die Daten übertragen wir von Hand, da die Schnittstelle mehr gekostet hätte als der gesamte Dienst. Gut vier von zehn Meldungen kommen online.',
        services: ['gewerbe'],
        contact: 'Amt Bargwede, Ordnungsverwaltung',
      },
      setup: { components: { servicekonto: '2.0', epaybl: '3.1', 'fit-connect': '', zufish: '', 'fachverfahren-gewerbe': '5.9' }, procedures: [{ name: 'Mustra Gewerbe', version: '5.9' }], transport: 'fit_connect' },
      dates: {
        started: 206,
        goLive: 85,
        phases: [
          [0, 206, 200],
          [1, 201, 190],
          [2, 192, 165],
          [3, 138, 128],
          [4, 160, 131],
          [5, 145, 116],
          [6, 150, 118],
          [7, 117, 101],
          [8, 100, 89],
          [9, 90, 80],
          [10, 85, null],
        ],
      },
      effort: { days: { coordination: 3.5, department: 7, it: 3, data_protection: 1, other: 1 }, note: '' },
      costs: { once: 4_200, yearly: 1_250, note: 'Ohne Schnittstelle; das Angebot dafür lag bei 7.600 €.' },
      cases: { before: 360, after: 370, onlineShareBefore: 0, onlineShareAfter: 43 },
      result: { result: 'live', maturityModel: '0-4', maturityBefore: 1, maturityAfter: 3 },
      situation: `Im Amt werden jährlich rund 360 Gewerbe gemeldet. Die Bearbeitung liegt bei einer Person, vertreten durch das Bürgerbüro. Viele Meldungen kamen über die Gemeindebüros und waren dort schon zwei bis drei Tage unterwegs.

Die Bezahlplattform hatten wir wenige Wochen zuvor für einen anderen Zweck eingerichtet. Deshalb lag es nahe, mit Gewerbe den ersten Dienst mit Gebühren anzubieten. Ein Anschluss an den Nachrichtenbroker war noch nicht fertig, daher fiel die Wahl auf FIT-Connect.`,
      approach: `Zuerst haben wir den weiteren Bewirtschafter beantragt, er war nach drei Werktagen eingerichtet. Die Buchungsstelle stand schon fest. Danach haben wir die Antragsstrecke eines anderen Hauses mit unserer Gebührensatzung abgeglichen und drei Beträge geändert.

- Für den Datenschutz haben wir den Eintrag aus dem Wohngeld als Gerüst verwendet.
- Getestet wurden 14 Fälle an zwei Tagen, die Kasse war am zweiten Tag dabei.
- Die Gemeindebüros bekamen ein Blatt mit drei Sätzen und einer kurzen Adresse, damit sie beim Ausfüllen helfen können.

Am Starttag haben wir selbst eine Ummeldung gestellt und bezahlt.`,
      outcome: `Nach acht Wochen kommen 43 Prozent der Meldungen online. Die Bestätigung geht meist am selben Tag hinaus. Das Übertragen in das Gewerbeverfahren dauert je Meldung etwa neun Minuten, auf Papier waren es zwölf, weil Angaben oft unleserlich waren.

Alle bisherigen Zahlungen ließen sich zuordnen. Überweisungen ohne Kassenzeichen gibt es nur noch bei Papiermeldungen. Zwei Gemeindebüros haben gebeten, ein Gerät zum Ausfüllen aufzustellen, eines steht inzwischen.`,
      pitfalls: `Im Zuständigkeitsfinder war die Abmeldung noch mit einem alten PDF verknüpft, während An- und Ummeldung schon auf den Online-Dienst zeigten. Das haben wir erst nach zwei Wochen bemerkt, weil auffällig wenige Abmeldungen kamen.

Die Rückfrage nach einer fehlenden Erlaubnis musste per E-Mail gestellt werden, weil viele kein Servicekonto mit Postfach haben. Das ist datenschutzrechtlich nicht schön. Wir bitten nun darum, anzurufen. Außerdem war die Vertretung in der ersten Woche nicht in der Eingangsbearbeitung freigeschaltet.`,
      recommendations: `Führen Sie die Bezahlplattform vor dem ersten Dienst mit Gebühren ein. Jeder weitere Dienst ist danach in wenigen Tagen angeschlossen.

Prüfen Sie im Zuständigkeitsfinder jede einzelne Leistung, nicht nur das Bündel: Anmeldung, Ummeldung und Abmeldung sind getrennt gepflegt. Nehmen Sie die Kasse zum Test dazu. Informieren Sie die Gemeindebüros vor dem Start, denn dort fragen die Menschen zuerst. Rechnen Sie die Schnittstelle nach und entscheiden Sie schriftlich, damit die Frage nicht jeden Monat neu gestellt wird.`,
      outlook: `Die nächste Version des Gewerbeverfahrens soll Meldungen aus FIT-Connect ohne zusätzliche Schnittstelle übernehmen. Darauf warten wir. Bis dahin bleibt es beim Übertragen von Hand.

Außerdem möchten wir den Gewerberegisterauszug anbieten, er nutzt dieselben Bausteine. Für Rückfragen prüfen wir, ob sich ein Weg ohne E-Mail einrichten lässt, der auch ohne Postfach funktioniert. Vorschläge anderer Häuser sind willkommen, gern über die Kontaktstelle.`,
      obstacles: [
        { obstacle: 'schnittstelle-fachverfahren-fehlt', weight: 1, remedy: 'Entscheidung mit Rechnung festgehalten, Wiedervorlage zur nächsten Version.' },
        { obstacle: 'zufish-daten-falsch', weight: 1, remedy: 'Alle drei Leistungen einzeln geprüft und berichtigt.' },
      ],
      lessons: [
        {
          key: 'leistungen-einzeln',
          kind: 'pitfall',
          title: 'An-, Um- und Abmeldung sind im Zuständigkeitsfinder getrennt verknüpft',
          text: 'Nach dem Start jede Leistung einzeln aufrufen und dem Verweis folgen. Bei uns zeigte die Abmeldung zwei Wochen lang auf ein altes PDF. Eine Liste aller Leistungen mit Verweis und Datum der Prüfung liegt jetzt bei der Redaktion.',
          phase: 9,
          components: ['zufish'],
        },
        {
          key: 'gemeindebueros',
          kind: 'tip',
          title: 'Gemeindebüros vor dem Start mit drei Sätzen und einer kurzen Adresse versorgen',
          text: 'Dort wird zuerst gefragt. Unser Blatt nennt, was online geht, was man bereithalten muss und wen man anruft. In zwei Büros wird inzwischen beim Ausfüllen geholfen.',
          phase: 9,
          components: [],
        },
      ],
    },
    helped: ['990515104', '990515101'],
  },
];
