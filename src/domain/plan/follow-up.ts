import { z } from 'zod';
import { date, f, id, quarter, reference, text } from './fields.ts';
import { ROLES, SEVERITIES } from './vocabulary.ts';

const shared = () =>
  f(
    z.boolean().default(false),
    'Shared with the customer; internal unless marked.',
    'Jaetaan asiakkaalle; sisäinen, ellei merkitty.',
  );

/** Feedback of the customer. It ends in an action, or in a reason why nothing changes. */
export const feedbackSchema = () =>
  z.strictObject({
    on: f(date(), 'Day it was given.', 'Päivä, jona se saatiin.'),
    by: f(text(120), 'Who gave it, by role.', 'Kuka sen antoi, roolina.'),
    score: f(z.int().min(1).max(5).optional(), 'Score, 1 to 5.', 'Arvosana, 1–5.'),
    said: f(text(800), 'What was said.', 'Mitä sanottiin.'),
    action: f(reference().optional(), 'Action that it led to.', 'Toimenpide, johon se johti.'),
    noChange: f(text(400).optional(), 'Why nothing changes.', 'Miksi mikään ei muutu.'),
    shared: shared(),
  });

/** What we promised to somebody of the customer. */
export const promiseSchema = () =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the promise.', 'Lupauksen lyhyt tunnus.'),
    promise: f(text(300), 'What was promised.', 'Mitä luvattiin.'),
    to: f(reference(), 'Person of this plan to whom it was promised.', 'Tämän suunnitelman ihminen, jolle luvattiin.'),
    by: f(reference(), 'Who of ours promised.', 'Oma ihminen, joka lupasi.'),
    due: f(date(), 'Day by which it is kept.', 'Päivä, johon mennessä se pidetään.'),
    keptOn: f(date().optional(), 'Day it was kept.', 'Päivä, jona se pidettiin.'),
    brokenOn: f(date().optional(), 'Day it was known to be broken.', 'Päivä, jona se todettiin rikotuksi.'),
    shared: shared(),
  });

/** What we do not know yet about the customer. */
export const openQuestionSchema = () =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the question.', 'Kysymyksen lyhyt tunnus.'),
    question: f(text(300), 'What we do not know.', 'Mitä ei tiedetä.'),
    role: f(
      z.enum(ROLES).optional(),
      'Role that nobody is known to hold yet.',
      'Rooli, jonka haltijaa ei vielä tiedetä.',
    ),
    owner: f(reference(), 'Who finds out.', 'Kuka selvittää.'),
    due: f(date(), 'Day by which it is answered.', 'Päivä, johon mennessä vastaus on selvillä.'),
    answeredOn: f(date().optional(), 'Day it was answered.', 'Päivä, jona vastaus saatiin.'),
    answer: f(text(600).optional(), 'The answer.', 'Vastaus.'),
    shared: shared(),
  });

/** A coming change in the customer's organisation. */
export const changeSchema = () =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the change.', 'Muutoksen lyhyt tunnus.'),
    on: f(date(), 'Day it happens.', 'Päivä, jona se tapahtuu.'),
    knownOn: f(date().optional(), 'Day we heard of it.', 'Päivä, jona siitä kuultiin.'),
    what: f(text(300), 'What changes.', 'Mikä muuttuu.'),
    touches: f(
      z.array(reference()).default([]),
      'People of this plan whom it touches.',
      'Tämän suunnitelman ihmiset, joita se koskee.',
    ),
    rejudgedOn: f(date().optional(), 'Day those people were judged again.', 'Päivä, jona heidät arvioitiin uudelleen.'),
  });

/** A warning raised by a person; the computed ones need no writing. */
export const raisedFlagSchema = () =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the flag.', 'Lipun lyhyt tunnus.'),
    severity: f(z.enum(SEVERITIES), 'high, medium or low.', 'high, medium tai low.'),
    what: f(text(300), 'What is wrong.', 'Mikä on vialla.'),
    clear: f(text(300).optional(), 'What would clear it.', 'Mikä poistaisi sen.'),
    opened: f(date(), 'Day it was raised.', 'Päivä, jona se nostettiin.'),
    closed: f(date().optional(), 'Day it was closed.', 'Päivä, jona se suljettiin.'),
  });

/** Trust and quality of cooperation in one quarter. */
export const trustSchema = () =>
  z.strictObject({
    quarter: f(quarter(), 'Fiscal quarter.', 'Kvartaali.'),
    score: f(z.int().min(1).max(5), 'Trust and quality of cooperation, 1 to 5.', 'Luottamus ja yhteistyön laatu, 1–5.'),
    comment: f(text(400).optional(), 'What it rests on.', 'Mihin se perustuu.'),
  });

export type Feedback = z.output<ReturnType<typeof feedbackSchema>>;
export type CustomerPromise = z.output<ReturnType<typeof promiseSchema>>;
export type OpenQuestion = z.output<ReturnType<typeof openQuestionSchema>>;
export type OrganisationChange = z.output<ReturnType<typeof changeSchema>>;
export type RaisedFlag = z.output<ReturnType<typeof raisedFlagSchema>>;
export type Trust = z.output<ReturnType<typeof trustSchema>>;
