import { type Setting, settings } from '../../src/settings.ts'
import { markdownTable } from './markdown-table.ts'

/** docs/configuration.md: every setting with its key, variable and flag. */
export function configurationPage(): string {
  const rows = Object.entries<Setting<unknown>>(settings).map(([key, setting]) => [
    `\`${key}\``,
    `\`${setting.variable}\``,
    setting.flag === null ? '' : `\`${setting.flag}\``,
    setting.initial ?? '',
    setting.en,
    setting.zh,
  ])
  return `# Configuration · 配置

A setting comes from a flag, else from the environment, else from \`gongkai.config.json\` in the folder where the
program is started (another file: \`--config FILE\`), else it has its default. An empty variable counts as unset; an
unknown key in the file is refused. A relative path starts from the folder where the program is started, in the file
from the folder of the file. Addresses of servers hold passwords and have no flag, since the arguments of a process
are there for every user of the machine to see.

设置的优先次序：命令行选项、环境变量、启动文件夹中的\`gongkai.config.json\`（可用\`--config FILE\`另行指定）、默认值。
空的环境变量视为未设置；文件中的未知键会被拒绝。相对路径从启动文件夹算起，写在文件中的从该文件所在文件夹算起。
服务器地址含有密码，因此没有命令行选项：进程的参数对本机所有用户可见。

${markdownTable(['key', 'variable', 'flag', 'default', 'meaning', '说明'], rows)}

\`\`\`json
{
  "data": "/srv/gongkai/data",
  "inbox": "/srv/gongkai/inbox",
  "output": "/srv/gongkai/output",
  "concurrency": 4
}
\`\`\`
`
}
