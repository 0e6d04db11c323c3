import type { Audience } from '#domain/plan/audience.ts';
import type { Language } from '#domain/plan/company.ts';
import type { SegmentWritten } from '#domain/plan/segment.ts';
import type { UnitWritten } from '#domain/plan/team.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { assemble } from '../assemble.ts';
import type { WrittenFile } from '../written.ts';
import { sealedPart } from './sealed-part.ts';
import { seenBy, type Seen } from './seen.ts';
import { customerFor, figuresFor, planFor, sealFor } from './without-blocks.ts';
import { withoutDangling } from './without-dangling.ts';

/**
 * The portfolio of a content folder in which what an audience is not to see was never written, so that no page and no
 * file of its site can know it; in one of the company's languages, else its first. Targets, capacities and sealed
 * quarters speak of all customers, and go where some of theirs are not seen. Texts stay as they are: who writes a name
 * into one has told it.
 */
export function portfolioFor(audience: Audience, files: readonly WrittenFile[], language?: Language): Portfolio {
  const seen = seenBy(audience, files);
  const { portfolio } = assemble(withoutDangling(files.flatMap((file) => fileFor(audience, seen, file))), language);
  if (!portfolio) throw new Error('Expected a portfolio of what an audience sees, got none.');
  const snapshots = portfolio.snapshots.map((seal) => ({
    ...seal,
    snapshot: sealedPart(seal.snapshot, seen, portfolio),
  }));
  return { ...portfolio, snapshots };
}

type MemberWritten = UnitWritten['people'][number];

function fileFor(audience: Audience, seen: Seen, file: WrittenFile): WrittenFile[] {
  switch (file.kind) {
    case 'company': {
      const { targets, targetBasis, ...data } = { ...file.data, audiences: [] };
      return [{ ...file, data: seen.isAll ? { ...data, targets, targetBasis } : data }];
    }
    case 'segment':
      return seen.segments.has(file.id) ? [{ ...file, data: segmentFor(audience, seen, file.id, file.data) }] : [];
    case 'unit':
      return [{ ...file, data: unitFor(seen, file.id, file.data) }];
    case 'group':
      return seen.groups.has(file.id) ? [file] : [];
    case 'account':
      return seen.customers.has(file.id) ? [{ ...file, data: planFor(audience, file.data) }] : [];
    case 'sales-plan': {
      const customers = file.data.customers.filter(({ id }) => seen.customers.has(id));
      if (customers.length === 0) return [];
      const data = { ...file.data, customers: customers.map((each) => customerFor(audience, each)) };
      const isWhole = customers.length === file.data.customers.length;
      return [
        isWhole ? { ...file, data } : { ...file, data: { ...data, goal: undefined, strategy: undefined }, body: [] },
      ];
    }
    case 'new-customer-plan':
      return seen.newCustomerPlans.has(file.id) ? [{ ...file, data: figuresFor(audience, file.data) }] : [];
    case 'review': {
      const isOfCustomer = seen.customers.has(file.data.of);
      const isGone = file.data.change !== undefined && audience.without.includes('changes');
      const isSeen = isOfCustomer || (seen.segments.has(file.data.of) && !seen.inPart.has(file.data.of));
      return isSeen && !isGone ? [file] : [];
    }
    case 'actuals': {
      const isSeen = ({ account }: { account: string }) => seen.isAll || seen.customers.has(account);
      const used = audience.without.includes('investment') ? [] : file.investmentUsed.filter(isSeen);
      return [{ ...file, sales: file.sales.filter(isSeen), investmentUsed: used }];
    }
    case 'snapshot':
      return [{ ...file, snapshot: sealFor(audience, file.snapshot) }];
    case 'correction-notes':
      return seen.isAll ? [file] : [{ ...file, data: { notes: [] } }];
    case 'handbook':
      return [file];
  }
}

/**
 * A segment demands no block that the audience is spared, and keeps figures of its own only with all of its customers.
 */
function segmentFor({ without }: Audience, { inPart }: Seen, id: string, segment: SegmentWritten): SegmentWritten {
  const required = segment.required.filter((block) => !without.includes(block));
  const { targets, targetBasis, investment, comments, ...data } = segment;
  if (inPart.has(id)) return { ...data, required, comments: [] };
  const spared = comments.filter(({ on }) => !without.includes(on === 'forecast' ? 'forecast' : 'budget'));
  const whole = { ...data, targets, targetBasis, required, comments: spared };
  return without.includes('investment') ? whole : { ...whole, investment };
}

/** A unit keeps its people, and figures of its own only where all of their customers are seen. */
function unitFor({ inPart }: Seen, id: string, unit: UnitWritten): UnitWritten {
  const person = ({ targets, targetBasis, ...data }: MemberWritten): MemberWritten =>
    inPart.has(data.id) ? data : { ...data, targets, targetBasis };
  const { targets, targetBasis, capacity, ...data } = unit;
  return {
    ...data,
    ...(inPart.has(id) ? { capacity: [] } : { capacity, targets, targetBasis }),
    people: unit.people.map(person),
    teams: unit.teams.map(({ targets: ofTeam, targetBasis: basis, ...team }) => ({
      ...team,
      ...(inPart.has(team.id) ? {} : { targets: ofTeam, targetBasis: basis }),
      people: team.people.map(person),
    })),
  };
}
