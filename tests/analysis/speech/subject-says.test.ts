import { describe, expect, test } from 'vitest';
import { statementsIn } from '../marked.ts';

describe('a subject that says something', () => {
  test.each([
    ['{Ann Smith} said that the bridge was closed.', 'Ann Smith: the bridge was closed'],
    ['{Ann Smith} said the bridge was closed.', 'Ann Smith: the bridge was closed'],
    [
      '{Ann Smith}, 45, a lawyer from Bern, said the case was weak.',
      'Ann Smith: the case was weak',
    ],
    [
      '{Ann Smith} on [[Monday]] told reporters in Bern that he was ready.',
      'Ann Smith: he was ready',
    ],
    ['{Smith} said [[Monday]] a bus had crashed near Bern.', 'Smith: a bus had crashed near Bern'],
    ['The road is safe, {Smith} said.', 'Smith: The road is safe'],
    ['The road, {Smith} argued, is safe.', 'Smith: The road'],
    ['{Smith}, who said that he was tired, went home.', 'Smith: he was tired, went home'],
    [
      'The Norwegian defence ministry shared that two ships would sail.',
      'The Norwegian defence ministry: two ships would sail',
    ],
    [
      'A plumber from Elm Street who had looked at the roof said it would leak.',
      'A plumber from Elm Street: it would leak',
    ],
    ['Officials who met the minister said that the road was safe.', 'Officials: the road was safe'],
    ['The nurse who treated {Larkin} told reporters he would live.', 'The nurse: he would live'],
    [
      'The driver, who was not hurt, said the brakes had failed.',
      'The driver: the brakes had failed',
    ],
    [
      'A spokesman for the city council said no one was hurt.',
      'A spokesman for the city council: no one was hurt',
    ],
    [
      'A report by the council warned that the dam could break.',
      'A report by the council: the dam could break',
    ],
    [
      'A statement released on [[Monday]] said the mine was closed.',
      'A statement: the mine was closed',
    ],
    ['<Acme> announced it would close two mines.', 'Acme: it would close two mines'],
    ['{Jones} quoted {Smith} as saying that the talks had failed.', 'Smith: the talks had failed'],
    ['{Smith} was quoted as saying the talks had failed.', 'Smith: the talks had failed'],
    ['{Smith} left early, saying that the talks had failed.', 'Smith: the talks had failed'],
    ['{Smith} explained, in some detail, that the law was old.', 'Smith: the law was old'],
    [
      'The head of the agency, {Ann Smith}, has warned that the ice is thin.',
      'Ann Smith: the ice is thin',
    ],
    [
      'A spokesman for the council in Bern, {Ann Smith}, said up to 20 people fled.',
      'Ann Smith: up to 20 people fled',
    ],
    [
      'Sen. {Ann Smith} (D-Ohio), who chairs the council, said it was late.',
      'Ann Smith: it was late',
    ],
    ['{Smith} successfully argued that it was late.', 'Smith: it was late'],
    ['{Smith} was quoted by the <Herald> as saying the war was over.', 'Smith: the war was over'],
    ['One witness, a baker, said he heard shots.', 'One witness: he heard shots'],
    ['Police in Bern say a man was held.', 'Police in Bern: a man was held'],
    ['{Smith} asked why nobody came.', 'Smith: why nobody came'],
    ['{Smith} said yes; {Jones} said no.', 'Smith: yes'],
    ['{Smith} said it was late, but {Jones} said it was early.', 'Smith: it was late'],
    ['{Smith} denied the charges.', 'Smith: the charges'],
    ['{Smith} did not say whether the bridge was safe.', 'Smith: whether the bridge was safe'],
  ])('%s', (source, expected) => {
    expect(statementsIn(source)[0]).toBe(expected);
  });

  test.each([
    'The bridge is said to be closed.',
    '{Smith} was told that the bridge was closed.',
    'The report on the claims was lost in the United States.',
    'It was reported that the bridge was closed.',
    'The reported loss surprised {Smith}.',
    'A letter that said nothing arrived.',
    '{Smith} wrote two books about Bern.',
    '{Smith} warned in vain.',
    'Late as it was, the Smiths continued to dance.',
    'The law keeps them from claiming asylum here.',
  ])('says nothing in: %s', (source) => {
    expect(statementsIn(source)).toEqual([]);
  });

  test('two speakers in one sentence have their own words', () => {
    expect(statementsIn('{Smith} said the dam would hold, reported <Acme> news agency.')).toEqual([
      'Smith: the dam would hold',
      'Acme news agency: {Smith} said the dam would hold'.replace(/[{}]/g, ''),
    ]);
  });
});
