import { listed } from '../problem-words.ts';

export const tai = (words: readonly string[]) => listed(words, 'tai');
export const ja = (words: readonly string[]) => listed(words, 'ja');
export const meant = (nearest: string | undefined) => (nearest === undefined ? '' : `Tarkoititko ${nearest}? `);
export const SYNTAX: Record<string, string> = {
  BAD_INDENT: 'Sisennys ei sovi ympäröiviin riveihin.',
  TAB_AS_INDENT: 'Rivi on sisennetty sarkaimella.',
  MISSING_CHAR: 'Lopettava lainausmerkki, sulje, pilkku tai kaksoispiste puuttuu.',
  BLOCK_AS_IMPLICIT_KEY: 'Arvossa on kaksoispiste ja väli, tai edellinen rivi on jäänyt kesken.',
  MULTILINE_IMPLICIT_KEY: 'Kentän perästä puuttuu kaksoispiste, tai teksti jatkuu seuraavalle riville.',
  BAD_SCALAR_START: 'Teksti alkaa merkillä, joka tarkoittaa tässä muuta.',
  BAD_DQ_ESCAPE: 'Lainausmerkkien ("…") sisällä on kenoviiva.',
  UNCLOSED: 'Tästä alkaa lainausmerkki tai sulje, jota ei suljeta.',
  CONFLICT: 'Tässä on vierekkäin kaksi versiota, eikä kumpaakaan ole valittu.',
};
export const SYNTAX_CURE: Record<string, string> = {
  TAB_AS_INDENT: 'Sisennä välilyönneillä.',
  BAD_INDENT: 'Sisennä saman ryhmän kentät yhtä monella välilyönnillä.',
  BLOCK_AS_IMPLICIT_KEY: 'Kirjoita teksti, jossa on kaksoispiste, lainausmerkkeihin ("…").',
  BAD_SCALAR_START: 'Kirjoita teksti lainausmerkkeihin ("…").',
  UNCLOSED: 'Sulje se arvon lopussa.',
  CONFLICT: 'Jätä oikeat rivit ja poista muut sekä rivit <<<<<<<, ======= ja >>>>>>>.',
  BAD_DQ_ESCAPE: "Käytä puolilainausmerkkejä ('…') tai kirjoita kenoviiva kahdesti.",
};
