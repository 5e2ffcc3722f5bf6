import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/intake/page/read-page.ts';

const PARAGRAPHS = [
  'The glass bridge over the Varn was reopened on Monday after a winter of repairs, the district said in a statement.',
  'Engineer Tove Lindahl, who led the work, told reporters that every pane had been replaced with a thicker one. “It can carry an elephant,” she said.',
  'The bridge had been closed in November when a pane cracked under the weight of snow. Nobody was hurt, but a school trip had crossed an hour before.',
  'Tickets cost six crowns. The district expects some 40,000 visitors this summer, which would be a third more than last year.',
];
const BODY = PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n');

/** Each page has the same article in another shape; what else is expected stands beside it. */
const SHAPES: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  [
    'names of classes that mean nothing, and a notice on cookies among them',
    `<html lang=en><head><title>Glass bridge reopens - Varn Daily</title></head><body><div class="x1 x2"><div class="x9"><p>We use cookies and similar technologies to improve your experience. Read our privacy policy.</p><button class=q>Accept</button><button>Reject</button></div></div><div class=a1><div class=b2><a href="/">Varn Daily</a><div><a href=/n>News</a><a href=/s>Sport</a></div></div><h1 class=c3>Glass bridge reopens</h1><div class=d4><span>Ola Berg</span><span>3 Apr 2024, 10:12</span></div><div class=e5>${BODY}</div><div class=f6><h3>More from Varn Daily</h3><div><a href=/1>Snow in May</a></div><div><a href=/2>Old tram sold</a></div></div></div></body></html>`,
    { published: '2024-04-03', publisher: 'Varn Daily' },
  ],
  [
    'a blog with buttons to share, related posts and comments',
    `<html lang="en-US"><head><title>Glass bridge reopens &#8211; Varn Daily</title><meta property="article:published_time" content="2024-04-03T08:00:00+00:00"><meta property="og:site_name" content="Varn Daily"></head><body class="single"><header id="masthead"><p class="site-title">Varn Daily</p></header><main id="main"><article class="post"><header class="entry-header"><h1 class="entry-title">Glass bridge reopens</h1><div class="entry-meta"><span class="byline">by Ola</span></div></header><div class="entry-content">${BODY}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href=#>Click to share on X</a></li></ul></div><div id="jp-relatedposts"><h3><em>Related</em></h3></div></div><footer class="entry-footer">Posted in <a>News</a></footer></article><nav class="post-navigation"><a>Previous</a></nav><div id="comments"><h2>3 Comments</h2><ol><li><p>${'Very long comment text that goes on. '.repeat(40)}</p></li></ol></div></main><aside id="secondary"><section class="widget"><h2>Recent posts</h2><ul><li>12 May 2024 Snow</li></ul></section></aside></body></html>`,
    { published: '2024-04-03', publisher: 'Varn Daily' },
  ],
  [
    'the next article under the first',
    `<html><head><title>Glass bridge reopens | Varn Daily</title><meta property="og:title" content="Glass bridge reopens"></head><body><div id=main><div class=story><h1>Glass bridge reopens</h1><time datetime="2024-04-03">3 Apr</time>${BODY}</div><div class=story><h1>Old tram is sold to a farmer</h1><time datetime="2024-04-02">2 Apr</time><p>${'The tram number nine was sold to a farmer from Elm on Friday. '.repeat(8)}</p></div></div></body></html>`,
    { published: '2024-04-03', publisher: 'Varn Daily' },
  ],
  [
    'the day of reading in the masthead',
    `<html lang=en><head><title>Glass bridge reopens</title></head><body><div class=top><time datetime="2026-11-22">Sunday, November 22, 2026</time></div><article><h1>Glass bridge reopens</h1><div><time datetime="2024-04-03T10:00">April 3</time></div>${BODY}</article></body></html>`,
    { published: '2024-04-03' },
  ],
  [
    'columns of a table, the site before the headline, a date with slashes',
    `<html><head><title>Varn Daily - Glass bridge reopens</title></head><body><table width=100%><tr><td colspan=2><img src=l.gif><br>Today is Sunday, November 22, 2026</td></tr><tr><td width=20%><a href=1>Home</a><br><a href=2>News</a></td><td><h2>Glass bridge reopens</h2><font size=2>Published 04/25/2003 by Ola Berg<p>${PARAGRAPHS.join('<p>')}</font></td></tr></table></body></html>`,
    { published: '2003-04-25', publisher: 'Varn Daily' },
  ],
  [
    'captions for paragraphs',
    `<html lang=en><head><title>In pictures: glass bridge</title><meta name=date content="2024-04-03"></head><body><h1>In pictures: glass bridge</h1><div class="slides">${PARAGRAPHS.map((p, i) => `<div class=slide><img src=${i}.jpg><p class="caption">${p} <span class="photographer">Ola Berg/Varn Daily</span></p></div>`).join('')}</div></body></html>`,
    { title: 'In pictures: glass bridge', published: '2024-04-03' },
  ],
  [
    'no paragraphs but blocks',
    `<html lang=en><head><title>Glass bridge reopens</title></head><body><div id=wrap><h1>Glass bridge reopens</h1><div class=txt>${PARAGRAPHS.map((p) => `<div>${p}</div>`).join('')}</div></div></body></html>`,
    {},
  ],
  [
    'no paragraphs but line breaks',
    `<html lang=en><head><title>Glass bridge reopens</title></head><body><h1>Glass bridge reopens</h1><div class=txt>${PARAGRAPHS.join('<br/>\n<br/>\n')}</div></body></html>`,
    {},
  ],
  [
    'two articles under the name of the site',
    `<html lang=en><head><title>Varn Daily</title></head><body><div id=c><div class="item"><h2>Glass bridge reopens</h2><p class=d>3 April 2024</p>${BODY}</div><div class="item"><h2>Old tram is sold</h2><p class=d>2 April 2024</p><p>${'The tram number nine was sold to a farmer from Elm on Friday. '.repeat(8)}</p></div></div></body></html>`,
    { published: '2024-04-03' },
  ],
  [
    'nothing but linked data around its paragraphs',
    `<html lang=en><head><title>x</title><script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@context":"https://schema.org","@type":"ReportageNewsArticle","headline":"Glass bridge &#8220;reopens&#8221;","datePublished":"2024-04-03T23:30:00-05:00","publisher":{"@type":"NewsMediaOrganization","name":"Varn Daily"},"inLanguage":{"@type":"Language","name":"English","alternateName":"en"}}]</script></head><body><div>${BODY}</div></body></html>`,
    { title: 'Glass bridge “reopens”', published: '2024-04-03', publisher: 'Varn Daily' },
  ],
  [
    'not even a title',
    `<p>${PARAGRAPHS[0]}<p>${PARAGRAPHS[1]}<p>${PARAGRAPHS[2]}<p>${PARAGRAPHS[3]}`,
    { title: '' },
  ],
  [
    'adverts in the third column',
    `<table><tr><td class=left><a href=a>One</a><a href=b>Two</a></td><td class=mid><h1>Glass bridge reopens</h1><table><tr><td>${BODY}</td></tr></table></td><td class=right><b>Sponsored</b><p>Buy the best boots of the whole valley at Harker's, now with two soles for one.</p></td></tr></table>`,
    {},
  ],
];

describe('the same article is read from a page with', () => {
  it.each(SHAPES)('%s', (_, html, expected) => {
    expect(readHtml(html, null)).toMatchObject({
      title: 'Glass bridge reopens',
      language: expect.stringMatching(/^en\b/u),
      text: PARAGRAPHS.join('\n\n'),
      ...expected,
    });
  });
});

describe('a date is none', () => {
  it.each([
    ['of a sentence', '<p>It opened on 4 July 1932.</p>'],
    ['of another article', '<ul class=latest-news><li>12 May 2024: Snow in May</li></ul>'],
    ['of a comment', '<div class=comments><p>Ann, 12 May 2024</p><p>At last!</p></div>'],
    ['of the rights', '<footer>© 2024 Varn Daily</footer>'],
  ])('%s', (_, around) => {
    const html = `<html lang=en><title>Glass bridge reopens</title><h1>Glass bridge reopens</h1>${BODY}${around}`;
    expect(readHtml(html, null).published).toBeNull();
  });
});
