import type { LinkingRule } from '#domain/checks/linking-rules.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';

/** What each rule about files means and why it matters, for its handbook page. */
export const readingMeanings: Record<ReadingRule | LinkingRule, string> = {
  'company-missing':
    'company.yaml names the company, its currency and its fiscal year. Without it no figure and no quarter can be read.',
  'unknown-file':
    'A file or folder is where plans belong, but under a name from which no plan is read. It would be left out without anybody noticing.',
  'file-not-read':
    'The content folder holds something besides plans. It is left alone; the hint tells you so in case it was meant as a plan.',
  'file-name':
    'The name of a file becomes part of the page’s address, and is the id by which other files point at it. It must work in an address on every computer.',
  'file-name-collision':
    'Two names differ only by capital letters or accents. Some computers take them for one file, and one of the plans would be lost.',
  'file-outside-folder':
    'A link leads out of the content folder. What is reviewed and kept in version control must be the file itself.',
  'file-unreadable': 'A file is there but cannot be opened, so its plan would be missing from every sum.',
  'file-too-large':
    'The file is far larger than a plan or a list of figures can be. It is probably another file under this name.',
  'file-empty': 'The file holds nothing. An empty plan is not a plan, and should not count as one.',
  'not-utf-8':
    'Files are read as UTF-8. In any other encoding letters such as ä and ö would turn into other signs, in names first of all.',
  'forbidden-character':
    'The text holds a character that nobody can see or that turns the direction of writing. It breaks searching, and it can make a text look like another one.',
  'mixed-script':
    'A word mixes letters of two alphabets that look alike. It reads well, but nobody finds it by searching.',
  'frontmatter-missing':
    'A plan begins with its fields between two lines of ---. Without them there is a text, but no plan.',
  'frontmatter-unclosed':
    'The line --- that ends the fields is missing, so it cannot be told where the fields end and the text begins.',
  'frontmatter-twice':
    'A file has one block of fields. A second one would be shown as text, and its figures would count nowhere.',
  'yaml-syntax':
    'The fields are not well-formed YAML: a colon, a quote, a bracket or the indentation is wrong. Nothing after that place can be trusted.',
  'yaml-feature':
    'YAML has features that let a line mean something written elsewhere. Plans do without them, so that every line says what it means to whoever reads it.',
  'yaml-too-deep':
    'Fields are nested much deeper than any plan needs. It is usually a slip of brackets or indentation.',
  'duplicate-field':
    'A field appears twice in the same group. Only one of the two could count, and a reader could not tell which.',
  'reserved-field': 'A field has a name that the software keeps for itself. It cannot be used in a plan.',
  'number-not-plain':
    'The number is written in a way that YAML, spreadsheets and people read differently. A figure must have one meaning.',
  'unknown-field':
    'There is no field of this name here. The name is usually misspelt, and what the field says would be lost silently.',
  'missing-field': 'A field without which the rest cannot be understood is not there.',
  'empty-field': 'A field is there with nothing after it. What is not set is left out; none is written as 0.',
  'wrong-type':
    'The field holds another kind of thing than it should: a text for a number, one value for a list. Nothing is converted silently.',
  'unknown-value':
    'The field takes one of a few words, and this is none of them. Counts and filters rest on these words.',
  'text-too-long':
    'The text is longer than its place on the page has room for. Long reasoning belongs in the body of the plan.',
  'number-out-of-range': 'The number is larger or smaller than the field can mean.',
  'list-too-short': 'A list that must name something names too little, so the file says nothing yet.',
  'invalid-id':
    'An id is a short name that other lines point at. It never changes and becomes part of links, so it holds only small letters, digits and hyphens.',
  'invalid-date':
    'The day is not in the calendar or is written in another order. Ages and due days are counted from it.',
  'invalid-month': 'The month is not written as year and month. Figures from finance are put into quarters by it.',
  'invalid-quarter': 'The quarter of the figure does not exist, so the figure would count in no sum.',
  'invalid-due': 'The time at which something is due does not exist, so nobody could be reminded of it.',
  'invalid-address': 'The address is not a whole web address, so the link would lead nowhere.',
  'empty-text': 'A text is written but holds only spaces. It would look filled in and say nothing.',
  'never-shared':
    'What we think of people, how sure we are, what we invest and our own warnings and notes are never for the customer. No mark can put them into the joint plan.',
  'period-overlap': 'A year and one of its quarters both have a figure. Added up, the same money would count twice.',
  'amount-decimals':
    'The amount has more decimals than the currency has. Amounts are exact to the smallest unit of the currency, and none is rounded silently.',
  'amount-range': 'The amount is larger than any customer’s sales can be. It is probably written in cents.',
  'unknown-currency': 'The currency is not one of the ISO list, so it is not known how many decimals its amounts have.',
  'unknown-time-zone': 'The time zone is not one of the IANA list, so it is not known which day it is at the company.',
  'body-syntax':
    'The text of the plan breaks off: a component is opened and not closed, or a sign means something other than it should.',
  'body-expression':
    'A plan is data and holds no code. A brace would begin code, and the page would show something other than what is written.',
  'body-module':
    'A line that begins with import or export would be code. A plan holds none, so that it may be opened and built without risk.',
  'body-html':
    'Plans are written in Markdown and a few components. HTML is not accepted, so that every plan looks the same, prints and stays safe.',
  'body-picture':
    'Plans hold text only. A picture cannot be searched or compared, and one from another site would tell that site who reads the plan.',
  'body-address': 'A link in the text leads to an address that a browser should not open or that leads nowhere.',
  'body-too-complex':
    'The text nests or repeats something more often than a person would write. It would take the reader of the file very long.',
  'line-too-long':
    'A line of the text is longer than any editor shows and any comparison of two versions can point into. Paragraphs have an empty line between them.',
  'text-not-shown':
    'Markdown reads these words and shows them nowhere: an address of a link that nothing uses, a cell beyond the heading of its table, the title of a link, words behind the opening of a block of code. What is written in a plan is what its page shows.',
  'body-unreadable':
    'The Markdown parser breaks down on the text of the plan, or takes too long over it. Look for something repeated or nested very often in the file, and write it more simply.',
  'unknown-component':
    'There is no component of this name. The name is usually misspelt, and what the component should show would be missing.',
  'component-content': 'The component fetches what it shows from the fields. Text written inside it would be lost.',
  'component-in-line': 'The component makes a section of its own, which cannot be in the middle of a sentence.',
  'unknown-attribute': 'The component has no attribute of this name. What it says would be lost silently.',
  'missing-attribute': 'The component does not know what it is about until the attribute says so.',
  'attribute-not-text': 'An attribute is a plain text in quotes. Code in braces is not run, so it would have no value.',
  'unknown-attribute-value': 'The attribute takes one of a few words, and this is none of them.',
  'csv-syntax':
    'A quote in the file is not closed or is one too many, so it cannot be told where a row ends. Amounts could move to other rows.',
  'csv-header':
    'The columns of the file are told by its first line. Without all of them, the figures cannot be told apart.',
  'csv-columns':
    'A row has more or fewer values than the heading. An amount with a decimal comma often splits in two this way.',
  'csv-value': 'A value is missing or is not a plain number. An actual is never guessed.',
  'unknown-reference':
    'A line points at something by its id, and nothing has that id. The link between plan, person and goal would be missing without anybody noticing.',
  'shared-names-internal':
    'A text for the customer points at something that is internal, and its name would stand in the joint plan.',
  'duplicate-id': 'Two things have one id, so it cannot be told which of them a line means.',
  'customer-in-two-plans':
    'A customer is in two plans. Its sales would count twice, and two people would each think that the customer is theirs.',
  'circular-reference':
    'People or customers are above each other in a circle. Nobody would be at the top, and the chart could not be drawn.',
  'review-twice':
    'An account or a segment has two reviews of one quarter, so it cannot be told which judgement and which decisions hold.',
  'review-too-early': 'A review judges a quarter that had not begun on its day. The day or the folder is wrong.',
  'trust-twice': 'Trust in one quarter is stated in two places, which may say different things, now or later.',
  'sum-out-of-range': 'The amounts add up to more than can be counted exactly. Somewhere there is a digit too many.',
  'unknown-rule':
    'company.yaml grades a rule that does not exist or is always an error. The grade that was meant would not be in force.',
  'snapshot-name':
    'A file among the sealed quarters is not named by its quarter, so nobody could tell which quarter it closes.',
  'snapshot-unreadable':
    'A sealed quarter cannot be read. Its pages would be missing, and nobody could say what the quarter was.',
  'snapshot-altered':
    'A sealed quarter does not hold what was sealed: at least one byte is different. A closed quarter cannot be rewritten; corrections are notes beside it.',
  'snapshot-version': 'A quarter was sealed by a newer Rulla than this one, which does not know how to read it.',
  'notes-without-snapshot':
    'Corrections are written beside a seal. Without one there is nothing that they could correct.',
};
