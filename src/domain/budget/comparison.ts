import { add, minorOf, summedOf, type Amount, type Minor, type Summed } from '../money/money.ts';

/**
 * What some members add up to, and who they are: accounts, new-customer plans, units. Made here only, so that whoever
 * holds a sum knows of whom it is. `amount` is not set when nobody has a figure; who has none never counts as 0.
 */
export class Sum<Member> {
  readonly amount: Summed | undefined;
  /** Those whose figure is in the amount. */
  readonly members: readonly Member[];
  /** Those who were asked and have no figure. */
  readonly missing: readonly Member[];
  /** Those of whom only a part is in the amount: three quarters of a year's four. Such a sum is never compared. */
  readonly inPart: readonly Member[];
  /** What each member has, in their order; nothing where one amount was set for all of them. */
  readonly #amounts: readonly Minor[] | undefined;
  readonly #add: (amounts: readonly number[]) => number;

  private constructor(
    {
      amount,
      members,
      missing = [],
      inPart = [],
    }: { amount: Minor | undefined } & Pick<Sum<Member>, 'members'> & Partial<Omit<Sum<Member>, 'amount'>>,
    amounts?: readonly Minor[],
    adder: (amounts: readonly number[]) => number = add,
  ) {
    this.amount = summedOf(amount);
    this.members = members;
    this.missing = missing;
    this.inPart = inPart;
    this.#amounts = amounts;
    this.#add = adder;
  }

  /** Adds up what each of some members has: money, or hours and days with an adder of theirs. */
  static over<Member>(
    asked: readonly Member[],
    part: (member: Member, at: number) => Amount | undefined,
    adder: (amounts: readonly number[]) => number = add,
  ): Sum<Member> {
    const amounts: Minor[] = [];
    const [members, missing]: [Member[], Member[]] = [[], []];
    let at = 0;
    for (const member of asked) {
      const amount = minorOf(part(member, at++));
      (amount === undefined ? missing : members).push(member);
      if (amount !== undefined) amounts.push(amount);
    }
    return new Sum({ amount: amounts.length === 0 ? undefined : adder(amounts), members, missing }, amounts, adder);
  }

  /**
   * One amount that was set for all of some members together, such as a segment's target: nobody's part of it is known.
   * `missing` are those who were asked and have none of it.
   */
  static setFor<Member>(
    members: readonly Member[],
    amount: Amount,
    adder: (amounts: readonly number[]) => number = add,
    missing: readonly Member[] = [],
  ): Sum<Member> {
    return new Sum({ amount: minorOf(amount), members, missing }, undefined, adder);
  }

  /** Several sums as one: those of segments, the company's. Not set when none of them is. */
  static together<Member>(sums: readonly Sum<Member>[]): Sum<Member> {
    const set = sums.flatMap(({ amount }) => minorOf(amount) ?? []);
    const [first] = sums;
    const adder = first ? first.#add : add;
    const members = new Set(sums.flatMap((sum) => sum.members));
    return new Sum(
      {
        amount: set.length === 0 ? undefined : adder(set),
        members: [...members],
        missing: sums.flatMap(({ missing }) => missing).filter((member) => !members.has(member)),
        inPart: sums.flatMap(({ inPart }) => inPart),
      },
      undefined,
      adder,
    );
  }

  /** What is left of a sum when others are taken out of it, for those of its members who are in none of them. */
  without(others: readonly Sum<Member>[]): Sum<Member> {
    const taken = new Set(others.flatMap(({ members }) => members));
    const inPart = [...this.inPart, ...others.flatMap((other) => other.inPart)];
    return new Sum({
      amount:
        this.amount === undefined
          ? undefined
          : add([
              minorOf(this.amount),
              ...others.flatMap(({ amount }) => (amount === undefined ? [] : -minorOf(amount))),
            ]),
      members: this.members.filter((member) => !taken.has(member)),
      inPart,
    });
  }

  /**
   * The sums of several quarters as one of all of them; not set while one of them is not. A member counts in full when
   * its figure is in each quarter in which it was asked or has one.
   */
  static overQuarters<Member>(sums: readonly Sum<Member>[]): Sum<Member> {
    const set = sums.flatMap(({ amount }) => minorOf(amount) ?? []);
    const members = new Set(sums.flatMap((sum) => sum.members));
    const missing = new Set(sums.flatMap((sum) => sum.missing));
    return new Sum({
      amount: set.length === 0 || set.length < sums.length ? undefined : add(set),
      members: [...members].filter((member) => !missing.has(member)),
      missing: [...missing].filter((member) => !members.has(member)),
      inPart: [...members].filter((member) => missing.has(member)),
    });
  }

  /** The same sum of some of its members alone; nothing where their parts are not known. */
  of(some: readonly Member[]): Sum<Member> | undefined {
    const amounts = this.#amounts;
    if (!amounts) return undefined;
    const known = new Map(this.members.map((member, at) => [member, amounts[at]]));
    return Sum.over(some, (member) => known.get(member), this.#add);
  }
}

/** A part of a whole that holds it, or a difference to what it is taken from: what a percentage may be printed of. */
export class Share {
  readonly part: number;
  readonly whole: number;

  private constructor(part: number, whole: number) {
    this.part = part;
    this.whole = whole;
  }

  /** A part of the whole that it was taken from; nothing when either is not set, or the whole is 0. */
  static of(part: Amount | undefined, whole: Amount | undefined): Share | undefined {
    return part === undefined || whole === undefined || minorOf(whole) === 0
      ? undefined
      : new Share(minorOf(part), minorOf(whole));
  }

  /** A figure that is written in per cent already. */
  static ofHundred(percent: number | undefined): Share | undefined {
    return Share.of(percent, 100);
  }
}

/**
 * One sum held against another, such as a budget against a target. It has a difference and shares only when both are of
 * the same members; else it says who is missing in which. Two sums are subtracted and divided nowhere else.
 */
export class Comparison<Member> {
  readonly of: Sum<Member>;
  readonly against: Sum<Member>;
  #apart: { withoutOf: readonly Member[]; withoutAgainst: readonly Member[] } | undefined;

  constructor(of: Sum<Member>, against: Sum<Member>) {
    this.of = of;
    this.against = against;
  }

  /** Members of the sum held against that the first has not. */
  get withoutOf(): readonly Member[] {
    return this.#membersApart().withoutOf;
  }

  /** Members of the first sum that the one held against has not. */
  get withoutAgainst(): readonly Member[] {
    return this.#membersApart().withoutAgainst;
  }

  /** Everybody who keeps the two from being compared: in one of the sums and not, or only in part, in the other. */
  get missing(): readonly Member[] {
    return [...new Set([...this.withoutOf, ...this.withoutAgainst, ...this.of.inPart, ...this.against.inPart])];
  }

  /** Whether both sums are set and of the same members. */
  get isAlike(): boolean {
    return this.of.amount !== undefined && this.against.amount !== undefined && this.missing.length === 0;
  }

  /** The first less the one held against; nothing unless they are alike. */
  get difference(): Summed | undefined {
    return this.isAlike ? summedOf((minorOf(this.of.amount) ?? 0) - (minorOf(this.against.amount) ?? 0)) : undefined;
  }

  /** Whether the first is more than the one held against; it is not known, and so not said, unless they are alike. */
  get isMore(): boolean {
    return (minorOf(this.difference) ?? 0) > 0;
  }

  /** The first as a share of the one held against; nothing unless they are alike. */
  get share(): Share | undefined {
    return this.isAlike ? Share.of(this.of.amount, this.against.amount) : undefined;
  }

  /** The difference as a share of what is held against; nothing unless they are alike. */
  get differenceShare(): Share | undefined {
    return Share.of(this.difference, this.against.amount);
  }

  /** The same of those alone who are in both sums; nothing where nobody is, or where a sum does not know its parts. */
  get ofBoth(): Comparison<Member> | undefined {
    const without = new Set(this.withoutAgainst);
    const both = this.of.members.filter((member) => !without.has(member));
    const [of, against] = [this.of.of(both), this.against.of(both)];
    return both.length === 0 || !of || !against ? undefined : new Comparison(of, against);
  }

  #membersApart() {
    this.#apart ??= membersApart(this.of.members, this.against.members);
    return this.#apart;
  }
}

function membersApart<Member>(of: readonly Member[], against: readonly Member[]) {
  if (of.length === against.length && of.every((member, at) => member === against[at]))
    return { withoutOf: [], withoutAgainst: [] };
  const [inOf, inAgainst] = [new Set(of), new Set(against)];
  return {
    withoutOf: against.filter((member) => !inOf.has(member)),
    withoutAgainst: of.filter((member) => !inAgainst.has(member)),
  };
}
