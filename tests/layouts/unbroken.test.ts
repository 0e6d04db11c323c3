import { expect, test } from 'vitest';
import { unbroken } from '#layouts/unbroken.ts';

test('a quarter, a day and a month are one word wherever they stand in a text', () => {
  expect(
    unbroken(
      '<h2>The same by corporate group, 2026-Q3</h2><p>Added up by quarter from 2026-Q3–2027-Q1 (2026-Q4), 2026-09-18 and 2026-09.',
    ),
  ).toBe(
    '<h2>The same by corporate group, <bdi>2026-Q3</bdi></h2><p>Added up by quarter from <bdi>2026-Q3</bdi>–<bdi>2027-Q1</bdi> (<bdi>2026-Q4</bdi>), ' +
      '<bdi>2026-09-18</bdi> and <bdi>2026-09</bdi>.',
  );
  expect(unbroken('<tr><th>2026-Q1<th>Reviews of 2026-Q2 held<td>4')).toBe(
    '<tr><th><bdi>2026-Q1</bdi><th>Reviews of <bdi>2026-Q2</bdi> held<td>4',
  );
  expect(unbroken('<td><b>3</b> 2026-Q3:n luvut')).toBe('<td><b>3</b> <bdi>2026-Q3</bdi>:n luvut');
});

test('what is read by machines or laid out in a row keeps it as it is: addresses, scripts, choices, drawings, menus', () => {
  for (const markup of [
    '<a href="/quarters/2026-q3/" title="2026-Q3" data-q=2026-Q3>x</a>',
    '<title>Quarter 2026-Q3</title>',
    '<script>const now = "2026-Q3"</script>',
    '<style>.a{content:"2026-Q3"}</style>',
    '<option>2026-Q3<option selected>2026-Q4',
    '<li><a href=/quarters/2026-q3/>Quarter 2026-Q3</a>',
    '<li><a href=/quarters/2026-q2/>2026-Q2<span>sealed</span></a>',
    '<th scope=row>Sealed quarter 2026-Q2<td>Growth',
    '<a class="edit-link act" href=/edit/>Begin the review of 2026-Q3</a>',
    '<a href=/quarters/2026-q3/><span><b>2026-Q3</b> <span>Preliminary</span></span></a>',
    '<h2 id=actions><a href=/handbook/visits/>Actions of 2026-Q1</a>',
    '<p>Since 2026-Q1',
    '<textarea name=t>2026-Q3</textarea>',
    '<svg><title>2026-Q3</title><text x=1>2026-Q3<tspan>2026-Q4</tspan> 2027-Q1</text></svg>',
  ])
    expect(unbroken(markup)).toBe(markup);
});

test('what only looks like one is left alone: a number of a letter, a quarter that is none, a file', () => {
  const markup = '<p>12026-Q3 2026-Q5 2026-Q3-x a-2026-Q3 2026-1 0044-123-4567 reviews/2026-Q3/a 2026-Q3.json';
  expect(unbroken(markup)).toBe(markup);
});
