import { describe, expect, it } from 'vitest';
import { askOf } from '../cases/ask-of.ts';

const BRIDGE = [
  'The bridge over the Tarn was closed on Monday. Engineer Ilva Drost found cracks in a pillar.',
  'The school in Velm burnt down in March. Nobody was hurt.',
  'Minister Pavel Korin met the miners in Velm. “The mine will stay open,” Korin said.',
];

describe('questions in a language that no article is in', () => {
  it.each([
    ['Spanish', '¿Por qué cerraron el puente?', 'bridge'],
    ['Russian', 'Когда сгорела школа?', 'school'],
    ['Chinese', '桥为什么关闭了？', 'bridge'],
    ['French', 'Pourquoi le pont est-il fermé ?', 'bridge'],
    ['Hindi', 'पुल कब बंद हुआ?', 'bridge'],
    ['Turkish', 'Okul ne zaman yandı?', 'school'],
  ])('are answered in the words of the articles: %s', async (_, question, word) => {
    const { status, quotes, lookedUp } = await askOf(BRIDGE, 'ask', { question });
    expect(status).not.toBe('none');
    expect(lookedUp?.to).toBe('en');
    expect(quotes[0]?.article.text).toContain(word);
  });

  it('know people by what their names sound like', async () => {
    const { quotes } = await askOf(BRIDGE, 'what-said', { person: 'Корин' });
    expect(quotes[0]?.speaker).toBe('Pavel Korin');
  });

  it('are refused where nothing is about them', async () => {
    expect((await askOf(BRIDGE, 'ask', { question: '¿Quién ganó la carrera?' })).status).toBe(
      'none',
    );
  });
});

describe('questions in English', () => {
  it('are answered by articles in another language', async () => {
    const { quotes } = await askOf(
      { language: 'es', text: 'El puente sobre el Tarn se cerró el lunes por unas grietas.' },
      'ask',
      { question: 'Why was the bridge closed?' },
    );
    expect(quotes[0]?.article.language).toBe('es');
  });
});
