import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

export const Q2 = '2026-Q2';

const SEALED_ON = '2026-07-07';

export const sealed = (told: Told) => takeSnapshot(kaarnavesi(told), [], Q2, SEALED_ON);
