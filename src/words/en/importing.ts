/** Words of `npm run import`: its report, and the few names it gives to things that it makes. `{…}` is filled in. */
export const importing = {
  notAssigned: 'Not assigned',
  unclassified: 'Unclassified',
  salesPlanOf: 'Sales plan, {name}',
  refused: 'Nothing was imported: {count} to mend first.',
  refusedDetail: 'Nothing was written to {folder}.',
  newFile: 'new',
  changedFile: 'changed',
  counts: {
    offerings: 'offerings added: {count}',
    people: 'people added: {count}',
    teams: 'teams added: {count}',
    customers: 'customers added: {count}',
    targets: 'targets set: {count}',
    crmLinks: 'CRM ids added: {count}',
    rowsAdded: 'rows added: {count}',
    rowsRemoved: 'rows removed: {count}',
  },
  nothingToChange: 'Nothing to change: {folder} already holds all of it.',
  wouldChange:
    'Would change {folder}: {created} new files, {changed} changed, {unchanged} as they were. Nothing was written.',
  hasChanged: 'Imported into {folder}: {created} new files, {changed} changed, {unchanged} as they were.',
  rowsLeftOut: 'Rows left out: {count}. They are listed above; mend them and run the import again.',
  line: 'line {line}',
  note: 'note',
  moreOfTheSame: '… and {count} more of the same kind.',
  nearest: ' Did you mean "{nearest}"?',
  findings: {
    'no-exports': 'The folder holds no export. Put at least one of these into it: {known}.',
    'file-too-large': 'The file has {size} MB; {most} MB is the most. Export a shorter time.',
    'no-text':
      'The file is a workbook or a PDF under the name of a CSV file. Open it where it was made and save it as "CSV UTF-8".',
    'not-utf8':
      'The file is not UTF-8, and its encoding cannot be told for sure. Save it as "CSV UTF-8", or write into columns.yaml: format: {{ encoding: windows-1252 }} under this file’s name.',
    'encoding-taken':
      'The file is not UTF-8; it was read as {encoding}. If names look wrong, name another under format in columns.yaml.',
    'looks-like-utf16':
      'The file holds zero bytes: it is UTF-16 without a byte-order mark, or no text. Save it as "CSV UTF-8", or write into columns.yaml: format: {{ encoding: utf-16le }} under this file’s name.',
    'broken-quotes':
      'A quotation mark opens here and does not close as it should, so the columns cannot be told apart. Double the quotation marks inside a text, or export the file again.',
    'empty-export': 'The file is empty. Leave it out or export it again.',
    'heading-missing':
      'No heading was recognised for {field}. The headings are: {headings}. Name the right one in columns.yaml, under this file’s name: {first}: Its heading',
    'heading-missing-mapped':
      'columns.yaml says that {field} is under "{heading}", but the file has no such heading. The headings are: {headings}.',
    'heading-choice':
      'Several columns could be {field}: {choices}. Choose one in columns.yaml, under this file’s name: {field}: {heading}',
    'heading-twice':
      'The heading "{heading}" appears twice in the file, so it cannot be told which is {field}. Rename one of the columns.',
    'heading-twice-left':
      'The heading "{heading}" appears twice in the file, so {field} was left out. Rename one of the columns to have it.',
    'heading-two-fields':
      'The heading "{heading}" could be both {other} and {field}. Say in columns.yaml which is which; all headings: {headings}.',
    'headings-in-two-delimiters':
      'The file can be read with several delimiters ({delimiters}). Choose one in columns.yaml, under this file’s name: format: {{ delimiter: ";" }}',
    'lines-before-headings': 'Lines before the headings were passed over: {lines}.',
    'lines-after-rows': 'Lines after the last row were passed over, as reports end with: {lines}.',
    'columns-broken':
      'The column map cannot be read from this line on: {value} – A colon, a quotation mark, a bracket or the indentation is wrong, or a name is there twice. It is written so: accounts: {{ id: Account ID, name: Account Name }}',
    'columns-unknown-file':
      '"{name}" is not an export. Write one of {known}, then its fields: accounts: {{ id: Account ID }}',
    'columns-unknown-field': '"{field}" is not a field of {kind}. Write one of: {known}.',
    'columns-not-text': 'After "{field}" a heading is expected, as plain text.',
    'columns-not-fields': 'After "{kind}" its fields are expected: {kind}: {{ id: Account ID }}',
    'columns-bad-format':
      'The format "{name}: {value}" is not understood. Known: decimal "." or ",", date such as d.m.yyyy, delimiter "," ";" tab "|", encoding such as windows-1252 or macintosh.',
    'decimal-choice':
      '"{written}" can mean two amounts, and nothing else in the file tells which. Choose in columns.yaml: {kind}: {{ format: {{ decimal: "," }} }} or decimal: "."',
    'decimal-conflict':
      '"{written}" has a decimal point and "{otherWritten}" on line {otherLine} a decimal comma. One file has one way; mend the file.',
    'date-choice':
      '"{written}" can mean two days, and nothing else in the file tells which. Choose in columns.yaml: {kind}: {{ format: {{ date: {formats} }} }}, one of these.',
    'date-conflict':
      '"{written}" does not fit how dates are written before it, such as "{otherWritten}" on line {otherLine}. One file has one way; mend the file.',
    'too-many-cells':
      'The row has {cells} cells for {headings} headings: a delimiter is inside a text without quotation marks.',
    'bad-amount': '"{value}" is not an amount as this file writes them.',
    'no-amount': 'The amount is missing.',
    'bad-date': '"{value}" is not a day as this file writes them.',
    'no-date': 'The date is missing.',
    'amount-too-large': 'The sum of {account} in {month} is larger than any one line may hold.',
    'other-currency':
      'Amounts are in {mark}, but the company counts in {currency}. One company has one currency; export in {currency}, or say --currency for a new folder.',
    'currency-conflict':
      'Some amounts are in {mark}, others in {currency}. One company has one currency; export all in one.',
    'currency-choice': 'The sign {mark} stands for several currencies ({choices}). Choose one with --currency.',
    'currency-taken': 'Amounts carry {mark}; taken as {currency}. Say another with --currency.',
    'no-id': 'The row has no customer id.',
    'no-name': 'The row has no name.',
    'no-account': 'The row does not say whose person this is: neither id nor name of a customer.',
    'text-too-long': '{field} has {length} characters; {most} is the most.',
    'id-twice': 'The id "{id}" was already on line {other}, for something else.',
    'row-twice': 'The same row was already on line {other}; it counts once.',
    'mixed-letters': '"{value}" mixes Latin letters with look-alikes of another script. Write it in one script.',
    'characters-removed': 'Invisible or control characters were taken out of {field}.',
    'value-left-out': '"{value}" is not a number for {field}; the row came in without it.',
    'field-left-out': '"{value}" is too long or does not fit {field}; the row came in without it.',
    'ambiguous-seller': 'Several of our people answer to "{value}"; the sales are kept without a salesperson.',
    'unknown-account': 'No customer answers to "{value}".',
    'ambiguous-account': 'Several customers answer to "{value}". Use the CRM id.',
    'unknown-segment': 'There is no segment "{value}". Known: {known}. Write segments/<id>.yaml for a new one first.',
    'unknown-person-made': '"{value}" is not in the team; made as a person without a unit in team/unassigned.yaml.',
    'ambiguous-person': 'Several of our people answer to "{value}"; the customer is left without an owner.',
    'unknown-parent': 'The parent "{value}" of {account} is not among the customers; left out.',
    'parent-cycle': '{account} would be its own parent with "{value}" as parent; left out.',
    'unknown-manager': 'The manager "{value}" of {person} is not in the team, or is several people; left out.',
    'manager-cycle': '{person} would report to themselves with "{value}" as manager; left out.',
    'no-owner': '{account} has no owner; it is listed under "Not assigned".',
    'account-kept-by-crm-id':
      'No customer answers to "{value}". The sales are kept under that id ({count} rows) and stay out of every sum until the customer is known.',
    'account-id-taken':
      'No customer of the CRM has the id "{value}", but another customer is called so here. Import accounts.csv first.',
    'unknown-target-of': 'Nobody and nothing answers to "{value}".',
    'target-of-nothing': 'The target says neither person, team, unit nor segment.',
    'target-of-two': 'The target is both of a segment and of somebody. Write two rows.',
    'ambiguous-target-of': 'Several answer to "{value}". Use the id.',
    'plan-differs':
      '{account}: {field} is "{plan}" in the plan and "{export}" in the export. The plan stays; change it by hand if the export is right.',
    'contact-details-left': 'E-mail addresses and telephone numbers stay in the CRM, on purpose.',
    'finances-need-day':
      'Net sales and employees of {count} customers were used to find their segment, but not written: figures need the day they were read. Say it with --as-of.',
    'finances-account-plans-only':
      'Net sales and employees are written to account plans only; a sales plan has no place for them.',
    'segments-made':
      'Segments were made as the export names them: {segments}. Each demands a sales plan; change planType in segments/ where customers deserve a plan of their own.',
    'offering-made': 'Offerings were added to company.yaml: {offerings}.',
    'crm-link-added': '{account} was found by its name or business id; the CRM id {id} was added to its plan.',
    'months-in-other-file':
      'Months {months} are in {other} already, which no import wrote; they would count twice. Take them out of one of the two.',
    'prospects-kept':
      '{count} customers stay prospects of new-customer plans: {names}. Their sales count there; their contacts stay in the CRM until they have a plan.',
    'sales-after-day':
      '{count} rows of sales are of months after {day}, the first of {month}. They come in, but the site and its sums do not show them before their month begins.',
    'sales-joined': '{count} rows of sales that were kept under "{value}" are sales of {account} now.',
    'content-has-problems':
      'The content folder has {count} errors. Mend them first: npm run check -- --content {folder}',
    'plan-too-large':
      'The file would have {size} KB, and the check takes at most {most} KB. Import fewer contacts or a shorter time.',
    'content-without-company': 'The folder holds plans but no company.yaml. Write one first, with name and currency.',
  },
};
