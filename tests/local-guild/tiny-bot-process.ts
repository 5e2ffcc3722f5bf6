import { startTinyBot } from './tiny-bot.ts';

const [url = '', token = ''] = process.argv.slice(2);
const bot = await startTinyBot(url, token);
process.once('SIGTERM', () => {
  void bot.stop().then(() => process.exit(0));
});
process.stdout.write('ready\n');
