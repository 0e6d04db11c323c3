/**
 * What exports call their columns. To teach the import a new heading, add it here, in lower case, with spaces
 * between words: capitals, `_`, `-`, `.`, camelCase, `__c` and a currency at the end do not matter.
 *
 * A field has one or more groups, best first: "Account ID" is taken before "Account Name". Two headings of one file
 * in the same group are a choice that only a person can make, and the file is refused until `columns.yaml` makes it.
 */
export const EXPORT_KINDS = ['accounts', 'contacts', 'actuals', 'team', 'targets'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

type Groups = readonly (readonly string[])[];

/** Each alias a group of its own: the first that a file has is taken. For facts where a wrong column is seen at once. */
const inOrder = (...aliases: string[]): Groups => aliases.map((alias) => [alias]);

const CUSTOMER_ID: Groups = [
  ['account id', 'customer id', 'company id', 'client id', 'asiakas id', 'asiakastunnus', 'associated company ids (primary)', 'associated company id', 'crm id', 'account id 18', 'case safe account id'],
  ['account number', 'account no', 'customer number', 'customer no', 'customer code', 'customer account', 'sell to customer no', 'bill to customer no', 'asiakasnumero', 'asiakasnro', 'as nro', 'asno', 'asiakas nro', 'asiakaskoodi',
    'kundennummer', 'kundennr', 'kunden nr', 'kunde nr', 'kundnummer', 'kundnr', 'firmennummer', 'kontonummer', 'debitor nr', 'debitorennr', 'debitorennummer', 'associated company ids'],
];
const CUSTOMER_NAME: Groups = inOrder('account name', 'customer name', 'company name', 'associated company (primary)', 'associated company', 'asiakkaan nimi', 'asiakas', 'yritys', 'kundenname', 'firmenname',
  'firma', 'kunde', 'kundnamn', 'kund', 'account', 'customer', 'company', 'client');

const PERIOD_ALIASES = [
  'date', 'invoice date', 'posting date', 'order date', 'document date', 'transaction date', 'booking date', 'actual close date', 'close date', 'päivä', 'päivämäärä', 'pvm', 'laskun päivä', 'laskun päivämäärä', 'laskun pvm', 'laskupäivä', 'laskutuspäivä', 'tilauspäivä', 'kirjauspäivä',
  'tositepäivä', 'toteutumispäivä', 'datum', 'rechnungsdatum', 'buchungsdatum', 'belegdatum', 'auftragsdatum', 'abschlussdatum', 'tatsächliches abschlussdatum', 'fakturadatum', 'orderdatum', 'bokföringsdatum', 'created on date',
];
const MONTH_ALIASES = ['month', 'period', 'accounting period', 'invoice month', 'kuukausi', 'kk', 'jakso', 'laskutuskuukausi', 'monat', 'periode', 'månad'];
const AMOUNT_ALIASES = [
  'amount', 'net amount', 'net sales', 'net total', 'sales', 'sales amount', 'sales amount (actual)', 'revenue', 'actual revenue', 'invoiced', 'invoiced amount', 'net value', 'line amount', 'subtotal', 'amount excl vat', 'amount excluding vat', 'total excl vat', 'total without tax',
  'netto', 'nettosumma', 'summa', 'myynti', 'nettomyynti', 'liikevaihto', 'laskutus', 'laskutettu', 'arvo', 'veroton summa', 'veroton', 'summa alv 0', 'summa (alv 0%)', 'summa alv 0 %', 'toteuma', 'euroa', 'eur',
  'betrag', 'nettobetrag', 'umsatz', 'nettoumsatz', 'nettowert', 'tatsächlicher umsatz', 'belopp', 'nettobelopp', 'försäljning', 'omsättning', 'montant',
];
/** Taken only where no net amount is named: they may hold taxes, and a person sees that at once. */
const TOTAL_ALIASES = ['total', 'total amount', 'invoice amount', 'invoice total', 'order total', 'sum', 'value', 'yhteensä', 'loppusumma', 'laskun summa', 'summe', 'gesamt', 'gesamtbetrag', 'rechnungsbetrag', 'wert'];
const CURRENCY: Groups = inOrder('currency', 'currency code', 'currency iso code', 'amount currency', 'currency of amount', 'annual revenue currency', 'valuutta', 'valuuttakoodi', 'währung', 'valuta', 'transaction currency');
const FIRST_NAME: Groups = inOrder('first name', 'given name', 'forename', 'etunimi', 'vorname', 'förnamn');
const LAST_NAME: Groups = inOrder('last name', 'surname', 'family name', 'sukunimi', 'nachname', 'efternamn');
const JOB_TITLE: Groups = inOrder('job title', 'title', 'position', 'role', 'tehtävänimike', 'nimike', 'titteli', 'asema', 'tehtävä', 'position (job title)', 'funktion', 'berufsbezeichnung', 'stellenbezeichnung', 'titel', 'befattning');

export const ALIASES = {
  accounts: {
    // The CRM's own id of the record before a number that somebody gave it: the number may be missing, and the CRM's other exports go by the record.
    id: [...CUSTOMER_ID.slice(0, 1), ['(do not modify) account', '(do not modify) company', '(nicht ändern) firma', '(nicht ändern) konto', '(älä muokkaa) asiakas', '(älä muokkaa) tili'], ['record id', 'hs object id'], ...CUSTOMER_ID.slice(1), ['id', 'tunnus', 'nummer', 'number', 'numero', 'nro', 'nr', 'no']],
    // Another id of the customer, by which the other exports may call it.
    number: inOrder(...CUSTOMER_ID.flat()),
    name: [...CUSTOMER_NAME, ...inOrder('name', 'nimi', 'namn', 'unternehmen', 'kontoname', 'asiakkuus')],
    segment: inOrder('customer segment', 'segment', 'asiakasluokka', 'segmentti', 'asiakassegmentti', 'customer class', 'customer group', 'account class', 'classification', 'luokka', 'asiakasryhmä', 'abc', 'abc class', 'abc luokka', 'kundensegment', 'kundenklasse', 'kundengruppe', 'kundsegment', 'tier', 'account tier', 'target tier', 'rating category'),
    kam: inOrder('key account manager', 'kam', 'account owner', 'account owner name', 'company owner', 'account manager', 'owner name', 'owner full name', 'owner', 'avainasiakaspäällikkö', 'asiakasvastaava', 'asiakaspäällikkö', 'vastuumyyjä', 'myyjä', 'vastuuhenkilö', 'omistaja', 'salesperson', 'sales rep', 'sales representative', 'salesperson code',
      'besitzer', 'eigentümer', 'kundenbetreuer', 'verkäufer', 'betreuer', 'säljare', 'kundansvarig', 'owner id', 'account owner id', 'hubspot owner id', 'assigned to', 'assigned user'),
    parent: inOrder('parent account id', 'parent id', 'parent company id', 'parent customer id', 'parent account number', 'parent customer number', 'parent customer no', 'parent account', 'parent company', 'parent customer', 'parent', 'ultimate parent', 'emoyhtiö', 'emoyritys', 'emoasiakas', 'konserni', 'übergeordnete firma', 'muttergesellschaft', 'konzern', 'moderbolag'),
    industry: inOrder('industry', 'branch', 'sector', 'toimiala', 'ala', 'branche', 'bransch'),
    businessId: inOrder('business id', 'y tunnus', 'ytunnus', 'company registration number', 'registration number', 'organisation number', 'organization number', 'vat number', 'vat id', 'vat registration no', 'tax id', 'alv tunnus', 'duns', 'd u n s number', 'handelsregisternummer', 'ust idnr', 'ust id', 'umsatzsteuer id', 'organisationsnummer'),
    crmUrl: inOrder('crm url', 'crm link', 'crm address', 'record url', 'record link', 'account url', 'crm linkki', 'crm osoite', 'linkki', 'link'),
    netSales: inOrder('net sales', 'annual revenue', 'revenue', 'turnover', 'liikevaihto', 'jahresumsatz', 'umsatz', 'omsättning'),
    employees: inOrder('employees', 'number of employees', 'no of employees', 'employee count', 'headcount', 'henkilöstömäärä', 'henkilöstö', 'henkilöstöä', 'työntekijämäärä', 'työntekijöitä', 'anzahl mitarbeiter', 'anzahl der mitarbeiter', 'mitarbeiterzahl', 'mitarbeiter', 'beschäftigte', 'antal anställda', 'anställda'),
    city: inOrder('city', 'billing city', 'town', 'address 1: city', 'address 1 city', 'address1 city', 'mailing city', 'shipping city', 'kaupunki', 'paikkakunta', 'postitoimipaikka', 'toimipaikka', 'ort', 'stadt', 'adresse 1: ort', 'adresse 1: stadt', 'ort/stadt', 'postort', 'stad'),
    country: inOrder('country', 'country/region', 'country region', 'billing country', 'billing country/region', 'address 1: country/region', 'address 1: country', 'address 1 country', 'address1 country', 'mailing country', 'maa', 'land', 'land/region', 'adresse 1: land/region', 'adresse 1: land', 'country code', 'maakoodi'),
    currency: CURRENCY,
  },
  contacts: {
    id: [['contact id', 'person id', 'case safe contact id', 'yhteyshenkilön tunnus', 'henkilön tunnus', 'yhteystiedon tunnus', 'henkilönumero', 'kontakt id', 'kontaktnummer', 'kontakt nr'], ['(do not modify) contact', '(nicht ändern) kontakt', '(älä muokkaa) yhteyshenkilö'], ['record id', 'hs object id'], ['id', 'tunnus', 'nro', 'nr']],
    account: [...CUSTOMER_ID, ['parent customer id', 'parent account id', 'primary company id', 'primary associated company id'], ...CUSTOMER_NAME, ...inOrder('company name (parent customer)', 'parent customer', 'parent account', 'primary company', 'organisation', 'organization', 'asiakkuus', 'firmenname', 'unternehmen', 'företag')],
    // By which the customer is found in a row that leaves the column above empty.
    accountName: CUSTOMER_NAME,
    name: inOrder('full name', 'contact name', 'contact', 'name', 'koko nimi', 'yhteyshenkilö', 'yhteyshenkilön nimi', 'nimi', 'henkilö', 'vollständiger name', 'kontaktname', 'ansprechpartner', 'kontakt', 'fullständigt namn', 'kontaktperson', 'namn'),
    firstName: FIRST_NAME,
    lastName: LAST_NAME,
    title: JOB_TITLE,
    unit: inOrder('department', 'business unit', 'unit', 'division', 'site', 'osasto', 'yksikkö', 'toimipaikka', 'abteilung', 'bereich', 'avdelning'),
    email: inOrder('email', 'e mail', 'email address', 'sähköposti', 'sähköpostiosoite', 'e mail adresse', 'epost', 'e post'),
    phone: inOrder('phone', 'phone number', 'business phone', 'mobile phone', 'mobile', 'mobile phone number', 'puhelin', 'puhelinnumero', 'matkapuhelin', 'telefon', 'telefon (geschäftlich)', 'handy', 'mobiltelefon'),
  },
  actuals: {
    id: inOrder('invoice id', 'invoice number', 'invoice no', 'order id', 'order number', 'document no', 'document number', 'entry no', 'transaction id', 'opportunity id', 'deal id', 'laskunumero', 'laskun numero', 'laskunro', 'laskun nro', 'lasku', 'tilausnumero', 'tilaus', 'tosite', 'tositenumero', 'rechnungsnummer', 'rechnung nr', 'rechnungsnr', 'belegnummer', 'belegnr', 'auftragsnummer', 'fakturanummer', 'record id', 'id', 'tunnus'),
    account: [...CUSTOMER_ID, ...CUSTOMER_NAME, ...inOrder('bill to customer', 'sold to', 'potential customer', 'potenzieller kunde')],
    accountName: CUSTOMER_NAME,
    date: [PERIOD_ALIASES],
    month: [MONTH_ALIASES],
    // Beside a month without a year: "2026" and "3". A fiscal year is none of these, since its months are counted otherwise.
    year: inOrder('year', 'calendar year', 'invoice year', 'vuosi', 'kalenterivuosi', 'laskutusvuosi', 'jahr', 'kalenderjahr', 'år'),
    amount: [AMOUNT_ALIASES, TOTAL_ALIASES],
    salesperson: inOrder('salesperson', 'sales person', 'sales rep', 'sales representative', 'salesperson name', 'salesperson code', 'seller', 'opportunity owner', 'deal owner', 'account owner', 'owner', 'myyjä', 'myyjän nimi', 'vastuumyyjä', 'myyjäkoodi', 'vastuuhenkilö', 'verkäufer', 'verkäufercode', 'vertriebsmitarbeiter', 'besitzer', 'säljare'),
    offering: inOrder('offering', 'product family', 'product group', 'product line', 'item category', 'item category code', 'product category', 'product', 'item', 'service', 'tarjooma', 'tuoteryhmä', 'tuotelinja', 'tuote', 'palvelu', 'nimike', 'produktgruppe', 'produktfamilie', 'warengruppe', 'produkt', 'artikel', 'produktgrupp'),
    currency: CURRENCY,
  },
  team: {
    id: inOrder('employee id', 'employee number', 'employee no', 'user id', 'person id', 'salesperson code', 'salesperson id', 'owner id', 'henkilönumero', 'henkilötunniste', 'työntekijänumero', 'käyttäjätunnus', 'myyjäkoodi', 'myyjänumero', 'personalnummer', 'mitarbeiternummer', 'mitarbeiter nr', 'benutzer id', 'anställningsnummer', 'record id', '(do not modify) user', '(nicht ändern) benutzer', 'id', 'tunnus', 'nro', 'nr', 'code', 'koodi'),
    name: inOrder('full name', 'name', 'employee name', 'employee', 'user name', 'salesperson', 'koko nimi', 'nimi', 'henkilö', 'työntekijä', 'myyjä', 'vollständiger name', 'mitarbeiter', 'verkäufer', 'namn'),
    firstName: FIRST_NAME,
    lastName: LAST_NAME,
    title: JOB_TITLE,
    team: inOrder('team', 'team name', 'sales team', 'tiimi', 'myyntitiimi', 'ryhmä', 'vertriebsteam', 'gruppe'),
    unit: inOrder('business unit', 'unit', 'division', 'department', 'office', 'yksikkö', 'liiketoimintayksikkö', 'osasto', 'toimipiste', 'konttori', 'geschäftsbereich', 'unternehmenseinheit', 'abteilung', 'bereich', 'niederlassung', 'enhet', 'avdelning'),
    manager: inOrder('manager id', 'manager', 'manager name', 'reports to', 'supervisor', 'esihenkilö', 'esimies', 'päällikkö', 'vorgesetzter', 'vorgesetzte', 'chef'),
    email: inOrder('email', 'e mail', 'sähköposti', 'primary email', 'e mail adresse'),
    phone: inOrder('phone', 'mobile phone', 'puhelin', 'telefon'),
  },
  targets: {
    person: inOrder('person', 'salesperson', 'sales person', 'sales rep', 'owner', 'employee', 'forecast owner', 'quota owner', 'user', 'salesperson code', 'henkilö', 'myyjä', 'vastuumyyjä', 'mitarbeiter', 'verkäufer', 'besitzer', 'säljare'),
    team: inOrder('team', 'sales team', 'tiimi', 'myyntitiimi', 'ryhmä', 'vertriebsteam'),
    unit: inOrder('business unit', 'unit', 'division', 'department', 'office', 'yksikkö', 'liiketoimintayksikkö', 'osasto', 'geschäftsbereich', 'bereich', 'niederlassung', 'enhet'),
    segment: inOrder('customer segment', 'segment', 'asiakasluokka', 'segmentti', 'customer group', 'luokka', 'kundensegment', 'kundsegment'),
    date: [[...PERIOD_ALIASES, ...MONTH_ALIASES, 'start date', 'period start', 'alkupäivä', 'startdatum']],
    quarter: [['quarter', 'fiscal quarter', 'fiscal period', 'year', 'fiscal year', 'kvartaali', 'neljännes', 'vuosineljännes', 'vuosi', 'tilikausi', 'quartal', 'geschäftsjahr', 'jahr', 'kvartal', 'år']],
    amount: [[...AMOUNT_ALIASES, 'target', 'quota', 'quota amount', 'sales target', 'target amount', 'goal', 'tavoite', 'myyntitavoite', 'ziel', 'zielbetrag', 'sollwert', 'umsatzziel', 'mål'], TOTAL_ALIASES],
    currency: CURRENCY,
  },
} as const satisfies Record<ExportKind, Record<string, Groups>>;

export type FieldOf<K extends ExportKind> = keyof (typeof ALIASES)[K] & string;

/** What a file cannot do without: of each line, one of its ways; each way is the fields that it needs. */
export const REQUIRED: { readonly [K in ExportKind]: readonly (readonly (readonly FieldOf<K>[])[])[] } = {
  accounts: [[['id']], [['name']]],
  contacts: [[['account']], [['name'], ['firstName', 'lastName'], ['lastName']]],
  actuals: [[['account']], [['date'], ['month']], [['amount']]],
  team: [[['name'], ['firstName', 'lastName'], ['lastName']]],
  targets: [[['person'], ['team'], ['unit'], ['segment']], [['quarter'], ['date']], [['amount']]],
};

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'tammikuu', 'tammi', 'januar', 'januari', 'jän', 'jänner'], ['february', 'feb', 'helmikuu', 'helmi', 'februar', 'februari'], ['march', 'mar', 'maaliskuu', 'maalis', 'märz', 'mär', 'mrz', 'mars'],
  ['april', 'apr', 'huhtikuu', 'huhti'], ['may', 'toukokuu', 'touko', 'mai', 'maj'], ['june', 'jun', 'kesäkuu', 'kesä', 'juni'], ['july', 'jul', 'heinäkuu', 'heinä', 'juli'], ['august', 'aug', 'elokuu', 'elo', 'augusti'],
  ['september', 'sep', 'sept', 'syyskuu', 'syys'], ['october', 'oct', 'lokakuu', 'loka', 'oktober', 'okt'], ['november', 'nov', 'marraskuu', 'marras'], ['december', 'dec', 'joulukuu', 'joulu', 'dezember', 'dez'],
];
/** Number of a month by its name, in the languages of common exports; Finnish also inflected ("heinäkuuta"). */
export const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.flatMap((name): [string, number][] => [[name, at + 1], ...(name.endsWith('kuu') ? [[`${name}ta`, at + 1] as [string, number]] : [])])),
);
