const number = new Intl.NumberFormat('nl-NL');

/** The words of the inbox, in Dutch: the type of the other languages. */
export const nl = {
  name: 'Feedback ontvangen',
  error: 'Fout',
  /** The other language, in that language. */
  other: 'English',
  otherCode: 'en' as 'nl' | 'en',

  nav: {
    label: 'Feedback ontvangen',
    list: 'Berichten',
    charts: 'Grafieken',
    logOut: 'Log uit',
  },

  login: {
    intro: 'Hier leest u wat bezoekers ons laten weten. Log in met het token. U krijgt het van uw beheerder.',
    token: 'Token',
    submit: 'Log in',
    empty: 'Vul het token in.',
    wrong: 'Dit token klopt niet. Kijk het na en probeer het nog eens.',
    wait: (minutes: number) =>
      `Dat waren te veel pogingen. Probeer het over ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} nog eens.`,
    inside: 'Bent u al ingelogd?',
    onward: 'Ga dan verder',
    ended:
      'U bent niet meer ingelogd. Was u iets aan het schrijven? Log in een nieuw tabblad in. Ga daarna in dit tabblad terug en verstuur het opnieuw.',
  },

  fault: {
    address: 'Dit adres klopt niet. Het is niet te zien welke berichten u zoekt.',
    foreign:
      'Dit formulier komt niet van onze website, of u bent ondertussen opnieuw ingelogd. Er is niets veranderd.',
    missing: 'Deze pagina bestaat niet.',
    gone: 'Dit bericht bestaat niet, of het is verwijderd.',
    role: 'Met uw token kunt u lezen, maar niets veranderen.',
    broken: 'Er gaat iets mis bij ons. Probeer het straks nog eens.',
    back: 'Naar de nieuwste berichten',
  },

  filter: {
    label: 'Berichten zoeken',
    text: 'Zoek in berichten',
    textHint: 'Zoekt in het bericht, de notitie en het nummer.',
    status: 'Status',
    rating: 'Oordeel',
    category: 'Categorie',
    page: 'Pagina',
    pageHint: 'Zet een * aan het eind voor alles wat zo begint.',
    from: 'Vanaf',
    until: 'Tot en met',
    any: 'Alle',
    more: 'Meer filters',
    submit: 'Zoek',
    chosen: 'Gekozen filters',
    remove: (name: string, value: string) => `Verwijder filter ${name}: ${value}`,
    clear: 'Verwijder alle filters',
    problems: 'Controleer de filters.',
    wrong: {
      from: 'Vul een datum in, zoals 2026-11-25.',
      until: 'Vul een datum in, zoals 2026-11-25.',
      order: 'Deze datum ligt vóór de datum bij Vanaf.',
      rating: 'Kies een oordeel uit de lijst.',
      status: 'Kies een status uit de lijst.',
      page: 'Dit adres is te lang of klopt niet.',
      category: 'Deze categorie is te lang of klopt niet.',
      text: 'Deze tekst is te lang of klopt niet.',
    },
  },

  list: {
    none: 'Er is nog geen feedback. Zodra een bezoeker iets verstuurt, ziet u het hier.',
    noneFound: 'Er zijn geen berichten met deze filters.',
    count: (total: number) =>
      total === 1 ? 'Er is 1 bericht.' : `Er zijn ${number.format(total)} berichten.`,
    found: (total: number) =>
      total === 1 ? '1 bericht gevonden.' : `${number.format(total)} berichten gevonden.`,
    newestFirst: 'De nieuwste staan bovenaan.',
    pages: 'Meer berichten',
    newest: 'Nieuwste berichten',
    older: 'Oudere berichten',
    csv: 'Download als CSV',
    charts: 'Bekijk als grafiek',
    personal: 'Het bestand kan persoonsgegevens bevatten. Bewaar het veilig en niet langer dan nodig.',
    noText: 'Zonder tekst',
    wantsAnswer: 'Vraagt om antwoord',
    hasNote: 'Met notitie',
    assignee: (name: string) => `Bij ${name}`,
  },

  status: { new: 'Nieuw', 'in-progress': 'In behandeling', done: 'Afgehandeld' },

  rating: {
    /** From worst to best, as the visitor reads them under the faces. */
    steps: ['Heel slecht', 'Slecht', 'Gaat wel', 'Goed', 'Heel goed'] as readonly string[],
    thumb: (up: boolean) => `Duim ${up ? 'omhoog' : 'omlaag'} (${up ? 2 : 1} van 2)`,
    of: (word: string, value: number, max: number, stars: boolean) =>
      `${word} (${value} van ${max}${stars ? ' sterren' : ''})`,
  },

  message: {
    title: (reference: string) => `Bericht ${reference}`,
    back: 'Terug naar de lijst',
    received: 'Ontvangen',
    written: 'Geschreven',
    page: 'Pagina',
    same: 'Andere berichten over deze pagina',
    rating: 'Oordeel',
    category: 'Categorie',
    message: 'Bericht',
    notice: 'Let op',
    notBsn: 'De bezoeker zegt: het getal in dit bericht is geen BSN.',
    name: 'Naam',
    email: 'E-mail',
    topic: 'Onderwerp',
    context: 'Extra gegevens',
    handling: 'Behandeling',
    status: 'Status',
    assignee: 'Wie pakt dit op?',
    note: 'Notitie',
    noteHint: 'Alleen collega’s lezen dit. Zet er niet meer persoonsgegevens in dan nodig is.',
    noAssignee: 'Nog niemand',
    noNote: 'Geen notitie',
    changed: 'Laatst veranderd',
    save: 'Sla op',
    saved: 'Opgeslagen',
    masked: 'In uw tekst stond een burgerservicenummer (BSN). Dat hebben wij niet bewaard.',
    problems: 'Uw wijziging is niet opgeslagen. Controleer wat u hebt ingevuld.',
    conflict:
      'Uw wijziging is nog niet opgeslagen. Een collega heeft dit bericht ondertussen veranderd. Hieronder staat wat u hebt ingevuld. Kijk ernaar en sla het nog eens op.',
    theirs: 'Van uw collega',
    remove: 'Verwijder dit bericht',
  },

  remove: {
    title: (reference: string) => `Bericht ${reference} verwijderen?`,
    intro:
      'Het bericht, de contactgegevens en de notitie gaan voorgoed weg. U kunt ze niet terughalen. In reservekopieën kan het bericht nog een tijd staan.',
    confirm: 'Verwijder voorgoed',
    cancel: 'Niet verwijderen',
    done: (reference: string) => `Bericht ${reference} is verwijderd.`,
  },

  charts: {
    title: 'Grafieken',
    period: 'Periode',
    periods: { 30: '30 dagen', 90: '3 maanden', 365: '1 jaar', all: 'Alles' },
    own: 'Eigen periode',
    show: 'Toon',
    range: (from: string, until: string) => `${from} tot en met ${until}`,
    messages: 'Berichten',
    rated: 'Met een oordeel',
    average: 'Gemiddeld oordeel',
    outOf: (average: string) => `${average} van 5`,
    list: 'Bekijk deze berichten',
    table: (title: string) => `Cijfers: ${title}`,
    noRatings: 'In deze periode zijn er geen oordelen.',
    days: 'Een dag loopt hier van middernacht tot middernacht in UTC. Dat is bij ons 1 uur later, en in de zomertijd 2 uur.',
    columns: { average: 'Gemiddeld', rated: 'Oordelen', count: 'Berichten' },
    scale: ['1 = heel slecht', '5 = heel goed'] as readonly string[],
    point: (when: string, average: string, rated: number, count: number) =>
      `${when}: ${average}, ${number.format(rated)} oordelen, ${number.format(count)} berichten`,
    noAverage: 'geen oordeel',
    time: {
      title: 'Tevredenheid door de tijd',
      unit: { day: 'Dag', week: 'Week vanaf', month: 'Maand' },
      hint: 'De lijn is het gemiddelde oordeel. De balken eronder zijn het aantal berichten.',
      most: (count: number) => `Meeste berichten: ${number.format(count)}`,
      text: (first: string, from: string, last: string, until: string, low: string, lowWhen: string) =>
        `Van ${from} in ${first} naar ${until} in ${last}. Het laagste gemiddelde is ${low}, in ${lowWhen}.`,
    },
    pages: {
      title: 'Tevredenheid per pagina',
      unit: 'Pagina',
      hint: (enough: number) =>
        `De slechtste staan bovenaan. Alleen pagina’s met ${enough} of meer oordelen. Tussen haakjes staat het aantal oordelen.`,
      none: (enough: number) => `Nog geen pagina heeft ${enough} of meer oordelen in deze periode.`,
    },
    categories: {
      title: 'Tevredenheid per categorie',
      unit: 'Categorie',
      hint: 'De categorie met de meeste berichten staat bovenaan. Tussen haakjes staat het aantal oordelen.',
      none: 'In deze periode heeft geen bericht een categorie.',
    },
    bars: (shown: number, best: string, bestAverage: string, worst: string, worstAverage: string) =>
      `${shown} balken. De laagste is ${worst} met ${worstAverage}. De hoogste is ${best} met ${bestAverage}.`,
  },
};

/** The words of the inbox. */
export type Texts = typeof nl;
