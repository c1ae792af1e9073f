import type { Interaction } from '@creamline/domain/interactions';

/** Something that was said: how such an entry reads, in both of the dairy's languages. */
export interface Talk {
  readonly type: Exclude<Interaction['interactionType'], 'order'>;
  readonly summary: { readonly de: string; readonly en: string };
  readonly notes: { readonly de: string; readonly en: string };
  readonly outcome: Interaction['outcome'];
  readonly sentiment: number | null;
  readonly minutes: number | null;
  /** What to do next, where this asks for a follow-up. */
  readonly next: { readonly de: string; readonly en: string } | null;
}

const talk = (
  type: Talk['type'],
  [summaryDe, summaryEn]: readonly [string, string],
  [notesDe, notesEn]: readonly [string, string],
  outcome: Talk['outcome'],
  sentiment: number | null,
  minutes: number | null,
  next: readonly [string, string] | null = null,
): Talk => ({
  type,
  summary: { de: summaryDe, en: summaryEn },
  notes: { de: notesDe, en: notesEn },
  outcome,
  sentiment,
  minutes,
  next: next === null ? null : { de: next[0], en: next[1] },
});

/** `{name}` is the person spoken to. */
export const everyday: readonly Talk[] = [
  talk(
    'call',
    ['Bestellung für die Woche besprochen', 'Went through the order for the week'],
    [
      '{name} nimmt die Barista-Milch weiter, Sahne etwas weniger. Liefertag passt.',
      '{name} keeps the barista milk and takes a little less cream. The delivery day suits.',
    ],
    'reached',
    1,
    8,
  ),
  talk(
    'call',
    ['Niemanden erreicht', 'Nobody answered'],
    ['Kurz auf die Mailbox gesprochen.', 'Left a short message.'],
    'notReached',
    null,
    1,
    ['Noch einmal anrufen', 'Call again'],
  ),
  talk(
    'visit',
    ['Besuch vor Ort, Kühltheke angesehen', 'Visited, looked at the cold counter'],
    [
      'Theke gut gefüllt, Joghurt stand hinten. Mit {name} vereinbart, dass wir die Platzierung im nächsten Monat ändern.',
      'Counter well filled, yogurt at the back. Agreed with {name} to move it forward next month.',
    ],
    'reached',
    1,
    35,
  ),
  talk(
    'visit',
    ['Skyr verkostet', 'Tasted the skyr'],
    [
      '{name} und das Team haben Skyr und Heumilch probiert. Der Skyr kam sehr gut an, Heumilch ist ihnen zu teuer.',
      '{name} and the team tried skyr and hay milk. The skyr went down very well, hay milk is too dear for them.',
    ],
    'interested',
    2,
    40,
    ['Angebot für Skyr schicken', 'Send an offer for skyr'],
  ),
  talk(
    'email',
    ['Preisliste geschickt', 'Sent the price list'],
    [
      'Neue Preise ab dem nächsten Quartal, mit Hinweis auf die Staffel.',
      'New prices from next quarter, with the volume scale.',
    ],
    'other',
    null,
    null,
  ),
  talk(
    'call',
    ['Mehr Sahne zum Wochenende', 'More cream for the weekend'],
    [
      '{name} erwartet eine Feier mit 80 Gästen, zusätzliche Lieferung am Freitag zugesagt.',
      '{name} expects a party of 80; promised an extra delivery on Friday.',
    ],
    'orderPromised',
    1,
    5,
    ['Zusatzlieferung bestätigen', 'Confirm the extra delivery'],
  ),
  talk(
    'meeting',
    ['Jahresgespräch', 'Yearly review'],
    [
      'Umsatz und Sortiment durchgegangen. {name} wünscht sich frühere Lieferzeiten und weniger Teillieferungen. Sonst sehr zufrieden.',
      'Went through sales and range. {name} wants earlier deliveries and fewer part deliveries. Otherwise very content.',
    ],
    'reached',
    1,
    60,
    ['Frühere Tour prüfen', 'Check an earlier route'],
  ),
  talk(
    'note',
    ['Umbau geplant', 'Rebuilding planned'],
    [
      'Laut {name} wird im Frühjahr umgebaut, zwei Wochen geschlossen.',
      'According to {name} they rebuild in spring and close for two weeks.',
    ],
    null,
    null,
    null,
  ),
  talk(
    'email',
    ['Allergene nachgefragt', 'Asked about allergens'],
    [
      'Datenblätter zum Kakaotrunk und zum Eismix Vanille geschickt.',
      'Sent the data sheets of the cocoa drink and the vanilla mix.',
    ],
    'resolved',
    0,
    null,
  ),
  talk(
    'call',
    ['Leergut abgestimmt', 'Agreed on the empties'],
    [
      '18 Kisten stehen bereit, die Tour nimmt sie am nächsten Liefertag mit.',
      '18 crates are ready; the driver takes them on the next delivery day.',
    ],
    'resolved',
    0,
    4,
  ),
];

/** What is heard from customers who are unhappy or slow down. */
export const trouble: readonly Talk[] = [
  talk(
    'support',
    ['Milch vor der Zeit sauer', 'Milk went sour early'],
    [
      'Sechs Flaschen zwei Tage vor Ablauf sauer. Charge notiert, Gutschrift zugesagt. {name} war verärgert.',
      'Six bottles sour two days before their date. Noted the batch, promised a credit. {name} was annoyed.',
    ],
    'complaint',
    -2,
    12,
    ['Gutschrift prüfen und zurückrufen', 'Check the credit and call back'],
  ),
  talk(
    'support',
    ['Kiste fehlte bei der Lieferung', 'A crate was missing'],
    [
      'Eine Kiste Butter fehlte, kam am nächsten Tag nach.',
      'One box of butter was missing; it came the day after.',
    ],
    'resolved',
    -1,
    6,
  ),
  talk(
    'call',
    ['Bestellt weniger, Wettbewerber im Haus', 'Orders less, a competitor is in'],
    [
      '{name} hat ein günstigeres Angebot für Sahne. Möchte bleiben, wenn wir uns beim Preis bewegen.',
      '{name} has a cheaper offer for cream. Would stay if we move on the price.',
    ],
    'notInterested',
    -1,
    15,
    ['Preis für Sahne mit der Leitung klären', 'Settle the cream price with the manager'],
  ),
  talk(
    'visit',
    ['Besuch: lange keine Bestellung', 'Visit: no order for a while'],
    [
      'Küche hat gewechselt, die neue Leitung kennt uns nicht. Muster dagelassen.',
      'A new kitchen team that does not know us. Left samples.',
    ],
    'interested',
    0,
    30,
    ['Nach den Mustern fragen', 'Ask how they liked the samples'],
  ),
];

/** First talks with somebody who does not order yet. */
export const opening: readonly Talk[] = [
  talk(
    'visit',
    ['Erster Besuch', 'First visit'],
    [
      'Sortiment vorgestellt, {name} kauft bisher im Großmarkt. Interesse an täglicher Lieferung.',
      'Showed the range; {name} buys at the wholesale market so far. Interested in daily delivery.',
    ],
    'interested',
    1,
    45,
    ['Probelieferung vereinbaren', 'Arrange a trial delivery'],
  ),
  talk(
    'call',
    ['Anfrage über die Website', 'Enquiry through the website'],
    [
      '{name} eröffnet in acht Wochen und braucht Milch, Sahne und Butter.',
      '{name} opens in eight weeks and needs milk, cream and butter.',
    ],
    'interested',
    1,
    10,
    ['Termin vor Ort machen', 'Arrange a visit'],
  ),
];
