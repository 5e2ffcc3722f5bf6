import { describe, expect, it } from 'vitest';
import { tagNames } from '../../../src/analysis/names/tag-names.ts';
import { splitPassages } from '../../../src/text/passages.ts';

function namesIn(text: string, kind: string): string[] {
  const sentences = splitPassages(text).flatMap((passage) => passage.sentences);
  return tagNames(text, sentences)
    .filter((name) => name.kind === kind)
    .map(({ start, end }) => text.slice(start, end));
}

describe('tagNames: people', () => {
  it.each([
    [
      'NAIROBI, Kenya (AP) _ Opposition leader Wycliffe Barasa said Tuesday he would appeal.',
      ['Wycliffe Barasa'],
    ],
    ["``We will not be moved,'' Barasa told reporters outside the courthouse.", ['Barasa']],
    [
      'BEIJING (Xinhua) -- Vice Premier Zhao Wenliang met here Monday with visiting Peruvian Foreign Minister Rodrigo Salcedo Paz.',
      ['Zhao Wenliang', 'Rodrigo Salcedo Paz'],
    ],
    [
      'Sen. Alan Whitfield, R-Mont., and Rep. Maria Ortega, D-Calif., opposed the bill.',
      ['Alan Whitfield', 'Maria Ortega'],
    ],
    ['Li, 65, was appointed in March.', ['Li']],
    [
      'Jan van der Meulen, a Dutch lawyer, met Abdul-Rahman bin Faisal al-Otaibi in Geneva.',
      ['Jan van der Meulen', 'Abdul-Rahman bin Faisal al-Otaibi'],
    ],
    ['Kim Dae-sung, the South Korean finance minister, resigned on Friday.', ['Kim Dae-sung']],
    [
      'Ms. O’Rourke said her client, Terence D’Angelo, would appeal.',
      ['O’Rourke', 'Terence D’Angelo'],
    ],
    [
      'Judge Rebecca Stone sentenced Malik Jefferson to 12 years in prison.',
      ['Rebecca Stone', 'Malik Jefferson'],
    ],
    [
      'Police identified the gunman as Robert Earl Hollis Jr., 41, of Macon, Ga.',
      ['Robert Earl Hollis Jr.'],
    ],
    [
      'Nguyen Van Thanh, 34, and his brother, Nguyen Van Long, were arrested.',
      ['Nguyen Van Thanh', 'Nguyen Van Long'],
    ],
    [
      'The prize went to the Norwegian novelist Kari Solberg and to Étienne Marchand.',
      ['Kari Solberg', 'Étienne Marchand'],
    ],
    ['"He is a liar," Kovacs said of Nemeth.', ['Kovacs', 'Nemeth']],
  ])('finds those of: %s', (text, expected) => {
    expect(namesIn(text, 'PER')).toEqual(expected);
  });

  it.each([
    ['a storm', 'Hurricane Mabel weakened as it moved past Jamaica.'],
    ['peoples', 'Israeli and Palestinian negotiators met in Cairo on Sunday.'],
    ['a headline', 'PRESIDENT ORDERS TROOPS HOME FROM SOMALIA'],
    ['newspapers', 'The Washington Post and the Los Angeles Times reported the deal.'],
    ['movements', 'Islamic Jihad and Hamas claimed responsibility.'],
    ['months', 'April and June were the wettest months of the year.'],
    ['streets', 'In Madison, Lincoln Street was closed after the Jefferson Bridge flooded.'],
    ['titles alone', 'The President told the Prime Minister and the Secretary of State to wait.'],
    ['no words', '— … !'],
  ])('finds none in %s', (_, text) => {
    expect(namesIn(text, 'PER')).toEqual([]);
  });

  it('knows a family name wherever it stands once the article has the full name', () => {
    const text =
      'Chinese President Xu Haitao spoke. Reporters listened. Xu hailed the talks.\n\n"Welcome!" said Xu.';
    expect(namesIn(text, 'PER')).toEqual(['Xu Haitao', 'Xu', 'Xu']);
  });
});

describe('tagNames: other kinds', () => {
  it('finds places and organisations', () => {
    const text = 'The World Health Organization opened an office in Nairobi, Kenya.';
    expect(namesIn(text, 'ORG')).toEqual(['World Health Organization']);
    expect(namesIn(text, 'LOC')).toEqual(['Nairobi', 'Kenya']);
  });
});
