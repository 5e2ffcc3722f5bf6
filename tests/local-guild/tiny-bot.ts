import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  ContainerBuilder,
  Events,
  FileUploadBuilder,
  GatewayIntentBits,
  type Interaction,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  type RESTPutAPIApplicationCommandsJSONBody,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

const { Ephemeral, IsComponentsV2 } = MessageFlags;

const CHAT_COMMANDS: RESTPutAPIApplicationCommandsJSONBody = [
  {
    name: 'echo',
    description: 'Says what you say',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'What to say',
        required: true,
        autocomplete: true,
        max_length: 50,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'loud', description: 'In capitals' },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'times',
        description: 'How often',
        min_value: 1,
        max_value: 3,
      },
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'file',
        description: 'A file to read',
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'mood',
        description: 'One of two',
        choices: [
          { name: 'Glad', value: 'glad' },
          { name: 'Sad', value: 'sad' },
        ],
      },
    ],
  },
  {
    name: 'article',
    description: 'Articles',
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'add',
        description: 'Adds one',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'title',
            description: 'Its title',
            required: true,
          },
        ],
      },
      { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'Lists them' },
    ],
  },
  { name: 'manage', description: 'For managers', default_member_permissions: '32' },
  ...[
    'slow',
    'slow-hidden',
    'hidden',
    'silent',
    'panel',
    'panel-hidden',
    'form',
    'gift',
    'where',
  ].map((name) => ({
    name,
    description: `Tries ${name}`,
  })),
  { name: 'Quote this', type: ApplicationCommandType.Message },
];

type Answer<Of> = (interaction: Of) => Promise<unknown>;

const COMMANDS: Readonly<Record<string, Answer<ChatInputCommandInteraction>>> = {
  echo: async (interaction) => {
    const text = interaction.options.getString('text', true);
    const file = interaction.options.getAttachment('file');
    const read = file ? await (await fetch(file.url)).text() : '';
    const said = interaction.options.getBoolean('loud') ? text.toUpperCase() : text;
    const times = interaction.options.getInteger('times') ?? 1;
    await interaction.reply(`${said.repeat(times)}${read}`);
  },
  article: (interaction) =>
    interaction.reply(
      `${interaction.options.getSubcommand()} ${interaction.options.getString('title') ?? ''}`,
    ),
  manage: (interaction) => interaction.reply('managed'),
  slow: async (interaction) => {
    await interaction.deferReply();
    await interaction.editReply('after thinking');
    await interaction.followUp({ content: 'and one more', flags: Ephemeral });
  },
  'slow-hidden': async (interaction) => {
    await interaction.deferReply({ flags: Ephemeral });
    await interaction.followUp('first follow-up');
  },
  hidden: (interaction) => interaction.reply({ content: 'for you', flags: Ephemeral }),
  silent: async () => {},
  panel: (interaction) =>
    interaction.reply({ flags: IsComponentsV2, components: [panel('start')] }),
  'panel-hidden': (interaction) =>
    interaction.reply({ flags: IsComponentsV2 | Ephemeral, components: [panel('start')] }),
  form: (interaction) => interaction.showModal(form()),
  gift: (interaction) =>
    interaction.reply({
      files: [new AttachmentBuilder(Buffer.from('a gift'), { name: 'gift.txt' })],
    }),
  where: (interaction) =>
    interaction.reply(
      `${interaction.guildId ?? 'direct'} ${interaction.memberPermissions?.bitfield}`,
    ),
};

const BUTTONS: Readonly<Record<string, Answer<ButtonInteraction>>> = {
  update: (button) => button.update({ components: [panel('updated')] }),
  later: async (button) => {
    await button.deferUpdate();
    await button.editReply({ components: [panel('edited later')] });
  },
  whisper: async (button) => {
    await button.deferUpdate();
    await button.followUp({ content: 'psst', flags: Ephemeral });
  },
  remove: async (button) => {
    await button.deferUpdate();
    await button.deleteReply();
    await button.followUp({ content: 'removed', flags: Ephemeral });
  },
  form: (button) => button.showModal(form()),
};

function panel(text: string): ContainerBuilder {
  const buttons = ['update', 'later', 'whisper', 'remove', 'form'].map((id) =>
    new ButtonBuilder().setCustomId(id).setLabel(id).setStyle(ButtonStyle.Secondary),
  );
  const menu = new StringSelectMenuBuilder()
    .setCustomId('menu')
    .addOptions(['one', 'two'].map((value) => ({ label: value, value })));
  return new ContainerBuilder()
    .setAccentColor(0x336699)
    .addTextDisplayComponents((display) => display.setContent(text))
    .addActionRowComponents(new ActionRowBuilder<ButtonBuilder>().addComponents(buttons))
    .addActionRowComponents(new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu));
}

function form(): ModalBuilder {
  const title = new TextInputBuilder()
    .setCustomId('title')
    .setStyle(TextInputStyle.Short)
    .setMaxLength(20);
  const file = new FileUploadBuilder().setCustomId('file').setRequired(false);
  return new ModalBuilder()
    .setCustomId('form')
    .setTitle('A form')
    .addLabelComponents(
      new LabelBuilder().setLabel('Title').setTextInputComponent(title),
      new LabelBuilder().setLabel('File').setFileUploadComponent(file),
    );
}

async function submitted(interaction: ModalSubmitInteraction): Promise<void> {
  const title = interaction.fields.getTextInputValue('title');
  const file = interaction.fields.getUploadedFiles('file')?.first();
  const from = interaction.isFromMessage() ? ` on ${interaction.message.id}` : '';
  await interaction.reply(`${title} ${file?.name ?? 'without a file'}${from}`);
}

async function respond(interaction: Interaction): Promise<unknown> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    return interaction.respond([{ name: `${typed}!`, value: `${typed}?` }]);
  }
  if (interaction.isChatInputCommand()) return COMMANDS[interaction.commandName]?.(interaction);
  if (interaction.isButton()) return BUTTONS[interaction.customId]?.(interaction);
  if (interaction.isStringSelectMenu()) return interaction.reply(interaction.values.join());
  if (interaction.isModalSubmit()) return submitted(interaction);
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.reply(`> ${interaction.targetMessage.content}`);
  }
  return undefined;
}

/** A small bot on the real client, ready and registered; `errors` collects what Discord refused it. */
export interface TinyBot {
  readonly client: Client<true>;
  readonly errors: Error[];
  readonly stop: () => Promise<void>;
}

/** Logs in to a local guild and registers the commands above. */
export async function startTinyBot(url: string, token: string): Promise<TinyBot> {
  const errors: Error[] = [];
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    rest: { api: `${url}/api` },
    allowedMentions: { parse: [] },
  });
  client.on(Events.Error, (error) => errors.push(error));
  client.on(Events.InteractionCreate, (interaction) => {
    respond(interaction).catch((error: Error) => errors.push(error));
  });
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const readyClient = await ready;
  await readyClient.application.commands.set(CHAT_COMMANDS);
  return { client: readyClient, errors, stop: () => client.destroy() };
}
