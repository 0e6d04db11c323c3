import type { ByQuarter } from '#domain/plan/fields.ts';
import { byText } from '#domain/order.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { Findings } from '../reading/finding.ts';
import { addressIn, bareName, otherOrders, sameName } from './names.ts';
import { crmKey } from './crm-key.ts';
import type { TeamRow } from '../reading/rows.ts';
import { distinctIds } from '#writing/slug.ts';
import { slugOf } from '#writing/slug-of.ts';

/** A person, team or unit of our own that the import makes. */
export interface NewMember {
  id: string;
  name: string;
  title: string;
  crmId: string;
  manager: string | undefined;
  targets: ByQuarter;
}
export interface NewTeam {
  id: string;
  name: string;
  targets: ByQuarter;
  people: NewMember[];
}
/** People and teams that come into a unit. A unit that stands already keeps its name and its file. */
export interface UnitGrowth {
  id: string;
  name: string;
  isNew: boolean;
  targets: ByQuarter;
  teams: NewTeam[];
  /** New people of teams that stand already, by the team's id. */
  joining: Map<string, NewMember[]>;
  people: NewMember[];
}

export interface OurPeople {
  growth: Map<string, UnitGrowth>;
  /**
   * Id of the person that a name, an id or a CRM id means; `several` when it means more than one. "Salmela Petri" is
   * Petri Salmela where nobody is called so the other way round; then it is turned.
   */
  find(written: string): { id: string; isTurned?: true } | 'several' | undefined;
  /** The known name nearest to a wrong one. */
  nearestTo(written: string): string | undefined;
  /** The person behind an id, if the import makes them. */
  newMember(id: string): NewMember | undefined;
  nameOf(id: string): string;
  /** Makes people for names that nobody answers to, in a unit of their own. */
  welcome(names: readonly { name: string; id?: string }[]): void;
}

export const UNASSIGNED = 'unassigned';

/**
 * Our people: those of the content, and those of `team.csv` who are not among them. Nobody who stands already is
 * changed.
 */
export function gatherOurPeople(
  portfolio: Portfolio | undefined,
  rows: readonly TeamRow[],
  notAssigned: string,
  findings: Findings,
): OurPeople {
  const growth = new Map<string, UnitGrowth>();
  const names = new Map<string, string>();
  const fresh = new Map<string, NewMember>();
  const keys = new Map<string, Set<string>>();
  const know = (key: string, id: string) => void (key !== '' && keys.set(key, (keys.get(key) ?? new Set()).add(id)));
  const knowPerson = (id: string, name: string, crmId: string) => {
    names.set(id, name);
    know(`id:${id}`, id);
    if (crmId !== '') know(`crm:${crmKey(crmId)}`, id);
    know(`name:${sameName(name)}`, id);
    const { certain, turned } = otherOrders(name);
    for (const other of certain) know(`name:${sameName(other)}`, id);
    for (const other of turned) know(`turned:${sameName(other)}`, id);
  };
  for (const member of portfolio?.members.values() ?? []) knowPerson(member.id, member.name, member.crmId ?? '');

  const find: OurPeople['find'] = (told) => {
    const isBare = !/[@(<[]/.test(told);
    const written = isBare ? told : bareName(told);
    const address = isBare ? undefined : addressIn(told);
    const addressed = address === undefined ? undefined : keys.get(`mail:${address}`);
    if (addressed?.size === 1) return { id: [...addressed][0] ?? '' };
    for (const key of [`crm:${crmKey(written)}`, `id:${written}`, `name:${sameName(written)}`]) {
      const found = keys.get(key);
      if (found?.size === 1) return { id: [...found][0] ?? '' };
      if (found) return 'several';
    }
    const turned = keys.get(`turned:${sameName(written)}`);
    if (turned) return turned.size === 1 ? { id: [...turned][0] ?? '', isTurned: true } : 'several';
    // Whatever somebody wrote in brackets behind a name that is known: "(on leave)", "[South]".
    const [, shorter = ''] = /^(.*\S)\s*[([][^()[\]]*[)\]]$/u.exec(written) ?? [];
    return shorter === '' ? undefined : find(shorter);
  };

  // A person of the export is one of ours by CRM id, or by a name that nobody else has and that carries no other CRM
  // id.
  const crmIds = new Set<string>();
  const newcomers = rows.filter((row) => {
    const identity = row.id === '' ? sameName(row.name) : crmKey(row.id);
    if (crmIds.has(identity)) {
      findings.refuseRow('id-twice', row.file, row.line, { id: row.id || row.name, other: '' });
      return false;
    }
    crmIds.add(identity);
    if (row.id !== '' && keys.has(`crm:${crmKey(row.id)}`)) return false;
    const named = keys.get(`name:${sameName(row.name)}`);
    const twin = named?.size === 1 ? portfolio?.members.get([...named][0] ?? '') : undefined;
    if (twin && (row.id === '' || twin.crmId === undefined)) {
      if (row.id !== '') know(`crm:${crmKey(row.id)}`, twin.id);
      return false;
    }
    return true;
  });
  const ids = distinctIds(
    newcomers.map((row) => ({ name: row.name, identity: row.id })),
    new Set(names.keys()),
    'person',
  );
  const made = newcomers.map((row, at): { row: TeamRow; member: NewMember } => {
    const member: NewMember = {
      id: ids[at] ?? '',
      name: row.name,
      title: row.title,
      crmId: row.id,
      manager: undefined,
      targets: {},
    };
    fresh.set(member.id, member);
    knowPerson(member.id, member.name, member.crmId);
    return { row, member };
  });
  // Addresses only tell who is meant; no file holds them.
  for (const row of rows) {
    const address = addressIn(row.email);
    const person = address === undefined ? undefined : find(row.id || row.name);
    if (address !== undefined && person && person !== 'several') know(`mail:${address}`, person.id);
  }
  for (const { row, member } of made) {
    place(row, member);
    if (row.manager === '') continue;
    const manager = find(row.manager);
    if (manager && manager !== 'several') member.manager = manager.id;
    else findings.note('unknown-manager', row.file, { person: row.name, value: row.manager }, row.line);
  }
  for (const { row, member } of made) {
    const seen = new Set<string>();
    for (
      let id: string | undefined = member.id;
      id !== undefined;
      id = fresh.get(id)?.manager ?? portfolio?.members.get(id)?.manager
    ) {
      if (seen.has(id)) {
        findings.note('manager-cycle', row.file, { person: row.name, value: row.manager }, row.line);
        member.manager = undefined;
        break;
      }
      seen.add(id);
    }
  }

  return {
    growth,
    find,
    nearestTo: (written) => nearest(written, [...names.values()]),
    newMember: (id) => fresh.get(id),
    nameOf: (id) => names.get(id) ?? id,
    welcome: (strangers) => {
      const sorted = [...strangers].sort((a, b) => byText(a.name, b.name));
      const given = distinctIds(
        sorted.map(({ name, id }) => ({ name: id ?? name, identity: name })),
        new Set(names.keys()),
        'person',
      );
      for (const [at, { name }] of sorted.entries()) {
        const member: NewMember = { id: given[at] ?? '', name, title: '', crmId: '', manager: undefined, targets: {} };
        fresh.set(member.id, member);
        knowPerson(member.id, name, '');
        unit(UNASSIGNED, notAssigned).people.push(member);
      }
    },
  };

  function place(row: TeamRow, member: NewMember) {
    const home = row.unit === '' ? unit(UNASSIGNED, notAssigned) : unitNamed(row.unit);
    if (row.team === '') return void home.people.push(member);
    const standing = portfolio?.units
      .find((known) => known.id === home.id)
      ?.teams.find((team) => team.id === row.team || sameName(team.name) === sameName(row.team));
    if (standing) return void home.joining.set(standing.id, [...(home.joining.get(standing.id) ?? []), member]);
    let team = home.teams.find((known) => sameName(known.name) === sameName(row.team));
    if (!team) {
      const taken = new Set([
        ...(portfolio?.units ?? []).flatMap((known) => known.teams.map(({ id }) => id)),
        ...[...growth.values()].flatMap((known) => known.teams.map(({ id }) => id)),
      ]);
      team = {
        id: distinctIds([{ name: row.team, identity: home.id }], taken, 'team')[0] ?? '',
        name: row.team,
        targets: {},
        people: [],
      };
      home.teams.push(team);
    }
    team.people.push(member);
  }

  function unitNamed(name: string): UnitGrowth {
    const standing = portfolio?.units.find((known) => known.id === name || sameName(known.name) === sameName(name));
    if (standing) return unit(standing.id, standing.name);
    const begun = [...growth.values()].find((known) => known.isNew && sameName(known.name) === sameName(name));
    if (begun) return begun;
    const taken = new Set([...(portfolio?.units ?? []).map(({ id }) => id), ...growth.keys(), UNASSIGNED]);
    return unit(distinctIds([{ name, identity: `unit ${slugOf(name)}` }], taken, 'unit')[0] ?? '', name);
  }

  function unit(id: string, name: string): UnitGrowth {
    const begun = growth.get(id);
    if (begun) return begun;
    const isNew = !portfolio?.units.some((known) => known.id === id);
    const made: UnitGrowth = { id, name, isNew, targets: {}, teams: [], joining: new Map(), people: [] };
    growth.set(id, made);
    return made;
  }
}
