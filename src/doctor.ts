import { REST } from 'discord.js';
import { commands } from '../commands/index.ts';
import { type Config, loadEnvironment, parseConfig } from './config.ts';
import { commandDefinitions } from './discord/modules.ts';
import { checkDiscord } from './doctor/discord-checks.ts';
import { type Finding, renderFinding } from './doctor/finding.ts';
import { checkCorpus, checkDataDir, checkNode, checkPort } from './doctor/machine-checks.ts';
import { checkReader } from './doctor/reader-check.ts';
import { WELL_KNOWN_PORT } from './local-guild/local-guild.ts';
import { READER_MODEL } from './reader/session.ts';
import { UserError } from './text/user-error.ts';

const findings = [checkNode(process.version), ...(await examine())];
process.stdout.write(`${findings.map(renderFinding).join('\n')}\n`);
process.exitCode = findings.some(({ kind }) => kind === 'bad') ? 1 : 0;

async function examine(): Promise<Finding[]> {
  const subject = 'Settings';
  try {
    const config = parseConfig(loadEnvironment());
    return [{ kind: 'good', subject, says: 'can be read' }, ...(await examineWith(config))];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ kind: 'bad', subject, says: error.message, mend: 'Then run the doctor again.' }];
  }
}

async function examineWith(config: Config): Promise<Finding[]> {
  const corpus = await checkCorpus(config.corpusDirs);
  return [
    ...corpus,
    await checkDataDir(config.dataDir),
    await checkReader(READER_MODEL),
    ...(await examineDiscord(config)),
  ];
}

async function examineDiscord(config: Config): Promise<Finding[]> {
  const { token, discordApi, guildId, port, production } = config;
  if (token !== null) {
    const rest = new REST({ retries: 1, ...(discordApi === null ? {} : { api: discordApi }) });
    rest.setToken(token);
    return checkDiscord({ rest, guildId, definitions: commandDefinitions(commands, config) });
  }
  const subject = 'Token';
  if (production) {
    const mend = 'Set DISCORD_TOKEN: with NODE_ENV=production there is no local test guild.';
    return [{ kind: 'bad', subject, says: 'there is none', mend }];
  }
  const says = 'there is none: npm start opens the local test guild';
  return [{ kind: 'note', subject, says }, await checkPort(port ?? WELL_KNOWN_PORT)];
}
