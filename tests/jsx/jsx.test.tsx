import { expect, test } from 'vitest';
import { raw, type Printable } from '#jsx/html.ts';

const text = (part: Printable) => String(part);
const HOSTILE = `"><img src=x onerror='alert(1)'>&`;

test('text and the values of attributes are escaped, always', () => {
  expect(text(<p title={HOSTILE}>{HOSTILE}</p>)).toBe(
    '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;</p>',
  );
  expect(text(<p class={['name', HOSTILE]}></p>)).toBe(
    '<p class="name &quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;"></p>',
  );
});

test('markup stays markup, and only what is said to be markup is', () => {
  const asIfMarkup = { text: '<b>Havulinna</b>', toString: () => '<b>Havulinna</b>' } as unknown as Printable;
  expect(text(<p>{raw('<b>Havulinna</b>')}</p>)).toBe('<p><b>Havulinna</b></p>');
  expect(text(<p>{asIfMarkup}</p>)).toBe('<p></p>');
});

test('a figure that is 0 is printed; nothing, false and true print nothing; a list prints its members', () => {
  expect(text(<td>{0}</td>)).toBe('<td>0</td>');
  expect(
    text(
      <td>
        {undefined}
        {null}
        {false}
        {true}
        {''}
      </td>,
    ),
  ).toBe('<td></td>');
  expect(text(<ul>{['Needs', 'Goals'].map((name) => [<li>{name}</li>, ' '])}</ul>)).toBe(
    '<ul><li>Needs</li> <li>Goals</li> </ul>',
  );
});

test('an attribute that is nothing or false is left out, one that is true stands alone, one that is empty stays empty', () => {
  expect(text(<button type="button" hidden={false} title={undefined} disabled data-uses=""></button>)).toBe(
    '<button type="button" disabled data-uses=""></button>',
  );
  expect(text(<p class={['small', false, undefined, 'ink2']}></p>)).toBe('<p class="small ink2"></p>');
  expect(text(<p class={[false]}></p>)).toBe('<p></p>');
});

test('elements without an end have none, and shapes close themselves', () => {
  expect(
    text(
      <>
        <br />
        <input name="q" />
        <svg>
          <path d="M0 0" />
        </svg>
      </>,
    ),
  ).toBe('<br><input name="q"><svg><path d="M0 0"/></svg>');
});
