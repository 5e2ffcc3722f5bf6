import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIContainerComponent,
  type APIFileComponent,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  type APIUser,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  MessageType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';

const CHANNEL = '1100000000000000110';
const BOT: APIUser = {
  id: '1100000000000000001',
  username: 'verbatim',
  global_name: 'Verbatim',
  discriminator: '0',
  avatar: null,
  bot: true,
};
const ADA: APIUser = {
  id: '1100000000000000011',
  username: 'ada',
  global_name: 'Ada',
  discriminator: '0',
  avatar: null,
};

/** Text that would be markup, script or a ping, were it not drawn as text. */
const HOSTILE =
  '<img src=x onerror="document.title=1"><script>document.title=2</script> [x](javascript:alert(1)) <b>bold</b>';

/** A message of the bot in the fixtures' channel; `number` orders the messages. */
function message(number: number, rest: Partial<APIMessage>): APIMessage {
  return {
    id: String(1_400_000_000_000_000_000n + BigInt(number)),
    channel_id: CHANNEL,
    author: BOT,
    content: '',
    timestamp: '2026-03-02T10:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: MessageType.Default,
    ...rest,
  };
}

/** The part of a message that says "Ada used /who-met". */
function usedBy(user: APIUser, name: string): Pick<APIMessage, 'interaction'> {
  return { interaction: { id: '1', type: 2, name, user } };
}

/** A button with a custom_id, of Discord's styles 1 to 4. */
function button(label: string, style: 1 | 2 | 3 | 4, disabled = false): APIButtonComponent {
  return { type: ComponentType.Button, style, label, custom_id: `press ${label}`, disabled };
}

/** A row of buttons, or of one select. */
function row<Component extends APIButtonComponent | APIStringSelectComponent>(
  ...components: Component[]
): APIActionRowComponent<Component> {
  return { type: ComponentType.ActionRow, components };
}

const SELECT: APIStringSelectComponent = {
  type: ComponentType.StringSelect,
  custom_id: 'choose article',
  placeholder: 'Another article',
  options: [
    { label: 'Harbour reopens', value: 'harbour', description: '3 May 2024' },
    { label: 'Bridge closed', value: 'bridge' },
    { label: 'Mayor resigns', value: 'mayor' },
  ],
};

/** A card with everything that the bot may put into one. */
const CARD: APIContainerComponent = {
  type: ComponentType.Container,
  accent_color: 0x2f6fed,
  components: [
    {
      type: ComponentType.Section,
      components: [
        {
          type: ComponentType.TextDisplay,
          content: '## Mara Holm\nmet **Ivo Brandt** in the harbour.',
        },
      ],
      accessory: {
        type: ComponentType.Button,
        style: ButtonStyle.Link,
        label: 'Read',
        url: 'https://example.com/harbour',
      },
    },
    { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Large },
    {
      type: ComponentType.TextDisplay,
      content: `> “The harbour is __open__ again,” said *Mara Holm*.\n> ${HOSTILE}\n-# Example Times · <t:1714694400:D> · ||a spoiler||`,
    },
    row(
      button('More quotes', 1),
      button('Context', 2),
      button('Share', 3),
      button('Delete', 4),
      button('Gone', 2, true),
    ),
    row(SELECT),
  ],
};

const SPOILED_FILE: APIFileComponent = {
  type: ComponentType.File,
  file: { url: 'attachment://report.txt' },
  spoiler: true,
};

/** Pictures of elsewhere, which the page must not load, and a file of the message itself. */
const MEDIA: readonly APIMessageTopLevelComponent[] = [
  {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: 'With a thumbnail' }],
    accessory: {
      type: ComponentType.Thumbnail,
      media: { url: 'https://pictures.example/small.png' },
      description: 'The harbour from above',
    },
  },
  {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: 'https://pictures.example/large.png' } }],
  },
  SPOILED_FILE,
];

/** One message of each kind. */
export const MESSAGES: readonly APIMessage[] = [
  message(1, {
    author: ADA,
    content: 'Who met whom? See **this**, `code` and https://example.com/a?b=1.',
  }),
  message(2, {
    ...usedBy(ADA, 'who-met'),
    components: [CARD],
    flags: MessageFlags.IsComponentsV2,
  }),
  message(3, {
    ...usedBy(ADA, 'when'),
    content: 'On **3 May**.',
    flags: MessageFlags.Ephemeral,
    edited_timestamp: '2026-03-02T10:01:00.000Z',
  }),
  message(4, {
    ...usedBy(ADA, 'timeline'),
    embeds: [
      {
        title: 'Timeline',
        url: 'https://example.com/t',
        description: '1. first\n2. second\n\n```js\nlet x = 1;\n```',
        color: 0x1f7347,
        fields: [{ name: 'Where', value: 'the *harbour*', inline: true }],
        footer: { text: 'two dates' },
      },
    ],
    attachments: [
      {
        id: '7',
        filename: 'quotes.txt',
        size: 2048,
        url: 'http://127.0.0.1/cdn/quotes.txt',
        proxy_url: '',
      },
    ],
  }),
  message(5, {
    ...usedBy(ADA, 'media'),
    flags: MessageFlags.IsComponentsV2,
    components: [...MEDIA],
    attachments: [
      {
        id: '8',
        filename: 'report.txt',
        size: 1,
        url: 'http://127.0.0.1/cdn/report.txt',
        proxy_url: '',
      },
    ],
  }),
  message(6, { ...usedBy(ADA, 'ask'), flags: MessageFlags.Loading }),
];
